"""Ids of records in the graph: one person in two files, two of one name in one, gone with their source."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from tochuc.dates import day
from tochuc.graph import Store, fetch_all
from tochuc.loading.files import Options, load_file
from tochuc.loading.reference import prepare
from tochuc.loading.source import unload
from tochuc.managed import Connection
from tochuc.mapping import to_triples

PEOPLE = "MATCH (p:Person) RETURN p.name AS name, p.identifier AS ids ORDER BY ids"
OPTIONS = Options(published=day("2024-01-01"))


@pytest.fixture
def store(graph: Connection) -> Iterator[Store]:
    with Store(graph) as opened:
        prepare(opened)
        yield opened


@pytest.fixture
def popolo(tmp_path: Path) -> Callable[..., Path]:
    import json

    def write(name: str, body: str, **people: str) -> Path:
        data: dict[str, Any] = {
            "persons": [{"id": id.replace("_", "-"), "name": person} for id, person in people.items()],
            "organizations": [{"id": body, "name": body}],
            "memberships": [{"person_id": id.replace("_", "-"), "organization_id": body} for id in people],
        }
        (tmp_path / name).write_text(json.dumps(data), "utf-8")
        return tmp_path / name

    return write


def test_namesakes_of_one_file_stay_two_and_an_id_joins_across_files(
    store: Store, popolo: Callable[..., Path]
) -> None:
    first = popolo("first.json", "House of Samples", cy_1="Cy Pattern", cy_2="Cy Pattern")
    second = popolo("second.json", "Senate of Samples", cy_2="Cy Pattern")
    load_file(store, first, OPTIONS)
    before = to_triples(store.read_transaction(fetch_all))
    load_file(store, second, OPTIONS)
    assert store.read(PEOPLE) == [{"name": "Cy Pattern", "ids": [id]} for id in ("cy-1", "cy-2")]
    joined = store.read("MATCH (p:Person)<-[:MEMBER]-(t) WHERE 'cy-2' IN p.identifier RETURN count(t) AS n")
    assert joined == [{"n": 2}]
    (source,) = store.read("MATCH (s:Source {fileName: 'second.json'}) RETURN s.id AS id")
    unload(store, source["id"])
    assert to_triples(store.read_transaction(fetch_all)) == before


def test_both_orders_give_one_graph(store: Store, popolo: Callable[..., Path]) -> None:
    files = [
        popolo("first.json", "House of Samples", cy_1="Cy Pattern", cy_2="Cy Pattern"),
        popolo("second.json", "Senate of Samples", cy_2="Cy Pattern"),
    ]
    found = []
    for order in (files, reversed(files)):
        store.driver.execute_query("MATCH (n) DETACH DELETE n")
        prepare(store)
        for file in order:
            load_file(store, file, OPTIONS)
        found.append(to_triples(store.read_transaction(fetch_all)))
    assert found[0] == found[1]
