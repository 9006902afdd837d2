"""Putting sources into the graph, and taking them out again: one transaction each (D8)."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import asdict, replace
from datetime import date
from functools import partial
from typing import Any, LiteralString

import neo4j

from tochuc import ids
from tochuc.errors import NotFound, Refused
from tochuc.graph import Store
from tochuc.graph.store import rows
from tochuc.graph.touched import note_touched
from tochuc.loading.compose import Composed
from tochuc.loading.exchanging import Exchanged, exchange, is_same, own_of
from tochuc.loading.from_rdf import Described
from tochuc.loading.lock import take_turn
from tochuc.loading.outcome import Outcome, joined
from tochuc.loading.outcomes import outcomes_of
from tochuc.loading.parts import parts_beside
from tochuc.loading.settling import settle
from tochuc.loading.sweeping import sweep
from tochuc.loading.timings import Timings
from tochuc.loading.tombstones import lift_tombstone, raise_tombstone
from tochuc.messages import language, text
from tochuc.validation import Report, neighbourhood, validate

_ALLOWED: LiteralString = """
CALL () {
  MATCH (s:Source) WHERE s.loadedWith IS NOT NULL UNWIND s.loadedWith AS id RETURN id
  UNION
  MATCH (a:AcceptStatement) WHERE a.finding IN $found
  WITH a ORDER BY a.published DESC, coalesce(a.ordinal, 1) DESC, a.id DESC
  WITH a.finding AS id, collect(a.acceptedUntil)[0] AS until
  WHERE $today <= until
  RETURN id
}
RETURN DISTINCT id"""
_LOADED_WITH: LiteralString = "MATCH (s:Source {id: $id}) SET s.loadedWith = $new"


Composer = Callable[[neo4j.ManagedTransaction], Composed]


class _Undo(Exception):
    """Carries the outcomes of a dry run out of its transaction, which is then rolled back."""

    def __init__(self, outcomes: list[Outcome]) -> None:
        super().__init__()
        self.outcomes = outcomes


def load(
    store: Store,
    given: Composed | Described | Composer,
    file: str,
    *,
    allow_violations: bool = False,
    dry_run: bool = False,
) -> Outcome:
    """Write one source and what follows from it, or nothing.

    Args:
        store: where to.
        given: the source, composed from a reading, described by an RDF file, or composed in the
            transaction that stores it, when nobody else can store anything.
        file: the file's name, for messages.
        allow_violations: store what breaks a shape, and say on the source which.
        dry_run: do everything, then undo it.

    Raises: Refused `load.refused` with the findings, if a violation is not allowed; BadInput if an RDF
        file contradicts the graph.
    """
    (outcome,) = load_together(store, [given], file, allow_violations=allow_violations, dry_run=dry_run)
    return outcome


def load_together(
    store: Store,
    given: Sequence[Composed | Described | Composer],
    file: str,
    *,
    allow_violations: bool = False,
    dry_run: bool = False,
) -> list[Outcome]:
    """Write several sources of one file and what follows from them, or nothing, as `load` does one.

    Returns: what each did, in their order. What rests on several of them is told with the first.
    """
    timings = Timings()

    def work(tx: neo4j.ManagedTransaction) -> list[Outcome]:
        take_turn(tx)
        composed = [_composed(tx, one) for one in given]
        outcomes = _put(tx, composed, file, allow_violations, timings)
        if dry_run:
            raise _Undo(outcomes)
        return outcomes

    try:
        return store.write_transaction(work)
    except _Undo as undone:
        return undone.outcomes


def _composed(tx: neo4j.ManagedTransaction, given: Composed | Described | Composer) -> Composed:
    if isinstance(given, Composed):
        return given
    return settle(tx, given) if isinstance(given, Described) else given(tx)


def unload(store: Store, source: str, why: str | None = None) -> Outcome:
    """Take one source's statements out, and whatever only it spoke of; a tombstone remembers it.

    The parts of a long file go together, some in a transaction: what interrupts that is made up for by
    taking any of them out once more.

    Args:
        store: from where.
        source: its id, or the last segment of that; of a long file that of any part, or of all together.
        why: the reason, which whoever asks for the source later is told.

    Raises: NotFound `load.no-such-source` if the graph has no such source.
    """
    whole, groups = parts_beside(store, source if ":" in source else ids.thing(source))

    def work(tx: neo4j.ManagedTransaction, some: Sequence[str]) -> Outcome:
        outcome = _take_out(tx, some, whole)
        for id in {*some, whole}:
            raise_tombstone(tx, id, why or text("load.no-reason", "vi"))
        return outcome

    return joined([store.write_transaction(partial(work, some=some)) for some in groups])


def take_back(store: Store, source: str) -> None:
    """Undo the load of a source as if it had never been loaded: nothing remembers it."""
    store.write_transaction(lambda tx: _take_out(tx, [source], source))


def _take_out(tx: neo4j.ManagedTransaction, sources: Sequence[str], whole: str) -> Outcome:
    take_turn(tx)
    before = own_of(tx, sources)
    if not before.parts:
        raise NotFound("load.no-such-source", found=whole)
    done = exchange(tx, (), before, Timings())
    (outcome,) = outcomes_of(tx, [Composed(whole, frozenset(), frozenset(), (), 0)], "", done)
    sweep(tx, before.whole)
    return outcome


def _put(
    tx: neo4j.ManagedTransaction, composed: Sequence[Composed], file: str, allow: bool, timings: Timings
) -> list[Outcome]:
    """Write those of the sources that differ from what the graph has of them."""
    before = own_of(tx, (one.id for one in composed))
    differ = [one for one in composed if one.id not in before.parts or not is_same(before.of(one.id), one)]
    found = {
        one.id: Outcome(one.id, file, changed=False, statements=one.statements)
        for one in composed
        if one not in differ
    }
    if found and differ:
        before = own_of(tx, (one.id for one in differ))
    if differ:
        done = exchange(tx, differ, before, timings)
        if before.parts:
            sweep(tx, before.whole)
        for id in sorted({id for one in differ for id in (one.id, one.part_of) if id}):
            lift_tombstone(tx, id)
        report = _checked(tx, differ, done, file, allow, timings)
        found |= {outcome.source: outcome for outcome in outcomes_of(tx, differ, file, done, report)}
    outcomes = [_told(found[one.id], one) for one in composed]
    return [replace(outcomes[0], seconds=timings.parts), *outcomes[1:]]


def _checked(
    tx: neo4j.ManagedTransaction,
    composed: Sequence[Composed],
    done: Exchanged,
    file: str,
    allow: bool,
    timings: Timings,
) -> Report:
    """Hold what differs to the shapes.

    Raises: Refused `load.refused` for violations that are not allowed.
    """
    with timings.of("validate"):
        report = validate(neighbourhood(tx, done.changed, done.written), focus=done.changed)
    new = _new_violations(tx, report)
    if new and not allow:
        told = "\n".join(f"  - {f.message[language()]}" for f in report.violations if f.id in new)
        raise Refused("load.refused", file=file, count=len(new), findings=told)
    for one in composed if new else ():
        tx.run(_LOADED_WITH, id=one.id, new=sorted(new)).consume()
        note_touched(tx, [one.id])
    return report


def _told(outcome: Outcome, composed: Composed) -> Outcome:
    unread: tuple[dict[str, Any], ...] = tuple(asdict(passage) for passage in composed.unread)
    return replace(outcome, not_understood=unread, left_out=composed.left_out)


def _new_violations(tx: neo4j.ManagedTransaction, report: Report) -> set[str]:
    """Leave out the violations that an earlier load was allowed with, or that a steward accepted."""
    found = {f.id for f in report.findings if f.severity == "violation"}
    if not found:
        return found
    allowed = rows(tx, _ALLOWED, found=sorted(found), today=date.today())
    return found - {row["id"] for row in allowed}
