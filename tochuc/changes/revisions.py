"""How what is believed of one tenure differs from what was believed of it before."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from datetime import date

from tochuc.changes.change import Change, Kind
from tochuc.changes.span import Span
from tochuc.changes.version import Version
from tochuc.dates import PartialDate

# What comes to pass without anything said before having been wrong.
_PROGRESS = {
    ("certain", "ended"),
    ("certain", "presumed-ended"),
    ("expected", "certain"),
    ("expected", "ended"),
    ("expected", "presumed-ended"),
    ("presumed-ended", "ended"),
}


def revisions(versions: Iterable[Version], before: date, known: date, span: Span) -> Iterator[Change]:
    """Compare what was believed on two days.

    Args:
        versions: of tenures, each believed on exactly one of the days.
        before: the earlier day.
        known: the later day.
        span: tenures that ended before it are left out.
    """
    then: dict[str, Version] = {}
    now: dict[str, Version] = {}
    for version in versions:
        (now if _believed(version, known) else then)[version.tenure] = version
    for old, new in _paired(then, now):
        change = revision(old, new)
        if change and any(_touches(version, span) for version in (old, new) if version):
            yield change


def revision(old: Version | None, new: Version | None) -> Change | None:
    """Tell how a version differs from the one before; None if nothing that is told of it does."""
    version = new or old
    if version is None:
        return None
    before, after = (each.stated() if each else {} for each in (old, new))
    fields = [name for name in version.stated() if before.get(name) != after.get(name)]
    day = new.known_from if new else version.known_until
    return (
        version.changed(
            kind=_kind(old, new),
            date=day,
            date_precision="day",
            certainty="certain",
            before={name: before[name] for name in fields} if old else None,
            after={name: after[name] for name in fields} if new else None,
        )
        if fields
        else None
    )


def _kind(old: Version | None, new: Version | None) -> Kind:
    if old is None or new is None:
        return "withdrawn" if old else "learned"
    kept = (
        old.from_ is None or _within(new.from_, old.from_),
        old.until is None or _end_within(new, old),
        old.succeeded_on in (None, new.succeeded_on) or new.until is not None,
        old.state in (None, new.state) or (old.state, new.state) in _PROGRESS,
        old.manner in (None, new.manner),
        old.term in (None, new.term),
    )
    return "completed" if all(kept) else "corrected"


def _within(new: PartialDate | None, old: PartialDate) -> bool:
    return new is not None and old.first <= new.first and new.last <= old.last


def _end_within(new: Version, old: Version) -> bool:
    later, earlier = new.ended(), old.ended()
    if later is None or earlier is None:
        return False
    return later[1] <= earlier[1] and (old.until_precision == "by" or (later[0] or later[1]) >= earlier[1])


def _paired(
    then: dict[str, Version], now: dict[str, Version]
) -> Iterator[tuple[Version | None, Version | None]]:
    """Pair versions by tenure; else the only two of a person in a post, whose first statement changed."""
    for tenure in sorted(then.keys() & now.keys()):
        yield then[tenure], now[tenure]
    left: dict[tuple[str, str], tuple[list[Version], list[Version]]] = defaultdict(lambda: ([], []))
    for side, versions in enumerate((then, now)):
        for tenure in sorted(versions.keys() - (now, then)[side].keys()):
            version = versions[tenure]
            left[version.person.id, version.post.id][side].append(version)
    for gone, come in left.values():
        if len(gone) == len(come) == 1:
            yield gone[0], come[0]
        else:
            yield from ((version, None) for version in gone)
            yield from ((None, version) for version in come)


def _believed(version: Version, day: date) -> bool:
    since, until = version.known_from, version.known_until
    return (since is None or since <= day) and (until is None or until > day)


def _touches(version: Version, span: Span) -> bool:
    """Whether somebody can have held the post on some day from the span's first to its last."""
    ended = version.ended()
    last = ended[1] if ended else version.succeeded_on
    return last is None or last > span.since
