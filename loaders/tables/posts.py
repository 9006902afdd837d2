"""The posts of a roster as a whole: references, who reports to whom, what stands in place of people."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field

from loaders.tables.mapping import Codes, Mapping
from loaders.tables.tables import Row, Table
from loaders.tables.vocabulary import words
from tochuc.names import fold
from tochuc.reading import Condition, PostNamed


@dataclass(frozen=True, slots=True)
class Place:
    """Where a row stands among the posts of its table.

    Args:
        reference: the reference of its post. Rows that share one are seats of the post and are numbered:
            `103`, `103 (2)`.
        reports_to: the post that it reports to.
        superior_missing: whether it names a superior that the table lacks.
        not_in_post: whether it is of somebody who is paid and in no post.
    """

    reference: str | None = None
    reports_to: PostNamed | None = None
    superior_missing: bool = False
    not_in_post: bool = False


_NOWHERE = Place()
_USUAL = Codes()
_INSTEAD: tuple[Condition, ...] = ("vacant", "undisclosed", "abolished")


@dataclass(frozen=True, slots=True)
class Posts:
    """What a table says of its posts, worked out before its rows are read one by one."""

    codes: Codes = _USUAL
    single_seat: bool | None = None
    places: dict[int, Place] = field(default_factory=dict)
    parents: dict[int, str] = field(default_factory=dict)
    """By row: what its body is part of, where the row is the first that says so."""

    @classmethod
    def of(cls, table: Table, mapping: Mapping | None) -> Posts:
        """Go through a table once; without a mapping there is nothing to know."""
        if mapping is None or table.kind != "roster":
            return cls()
        places = _places(table, mapping.codes) if "reference" in table.columns else {}
        return cls(mapping.codes, mapping.single_seat, places, _parents(table))

    def place(self, row: Row) -> Place:
        """Give where a row stands."""
        return self.places.get(row.number, _NOWHERE)


def instead_of_person(cell: str, codes: Codes) -> Condition | None:
    """Give what a cell says of the post in place of naming a person.

    Args:
        cell: what stands where a name is expected.
        codes: the table's own words, which come before the usual ones.

    Returns: `vacant`, `undisclosed`, `abolished`, or None for a name.
    """
    said = fold(cell)
    usual = words()
    for condition in _INSTEAD:
        own = {fold(word) for word in getattr(codes.person, condition)}
        known: frozenset[str] = getattr(usual, condition)
        first = said.split(" ", 1)[0]
        if said in own or said in known or (condition != "undisclosed" and first in known):
            return condition
    return None


def _places(table: Table, codes: Codes) -> dict[int, Place]:
    away = {fold(word) for word in codes.reference.not_in_post}
    nobody = {fold(word) for word in codes.reference.none}
    named: dict[tuple[str, str], PostNamed] = {}
    seats: defaultdict[tuple[str, str], int] = defaultdict(int)
    numbered: dict[int, str | None] = {}
    for row in table.rows():
        reference, body, post = row.text("reference"), row.text("body") or "", row.text("post") or ""
        if reference is None or fold(reference) in away:
            numbered[row.number] = None
            continue
        key = (body, fold(reference))
        seats[key] += 1
        numbered[row.number] = reference if seats[key] == 1 else f"{reference} ({seats[key]})"
        named.setdefault(key, PostNamed(post, body, reference))
    return {row.number: _place(row, numbered[row.number], named, away, nobody) for row in table.rows()}


def _place(
    row: Row,
    reference: str | None,
    named: dict[tuple[str, str], PostNamed],
    away: set[str],
    nobody: set[str],
) -> Place:
    said = row.text("reports_to")
    superior = named.get((row.text("body") or "", fold(said))) if said else None
    own = row.text("reference")
    is_itself = bool(said and own and fold(said) == fold(own))
    return Place(
        reference,
        None if is_itself else superior,
        superior_missing=bool(said) and superior is None and fold(said or "") not in nobody | away,
        not_in_post=own is not None and fold(own) in away,
    )


def _parents(table: Table) -> dict[int, str]:
    found: dict[int, str] = {}
    seen: set[tuple[str | None, str]] = set()
    for row in table.rows():
        parent, body = row.text("parent"), row.text("body")
        if parent and parent != body and (body, parent) not in seen:
            seen.add((body, parent))
            found[row.number] = parent
    return found
