"""What stewards decided of single statements, and the versions of a statement that follow: pure functions.

A statement as its source has it is known from the day of publication. A retraction ends that on the day
of the decision; a correction too, and another version of the statement is known from then on.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any, cast

from tochuc.dates import PartialDate
from tochuc.fold.claims import Change
from tochuc.loading.stated import Stated
from tochuc.names import fold


@dataclass(frozen=True, slots=True)
class Place:
    """A post that a correction gives, with what tells its holders from namesakes."""

    post: str
    bodies: tuple[str, ...] = ()
    territory: str | None = None
    single_seat: bool = False
    above: tuple[str, ...] = ()


@dataclass(frozen=True)
class Amendment:
    """A steward's decision on one statement: to retract it, or to correct some of its fields.

    `ordinal` orders the decisions of one day on one statement; `fields` is None for a retraction; an
    empty value says that a field is not stated.
    """

    id: str
    published: date
    statement: str
    ordinal: int = 1
    fields: Mapping[str, str] | None = None
    place: Place | None = None

    @property
    def order(self) -> tuple[date, int, str]:
        """By what the later of two decisions is found."""
        return self.published, self.ordinal, self.id


@dataclass(frozen=True)
class Revision:
    """A statement's state from one day on: its corrected fields; None: it is retracted.

    `givers` are the decisions behind it, by field.
    """

    known_from: date
    fields: Mapping[str, str] | None = field(default_factory=dict)
    givers: Mapping[str, str] = field(default_factory=dict)
    place: Place | None = None
    known_until: date | None = None

    @property
    def by(self) -> tuple[str, ...]:
        """The decisions that made it what it is."""
        return tuple(dict.fromkeys(self.givers.values()))


@dataclass(frozen=True)
class Timeline:
    """The versions of a statement after the first; `until` is the day on which that one ended."""

    until: date | None = None
    revisions: tuple[Revision, ...] = field(default=())

    @property
    def last(self) -> Revision | None:
        """What is in force now, if anything was decided."""
        return self.revisions[-1] if self.revisions else None


def by_statement(amendments: Iterable[Amendment]) -> dict[str, list[Amendment]]:
    """Sort amendments by the statement that they are about, and by the order in which they came."""
    found: defaultdict[str, list[Amendment]] = defaultdict(list)
    for amendment in sorted({a.id: a for a in amendments}.values(), key=lambda a: a.order):
        found[amendment.statement].append(amendment)
    return found


def timeline(published: date, amendments: Iterable[Amendment]) -> Timeline:
    """Work out what a statement was on which day.

    A later decision wins over an earlier one on the same field; a retraction over all before it; a
    correction after a retraction brings the statement back.

    Args:
        published: the day on which the source said it.
        amendments: all decisions about it, in any order.
    """
    states: dict[date, Revision] = {}
    last = Revision(published)
    for a in sorted(amendments, key=lambda a: a.order):
        last = _amended(last, a, max(a.published, published))
        states[last.known_from] = last
    found = list(states.values())
    if not found:
        return Timeline()
    ends = [*(one.known_from for one in found[1:]), None]
    ended = (replace(one, known_until=end) for one, end in zip(found, ends, strict=True))
    return Timeline(found[0].known_from, tuple(ended))


def _amended(before: Revision, a: Amendment, day: date) -> Revision:
    if a.fields is None:
        return Revision(day, None, {"": a.id})
    if before.fields is None:
        before = Revision(day)
    place = a.place if "post" in a.fields else before.place
    givers = {**before.givers, **dict.fromkeys(a.fields, a.id)}
    return Revision(day, {**(before.fields or {}), **a.fields}, givers, place)


def overruled(amendments: Iterable[Amendment]) -> tuple[str, ...]:
    """Give the decisions on one statement of which nothing is in force any more."""
    given = sorted(amendments, key=lambda a: a.order)
    last = timeline(date.min, given).last
    return tuple(a.id for a in given if last is None or a.id not in last.by)


def revision_id(statement: str, revision: Revision) -> str:
    """Give the id of a corrected version of a statement."""
    return f"{statement}-{revision.known_from:%Y%m%d}"


def versions(stated: Stated, amendments: Iterable[Amendment]) -> Iterator[Stated]:
    """Give all versions of a statement that names a person, as the fold sees them.

    Whom it names is not a matter of days, but of who is known to be who now: the last name counts for
    all versions.
    """
    told = timeline(stated.published, amendments)
    corrected = [r.fields["person"] for r in told.revisions if r.fields and r.fields.get("person")]
    name = corrected[-1] if corrected else stated.person_name
    yield replace(stated, person_name=name, known_until=told.until)
    for revision in told.revisions:
        if revision.fields is not None:
            yield _version(replace(stated, person_name=name), revision)


def _version(stated: Stated, revision: Revision) -> Stated:
    assert revision.fields is not None
    given = revision.fields
    changes: dict[str, Any] = {name: given[name] or None for name in ("manner", "term") if name in given}
    if "change" in given:
        changes["change"] = cast(Change, given["change"])
    if "date" in given:
        changes["date"] = PartialDate.parse(given["date"]) if given["date"] else None
    if revision.place:
        place = revision.place
        changes |= {"post": place.post, "bodies": place.bodies, "territory": place.territory}
        changes |= {"single_seat": place.single_seat, "above": place.above}
    return replace(
        stated,
        id=revision_id(stated.id, revision),
        origin=stated.id,
        decided=revision.known_from,
        known_until=revision.known_until,
        **changes,
    )


def names_of(amendments: Iterable[Amendment]) -> set[str]:
    """Give the names, without marks, that corrections put in the place of others."""
    return {fold(a.fields["person"]) for a in amendments if a.fields and a.fields.get("person")}


def posts_of(amendments: Iterable[Amendment]) -> set[str]:
    """Give the posts that corrections put in the place of others."""
    return {a.place.post for a in amendments if a.place}
