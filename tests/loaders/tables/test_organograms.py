"""Organograms of UK bodies, which are no part of the project, held to an independent count of each file."""

from __future__ import annotations

import csv
import os
from collections import Counter
from pathlib import Path

import pytest

from loaders.tables import read_table
from tochuc.graph import Store, fetch_all
from tochuc.loading.files import Options, load_file
from tochuc.loading.reference import prepare
from tochuc.places import data_root

FOLDER = Path(os.environ.get("TOCHUC_SHARED", data_root().parent / "shared")) / "data" / "organograms"
FILES = sorted(FOLDER.glob("*.csv"))
MAPPING = Path("uk-organogram")
NOT_NAMES = {"vacant": "vacant", "eliminated": "abolished", "n/d": "undisclosed", "nd": "undisclosed"}

pytestmark = pytest.mark.skipif(not FILES, reason=f"no organograms in {FOLDER}")


def counted(file: Path) -> dict[str, object]:
    with file.open(encoding="utf-8-sig", newline="") as lines:
        rows = list(csv.DictReader(lines))
    names = [row["Name"].strip() for row in rows]
    people = [name for name in names if name.lower() not in NOT_NAMES]
    return {
        "rows": len(rows),
        "people": len(set(people)),
        "holding": len(people),
        "conditions": Counter(NOT_NAMES.get(name.lower(), "filled") for name in names),
        "superiors": {row["Reports to Senior Post"] for row in rows}
        & {row["Post Unique Reference"] for row in rows},
    }


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_a_file_is_read_to_the_last_row(file: Path) -> None:
    (reading,) = read_table(file, mapping=MAPPING)
    assert [reading] == list(read_table(file))  # it is known by its headers
    assert {
        "rows": len(reading.posts),
        "people": len({t.person for t in reading.tenures}),
        "holding": len(reading.tenures),
        "conditions": Counter(p.condition for p in reading.posts),
        "superiors": {p.reports_to.reference for p in reading.posts if p.reports_to},
    } == counted(file)
    assert not reading.not_understood
    assert len({(p.organization, p.reference) for p in reading.posts}) == len(reading.posts)


def test_two_dates_of_one_body_give_hand_overs_and_vacancies(graph) -> None:
    first, second = (file for file in FILES if file.name.startswith("cabinet_office"))
    with Store(graph) as store:
        prepare(store)
        for file in (second, first):
            load_file(store, file, Options(mapping=MAPPING))
        before = store.read_transaction(fetch_all)
        assert not any(o.changed for f in FILES[:2] for o in load_file(store, f, Options(mapping=MAPPING)))
        assert store.read_transaction(fetch_all) == before
        ended = store.read(
            "MATCH (p:Person)<-[:MEMBER]-(t:Tenure {state: 'presumed-ended'})-[:POST]->(post:Post) "
            "OPTIONAL MATCH (post)<-[:STATES_POST]-(s:PostStatement {published: t.succeededOn}) "
            "RETURN p.name AS person, s.condition AS condition, t.succeededOn AS day"
        )
        assert {str(row["day"]) for row in ended} == {"2012-03-31"}
        assert {row["condition"] for row in ended} >= {"filled", "vacant"}
        assert "Alex Allan" in {row["person"] for row in ended if row["condition"] == "filled"}


def listed(file: Path) -> dict[tuple[str, str, str], set[str]]:
    """Give, by organisation, title and reference, who the rows of a file name in the post."""
    with file.open(encoding="utf-8-sig", newline="") as lines:
        rows = [row for row in csv.DictReader(lines) if row["Post Unique Reference"] != "0"]
    found: dict[tuple[str, str, str], set[str]] = {}
    for row in rows:
        key = (row["Organisation"], row["Job Title"].strip(), row["Post Unique Reference"])
        found.setdefault(key, set()).add(row["Name"].strip())
    return found


def test_a_post_that_the_next_file_of_its_body_leaves_out_has_no_holder_any_more(graph) -> None:
    first, second = (file for file in FILES if file.name.startswith("cabinet_office"))
    then, now = listed(first), listed(second)
    bodies = {body for body, _, _ in now}
    gone = {key: names for key, names in then.items() if key not in now and key[0] in bodies}
    left = Counter(name for names in gone.values() for name in names if name.lower() not in NOT_NAMES)
    with Store(graph) as store:
        prepare(store)
        for file in (second, first):
            load_file(store, file, Options(mapping=MAPPING))
        ended = store.read(
            "MATCH (p:Person)<-[:MEMBER]-(t:Tenure {state: 'presumed-ended'})-[:POST]->(post:Post) "
            "WHERE NOT EXISTS { (post)<-[:STATES_POST]-({published: t.succeededOn}) } "
            "RETURN p.name AS person, t.succeededOn AS day"
        )
        assert len(gone) > 20
        assert Counter(row["person"] for row in ended) == left
        assert {str(row["day"]) for row in ended} == {"2012-03-31"}


def held(store: Store, file: Path) -> dict[str, object]:
    """Count what the graph has of one file, by the words that it quotes from it."""
    said = "MATCH (:Source {fileName: $file})<-[:WAS_QUOTED_FROM]-"
    posts = store.read(
        said + "(s:PostStatement) RETURN s.condition AS condition, s.quote AS row", file=file.name
    )
    tenures = store.read(
        said + "(s:TenureStatement)-[:ABOUT]->(t:Tenure)-[:MEMBER]->(p:Person) "
        "RETURN p.name AS person, t.id AS tenure",
        file=file.name,
    )
    unread = store.read(said + "(s:UnreadPassage) RETURN s.id AS id", file=file.name)
    chain = store.read(
        said + "(s:PostStatement)-[:STATES_SUPERIOR]->(p:Post) RETURN DISTINCT p.id AS id", file=file.name
    )
    return {
        "rows": len(posts),
        "people": len({row["person"] for row in tenures}),
        "holding": len({row["tenure"] for row in tenures}),
        "conditions": Counter(row["condition"] for row in posts),
        "superiors": len(chain),
        "not understood": len(unread),
    }


def test_all_files_are_in_the_graph_to_the_last_row_and_a_second_time_changes_nothing(graph) -> None:
    with Store(graph) as store:
        prepare(store)
        for file in FILES:
            load_file(store, file, Options(mapping=MAPPING))
            counts = counted(file)
            expected = counts | {"superiors": len(counts["superiors"]), "not understood": 0}
            assert held(store, file) == expected, file.name
        before = store.read_transaction(fetch_all)
        assert not any(o.changed for f in FILES for o in load_file(store, f, Options(mapping=MAPPING)))
        assert store.read_transaction(fetch_all) == before
        licences = store.read("MATCH (s:Source) WHERE s.license IS NOT NULL RETURN DISTINCT s.license AS l")
        assert licences == [{"l": "Open Government Licence v3.0"}]
