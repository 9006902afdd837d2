"""What formats of records have no place for, counted."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Mapping

from tochuc.exporting.personnel import Personnel
from tochuc.facts import AREA, CLASSIFICATION, IDENTIFIER, LISTED, ON_BEHALF, OTHER_NAME, PLACEMENT
from tochuc.ids import THING
from tochuc.mapping import Node

USUALLY_KEPT = (IDENTIFIER, CLASSIFICATION, AREA, ON_BEHALF, OTHER_NAME, PLACEMENT, LISTED)
"""The kinds of facts that such formats have a place for."""

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


def lost_anyhow(personnel: Personnel, kept_facts: Collection[str]) -> Mapping[str, int]:
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
        found["export.lost.references"] += not str(node.properties.get("reference", THING)).startswith(THING)
        found["export.lost.conditions"] += node.properties.get("condition") not in (None, "listed", "filled")
    for tenure in personnel.things("Tenure"):
        found["export.lost.presumed"] += tenure.properties.get("state") == "presumed-ended"
        found["export.lost.witnessed"] += "witnessedFrom" in tenure.properties
    return found


def second_parents(personnel: Personnel) -> int:
    """Count what stands above bodies beside the one that a format names."""
    bodies = personnel.things("Organization")
    return sum(max(len(personnel.ends(b.id, "UNIT_OF", "SUB_ORGANIZATION_OF")) - 1, 0) for b in bodies)


def identifiers_but(scheme: str, personnel: Personnel) -> int:
    """Count the identifiers of people and bodies that are none of a scheme, nor ours."""
    told = [
        id for person in personnel.things("Person") for id in _listed(person.properties.get("identifier"))
    ]
    facts = personnel.things_said("FactStatement")
    told += [str(fact.properties.get("value")) for fact in facts if fact.properties.get("what") == IDENTIFIER]
    return sum(not id.startswith((f"{scheme}:", THING)) for id in told)


def _listed(value: object) -> list[str]:
    return [str(one) for one in value] if isinstance(value, list) else []


def ended_by(personnel: Personnel) -> int:
    """Count the tenures of which only a day is known by which they had ended."""
    return sum(personnel.over_by(tenure) is not None for tenure in personnel.things("Tenure"))


def _is_fact(node: Node) -> bool:
    return "FactStatement" in node.labels
