"""Names by which the bodies of a file are told apart, for the graph knows a body by its name."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from loaders.interchange.records import BodyRecord, Records
from tochuc import bodies
from tochuc.errors import BadInput
from tochuc.ids import THING


def names_of(records: Records) -> dict[str, str]:
    """Give each body of a file a name of its own.

    A name that several bodies of the file have, or that tells nothing by itself ("Văn phòng"), gets the
    name of what the body is part of, or else its id, in brackets. A name without any letter is not
    understood, and its body has none.
    """
    found: dict[str, str] = {}
    for group in _alike(records).values():
        alone = len(group) == 1 and bodies.is_specific(bodies.resolve(group[0].name))
        for body in group:
            found[body.id] = body.name if alone else _qualified(body, group, records)
    return found


def follows_from_name(id: str, name: str) -> bool:
    """Whether a body is one of ours, and of a kind of which the name says all that we know."""
    if not id.startswith(THING):
        return False
    body = bodies.resolve(name)
    return body.reference or body.kind is not None


def _alike(records: Records) -> dict[str, list[BodyRecord]]:
    found: defaultdict[str, list[BodyRecord]] = defaultdict(list)
    for body in records.bodies.values():
        try:
            found[bodies.resolve(body.name).id].append(body)
        except BadInput:
            records.refuse(body.where, body.name, "interchange.no-name")
    return found


def _qualified(body: BodyRecord, group: Iterable[BodyRecord], records: Records) -> str:
    same_parent = [other for other in group if other.parent == body.parent]
    parent = records.bodies.get(body.parent or "")
    told = parent.name if parent and len(same_parent) == 1 else body.id
    return f"{body.name} ({told})"
