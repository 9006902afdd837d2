"""A Python client that is generated from the description answers what people ask."""

import sys
from importlib import import_module

import pytest
from openapi_python_client import generate
from openapi_python_client.config import Config, ConfigFile, MetaType

ON = "2025-08-13"


@pytest.fixture(scope="module")
def generated(site, tmp_path_factory):
    """The client's package, and a connection to the service."""
    folder = tmp_path_factory.mktemp("generated")
    settings = Config.from_sources(
        ConfigFile(post_hooks=[], literal_enums=True),
        MetaType.NONE,
        document_source=f"{site}/openapi.json",
        file_encoding="utf-8",
        overwrite=False,
        output_path=folder / "generated_client",
    )
    assert not [error for error in generate(config=settings) if error.level.name == "ERROR"]
    sys.path.insert(0, str(folder))
    with import_module("generated_client").Client(base_url=site, raise_on_unexpected_status=True) as client:
        yield client
    sys.path.remove(str(folder))


def ask(client, operation, *path, **query):
    return import_module(f"generated_client.api.{operation}").sync(*path, client=client, **query)


def test_who_leads_a_body(generated):
    found = ask(generated, "organizations.organizations_people", "tinh-uy-mau", on=ON)
    assert [(one.name, one.post.name) for one in found.items] == [("Đồng Văn Thử", "Bí thư")]


def test_what_is_vacant_on_a_day(generated):
    found = ask(generated, "vacancies.vacancies_with_vacant_seats", on=ON, reading="additional")
    seats = {one.organization.name: (one.seats, one.vacant) for one in found.items}
    assert seats["Tỉnh ủy Mẫu"] == (33, 4)


def test_which_posts_a_person_held_at_once(generated):
    person = ask(generated, "people.people_one_person", "dong-van-thu-1", on=ON)
    assert {one.post.name for one in person.tenures} == {"Bí thư", "Chủ tịch"}


def test_what_is_not_there_is_a_problem_with_a_code(generated):
    problem = ask(generated, "people.people_one_person", "dong-van-thuu-1")
    assert (problem.status, problem.code) == (404, "api.no-thing")
