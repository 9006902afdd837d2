"""Tenures begun and ended in a span of days, and what was said of tenures and taken back in it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from tochuc.changes.change import Certainty, Change
from tochuc.changes.revisions import revision
from tochuc.changes.span import Span
from tochuc.changes.version import Version


def occurrences(versions: Iterable[Version], span: Span) -> Iterator[Change]:
    """Tell which tenures began or ended.

    Args:
        versions: at most one of each tenure.
        span: the days to look at.
    """
    for version in versions:
        yield from filter(None, (_beginning(version, span), _end(version, span)))


def corrections(versions: Iterable[Version], span: Span) -> Iterator[Change]:
    """Tell what had been said of tenures, and was replaced or taken back in these days.

    An end or a beginning that was not known before is no correction.

    Args:
        versions: those that gave way to others in these days, and the others.
        span: the days of the reports.
    """
    known = list(versions)
    following = {(version.tenure, version.known_from): version for version in known}
    for version in known:
        if version.known_until and span.place(version.known_until, version.known_until):
            change = revision(version, following.get((version.tenure, version.known_until)))
            if change and change.kind in ("corrected", "withdrawn"):
                yield change


def _beginning(version: Version, span: Span) -> Change | None:
    if version.from_:
        place = span.place(version.from_.first, version.from_.last)
        expected: Certainty = "expected" if version.state == "expected" else "certain"
        return place and version.changed(
            kind="begun",
            date=version.from_.first,
            date_precision=version.from_.precision,
            certainty=expected if place == "certain" else place,
            detail=version.manner,
        )
    seen = version.witnessed_from
    if seen is None or span.place(seen, seen) is None:
        return None
    if version.opened:
        return version.changed(
            kind="begun",
            date=seen,
            date_precision="published",
            certainty="presumed",
            detail=version.manner,
        )
    return version.changed(kind="first-witnessed", date=seen, date_precision="by", certainty="certain")


def _end(version: Version, span: Span) -> Change | None:
    ended = version.ended()
    if ended:
        place = span.place(*ended)
        return place and version.changed(
            kind="ended", date=version.until, date_precision=version.until_precision, certainty=place
        )
    followed = version.succeeded_on
    if followed is None or span.place(followed, followed) is None:
        return None
    return version.changed(kind="presumed-ended", date=followed, date_precision="by", certainty="presumed")
