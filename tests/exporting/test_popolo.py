"""The graph as Popolo: as its JSON Schemas demand, the same bytes every time, nothing made up."""

import json
from typing import Any

import jsonschema
import pytest
from accepted import COLLECTIONS, by_popolo
from one_tenure import graph_of

from tochuc.exporting import exporter_for
from tochuc.mapping import PropertyGraph


def written(graph: PropertyGraph) -> dict[str, Any]:
    return json.loads(b"".join(exporter_for("popolo").write(graph)))  # type: ignore[arg-type]


def test_the_schemas_refuse_what_is_no_popolo() -> None:
    bad = {"persons": [{"id": 7}], **dict.fromkeys((k for k in COLLECTIONS if k != "persons"), ())}
    with pytest.raises(jsonschema.ValidationError):
        by_popolo(bad)
    bad = {
        "memberships": [{"start_date": "13/8/2025"}],
        **dict.fromkeys((k for k in COLLECTIONS if k != "memberships"), ()),
    }
    with pytest.raises(jsonschema.ValidationError):
        by_popolo(bad)


@pytest.mark.parametrize(
    ("tenure", "start", "end"),
    [
        (
            't:state state:certain ; t:from "2025-08-01"^^xsd:date ; t:fromPrecision precision:month',
            "2025-08",
            None,
        ),
        (
            't:state state:ended ; t:until "2025-01-01"^^xsd:date ; t:untilPrecision precision:year',
            None,
            "2025",
        ),
        # Nobody says when it ended: the day on which a source said that it is over.
        (
            't:state state:ended ; t:until "2025-09-01"^^xsd:date ; t:untilPrecision precision:by',
            None,
            "2025-09-01",
        ),
        ("t:state state:ended", None, "2025-09-01"),
        # Nobody says that it ended: a presumed end is none.
        ('t:state state:presumed-ended ; t:succeededOn "2025-08-12"^^xsd:date', None, None),
    ],
)
def test_days_are_as_precise_as_known_and_none_is_made_up(
    tenure: str, start: str | None, end: str | None
) -> None:
    document = written(graph_of(tenure))
    (membership,) = document["memberships"]
    assert (membership.get("start_date"), membership.get("end_date")) == (start, end)
    assert by_popolo(document) == 4


def test_a_membership_leads_to_its_sources_with_their_words() -> None:
    (membership,) = written(graph_of("t:state state:certain"))["memberships"]
    assert membership["sources"] == [
        {"url": "https://w3id.org/tochuc/id/nguon", "note": "Ông An thôi giữ chức."}
    ]
    assert membership["organization_id"] == "https://w3id.org/tochuc/id/ban"


def test_the_order_of_the_graph_makes_no_difference() -> None:
    graph = graph_of("t:state state:certain")
    turned = PropertyGraph(dict(reversed(graph.nodes.items())), set(graph.relationships))
    write = exporter_for("popolo").write
    assert b"".join(write(graph)) == b"".join(write(turned))  # type: ignore[arg-type]


def test_what_is_lost_is_counted() -> None:
    exporter = exporter_for("popolo")
    lost = exporter.lost(graph_of('t:state state:presumed-ended ; t:succeededOn "2025-08-12"^^xsd:date'))
    assert {code: count for code, count in lost.items() if count} == {"export.lost.presumed": 1}
    lost = exporter.lost(graph_of("t:state state:ended"))
    assert {code: count for code, count in lost.items() if count} == {"export.lost.ended-by": 1}
