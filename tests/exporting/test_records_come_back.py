"""Our graph out as Popolo and FollowTheMoney, and in again: what comes back is what the documents say."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from accepted import by_followthemoney, by_popolo
from click.testing import CliRunner
from formats_page import documented, measured
from kept import kept

from tochuc.cli.main import tochuc
from tochuc.exporting.personnel import Personnel
from tochuc.graph import Store, fetch_all
from tochuc.loading.files import Options, load_file
from tochuc.loading.reference import prepare
from tochuc.managed import Connection
from tochuc.mapping import PropertyGraph
from tochuc.samples import sample_files


@pytest.fixture
def store(graph: Connection) -> Iterator[Store]:
    with Store(graph) as opened:
        prepare(opened)
        for file in sample_files():
            load_file(opened, file, Options())
        yield opened


def exported(form: str, path: Path) -> str:
    told = CliRunner().invoke(
        tochuc, ["export", "--format", form, "--output", str(path)], catch_exceptions=False
    )
    assert told.exit_code == 0
    return told.stderr


def loaded_alone(store: Store, path: Path) -> PropertyGraph:
    published = Personnel(store.read_transaction(fetch_all)).published
    store.driver.execute_query("MATCH (n) DETACH DELETE n")
    prepare(store)
    for outcome in load_file(store, path, Options(published=published)):
        assert not outcome.not_understood
        assert not outcome.left_out
    return store.read_transaction(fetch_all)


def test_what_comes_back_from_popolo(store: Store, tmp_path: Path) -> None:
    before, file = store.read_transaction(fetch_all), tmp_path / "graph.json"
    told = exported("popolo", file)
    assert "5 statements of seats, with both readings of vacancies" in told
    assert "3 ends of which only a day is known" in told
    assert by_popolo(json.loads(file.read_text("utf-8"))) > 900
    after = loaded_alone(store, file)
    assert documented("Popolo") == measured(kept(before, after))
    again = tmp_path / "again.json"
    exported("popolo", again)
    first, second = (json.loads(path.read_text("utf-8")) for path in (file, again))
    for collection in ("persons", "organizations", "posts", "areas"):
        assert second[collection] == first[collection], collection


def test_what_comes_back_from_followthemoney(store: Store, tmp_path: Path) -> None:
    before, file = store.read_transaction(fetch_all), tmp_path / "graph.ftm.json"
    told = exported("ftm", file)
    assert "27 events" in told
    after = loaded_alone(store, file)
    assert documented("FollowTheMoney") == measured(kept(before, after))
    lines = file.read_text("utf-8").splitlines()
    assert by_followthemoney([json.loads(line) for line in lines]) > {"Person", "PublicBody", "Occupancy"}
