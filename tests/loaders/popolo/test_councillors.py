"""Real Popolo files into a real Neo4j, held to a count of the files that knows nothing of the loader."""

import json
import os
from pathlib import Path
from typing import Any

import pytest

from tochuc.dates import day
from tochuc.graph import Store, fetch_all
from tochuc.loading.files import Options, load_file
from tochuc.loading.reference import prepare
from tochuc.managed import Connection
from tochuc.mapping import to_triples
from tochuc.places import data_root

FOLDER = Path(os.environ.get("TOCHUC_SHARED", data_root().parent / "shared")) / "data" / "popolo"
FILES = ("australia-SA-councillors.json", "australia-VIC-councillors.json")
PUBLISHED = day("2017-12-31")  # the files tell none; the newest day in them is of that year

_COUNTED = {
    "persons": "MATCH (p:Person) RETURN count(p) AS n",
    "ids": "MATCH (p:Person) UNWIND p.identifier AS id RETURN count(DISTINCT id) AS n",
    "organizations": """
        MATCH (s:FactStatement {what: 'identifier'})-[:ABOUT]->(o:Organization)
        RETURN count(DISTINCT o) AS n""",
    "tenures": "MATCH (t:Tenure) RETURN count(t) AS n",
    "begun": "MATCH (t:Tenure) WHERE t.from IS NOT NULL RETURN count(t) AS n",
    "ended": "MATCH (t:Tenure) WHERE t.until IS NOT NULL RETURN count(t) AS n",
    "parties": "MATCH (s:FactStatement {what: 'on-behalf-of'})-[:ABOUT]->() RETURN count(s) AS n",
}


def counted(file: Path) -> dict[str, int]:
    data: dict[str, Any] = json.loads(file.read_text("utf-8"))
    held = {(m["person_id"], m["role"].casefold(), m["organization_id"]): m for m in data["memberships"]}
    return {
        "persons": len(data["persons"]),
        "ids": len({person["id"] for person in data["persons"]}),
        "organizations": len(data["organizations"]),
        "tenures": len(held),
        "begun": sum("start_date" in m for m in held.values()),
        "ended": sum("end_date" in m for m in held.values()),
        "parties": sum("on_behalf_of_id" in m for m in data["memberships"]),
    }


@pytest.mark.parametrize("name", FILES)
def test_a_file_is_loaded_whole_and_twice_changes_nothing(graph: Connection, name: str) -> None:
    file = FOLDER / name
    if not file.exists():
        pytest.skip(f"no {file}: set TOCHUC_SHARED to the folder with data/popolo")
    with Store(graph) as store:
        prepare(store)
        outcomes = load_file(store, file, Options(published=PUBLISHED))
        assert not any(outcome.not_understood for outcome in outcomes)
        found = {what: store.read(query)[0]["n"] for what, query in _COUNTED.items()}
        assert found == counted(file)
        before = to_triples(store.read_transaction(fetch_all))
        again = load_file(store, file, Options(published=PUBLISHED))
        assert not any(outcome.changed for outcome in again)
        assert to_triples(store.read_transaction(fetch_all)) == before
