"""What formats of records have no place for, counted."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping

from tochuc.exporting.personnel import Personnel
from tochuc.mapping import Node

# By label, the message that tells of things that such formats lack altogether.
_LABELS = {
    "SeatStatement": "export.lost.seats",
    "CountStatement": "export.lost.counts",
    "StewardStatement": "export.lost.decisions",
    "SupersededTenure": "export.lost.superseded",
    "IdentityMatch": "export.lost.matches",
    "UnreadPassage": "export.lost.unread",
    "Rule": "export.lost.rules",
}


def lost_anyhow(personnel: Personnel, kept_facts: frozenset[str]) -> Mapping[str, int]:
    """Count what every format of records leaves out: seats with both readings, presumed ends, conditions.

    Args:
        personnel: the graph.
        kept_facts: the kinds of facts that the format has a place for.
    """
    found: Counter[str] = Counter()
    for node in personnel.graph.nodes.values():
        for label, code in _LABELS.items():
            found[code] += label in node.labels
        if "TenureStatement" in node.labels:
            found["export.lost.manners"] += "manner" in node.properties
            found["export.lost.nominations"] += node.properties.get("manner") == "introduced"
        found["export.lost.facts"] += _is_fact(node) and node.properties.get("what") not in kept_facts
        found["export.lost.conditions"] += node.properties.get("condition") not in (None, "listed", "filled")
    for tenure in personnel.things("Tenure"):
        found["export.lost.presumed"] += tenure.properties.get("state") == "presumed-ended"
        found["export.lost.witnessed"] += "witnessedFrom" in tenure.properties
    for body in personnel.things("Organization"):
        above = personnel.ends(body.id, "UNIT_OF", "SUB_ORGANIZATION_OF")
        found["export.lost.parents"] += max(len(above) - 1, 0)
    return found


def ended_by(personnel: Personnel) -> int:
    """Count the tenures of which only a day is known by which they had ended."""
    return sum(personnel.over_by(tenure) is not None for tenure in personnel.things("Tenure"))


def _is_fact(node: Node) -> bool:
    return "FactStatement" in node.labels
