"""The sentences behind a finding."""

from __future__ import annotations

from collections.abc import Iterable

from pyoxigraph import Literal, NamedNode, Store

from tochuc.validation.report import QuotedSource
from tochuc.validation.vocabulary import RDF_TYPE, tochuc

_QUOTED_FROM = NamedNode("http://www.w3.org/ns/prov#wasQuotedFrom")


def sources(store: Store, things: Iterable[NamedNode]) -> tuple[QuotedSource, ...]:
    """Give the statements that speak of some things.

    Args:
        store: the data.
        things: the first is what the finding is about. Statements stand for themselves, tenures
            and events for the statements about them, and, if the finding is about one, bodies for
            the statements of their seats.

    Returns: each statement once, in the order of source and place.
    """
    named = list(things)
    of_bodies = bool(named) and _is_body(store, named[0])
    wanted = [thing for thing in named if of_bodies or not _is_body(store, thing)]
    found = {statement for thing in wanted for statement in _statements(store, thing)}
    quoted = [_quoted(store, statement) for statement in found]
    return tuple(sorted(filter(None, quoted), key=lambda q: (q.source, q.start, q.end, q.statement)))


def _statements(store: Store, thing: NamedNode) -> list[NamedNode]:
    if _first(store, thing, tochuc("quote")) is not None:
        return [thing]
    about = [quad.subject for quad in store.quads_for_pattern(None, tochuc("about"), thing)]
    named = [subject for subject in about if isinstance(subject, NamedNode)]
    return [s for s in named if _states_seats(store, s)] if _is_body(store, thing) else named


def _is_body(store: Store, thing: NamedNode) -> bool:
    """Whether seats are stated of it: then other statements about it don't bear on the finding."""
    about = store.quads_for_pattern(None, tochuc("about"), thing)
    return any(isinstance(q.subject, NamedNode) and _states_seats(store, q.subject) for q in about)


def _states_seats(store: Store, statement: NamedNode) -> bool:
    return any(store.quads_for_pattern(statement, RDF_TYPE, tochuc("SeatStatement")))


def _quoted(store: Store, statement: NamedNode) -> QuotedSource | None:
    source = next((q.object for q in store.quads_for_pattern(statement, _QUOTED_FROM, None)), None)
    quote = _first(store, statement, tochuc("quote"))
    if not isinstance(source, NamedNode) or quote is None:
        return None
    start, end = (_number(_first(store, statement, tochuc(name))) for name in ("start", "end"))
    return QuotedSource(source.value, quote, start, end, statement.value)


def _first(store: Store, subject: NamedNode, predicate: NamedNode) -> str | None:
    values = [
        q.object.value
        for q in store.quads_for_pattern(subject, predicate, None)
        if isinstance(q.object, Literal)
    ]
    return min(values, default=None)


def _number(value: str | None) -> int:
    return int(value) if value is not None and value.isdecimal() else 0
