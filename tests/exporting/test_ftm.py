"""The graph as FollowTheMoney: accepted by its own library, nothing lost there, and nothing made up."""

import json
from typing import Any

import pytest
from accepted import by_followthemoney
from one_tenure import graph_of

from tochuc.exporting import exporter_for
from tochuc.exporting.exporter import FileExporter
from tochuc.mapping import PropertyGraph
from tochuc.schema import schema


def entities(graph: PropertyGraph) -> list[dict[str, Any]]:
    exporter = exporter_for("ftm")
    assert isinstance(exporter, FileExporter)
    return [json.loads(line) for line in b"".join(exporter.write(graph)).splitlines()]


@pytest.mark.parametrize(
    ("tenure", "told"),
    [
        ("t:state state:certain", {"status": ["current"]}),
        (
            't:state state:expected ; t:term "2025-2030" ; t:from "2025-10-01"^^xsd:date ;'
            " t:fromPrecision precision:month",
            {"status": ["current"], "startDate": ["2025-10"], "periodStart": ["2025"], "periodEnd": ["2030"]},
        ),
        # It is over, and nobody says since when: FollowTheMoney can say just that.
        (
            't:state state:ended ; t:until "2025-09-01"^^xsd:date ; t:untilPrecision precision:by',
            {"status": ["ended"]},
        ),
        (
            't:state state:ended ; t:until "2025-01-01"^^xsd:date ; t:untilPrecision precision:year',
            {"status": ["ended"], "endDate": ["2025"]},
        ),
        ('t:state state:presumed-ended ; t:succeededOn "2025-08-12"^^xsd:date', {"status": ["unknown"]}),
    ],
)
def test_an_occupancy_says_what_is_known_of_a_tenure(tenure: str, told: dict[str, list[str]]) -> None:
    found = entities(graph_of(tenure))
    occupancy = found[-1]["properties"]
    assert {
        key: occupancy[key] for key in occupancy.keys() - {"holder", "post", "description", "sourceUrl"}
    } == told
    assert occupancy["holder"] == ["an"]
    assert occupancy["description"] == ["Ông An thôi giữ chức."]
    assert by_followthemoney(found) == {"Person", "Organization", "Position", "Occupancy"}


def test_every_kind_of_body_has_a_schema() -> None:
    from tochuc.exporting.ftm import _schemata

    kinds = {
        name
        for name, term in schema().classes.items()
        if "Organization" in term.labels and name != "Organization"
    }
    assert kinds == _schemata().keys()
    assert set(_schemata().values()) == {"PublicBody", "Organization", "Company"}


def test_what_is_lost_is_counted() -> None:
    graph = graph_of(
        't:state state:presumed-ended ; t:succeededOn "2025-08-12"^^xsd:date ; t:term "khóa XIV" .'
        ' :an dcterms:identifier "an-1", "wikidata:Q1", "https://w3id.org/tochuc/id/an"'
    )
    lost = exporter_for("ftm").lost(graph)
    assert {code: count for code, count in lost.items() if count} == dict.fromkeys(
        ("export.lost.presumed", "export.lost.terms", "export.lost.identifiers"), 1
    )
