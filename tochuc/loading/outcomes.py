"""What each of the sources of one transaction did."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any, LiteralString, TypeVar

import neo4j
from pyoxigraph import NamedNode

from tochuc.graph.store import rows
from tochuc.loading.compose import Composed
from tochuc.loading.exchanging import Exchanged
from tochuc.loading.outcome import Outcome, touched
from tochuc.validation import Report

_T = TypeVar("_T")
_NAMES: LiteralString = "MATCH (n:Thing) WHERE n.id IN $ids RETURN n.id AS id, n.name AS name"
_BODIES: LiteralString = """
MATCH (p:Post)-[:POST_IN]->(o:Organization) WHERE p.id IN $ids RETURN p.id AS id, o.name AS name"""


def outcomes_of(
    tx: neo4j.ManagedTransaction,
    composed: Sequence[Composed],
    file: str,
    done: Exchanged,
    report: Report | None = None,
) -> list[Outcome]:
    """Give what sources did; what rests on several of them is told with the first.

    Args:
        tx: the transaction that wrote them.
        composed: the sources, or one without statements that goes.
        file: the file's name.
        done: what their exchange did.
        report: what the shapes say of it.
    """
    tenures = done.derived.tenures
    posts = {t.post for t in tenures.values()}
    people = {t.person for t in tenures.values()}
    sorted_out = touched(done.before, tenures, _names(tx, posts | people, done), _bodies(tx, posts, done))
    first = {statement: at for at in reversed(range(len(composed))) for statement in _stated(composed[at])}
    parts = {
        kind: _shared_out(changes, first, lambda change: tenures[change.id].statements)
        for kind, changes in sorted_out.items()
    }
    findings = _shared_out(report.to_json()["results"] if report else (), first, _behind)
    return [
        Outcome(
            one.id,
            file,
            changed=True,
            statements=one.statements,
            begun=tuple(parts["begun"][at]),
            changed_tenures=tuple(parts["changed"][at]),
            ended=tuple(parts["ended"][at]),
            findings=tuple(findings[at]),
        )
        for at, one in enumerate(composed)
    ]


def _stated(composed: Composed) -> set[str]:
    """Give the ids of a source's statements."""
    return {triple.subject.value for triple in composed.own if isinstance(triple.subject, NamedNode)}


def _behind(finding: dict[str, Any]) -> Iterable[str]:
    """Give the statements behind a finding, and what it is about."""
    return finding["focus"], *(quoted["statement"] for quoted in finding["sources"])


def _shared_out(
    given: Iterable[_T], first: Mapping[str, int], behind: Callable[[_T], Iterable[str]]
) -> defaultdict[int, list[_T]]:
    """Sort things by the first source whose statements are behind them; else by the first of all."""
    found: defaultdict[int, list[_T]] = defaultdict(list)
    for one in given:
        found[min((first[id] for id in behind(one) if id in first), default=0)].append(one)
    return found


def _names(tx: neo4j.ManagedTransaction, wanted: set[str], done: Exchanged) -> dict[str, str]:
    known = done.written.graph.nodes
    found = {id: str(known[id].properties.get("name", "")) for id in wanted if id in known}
    return found | _asked(tx, _NAMES, wanted - found.keys())


def _bodies(tx: neo4j.ManagedTransaction, posts: set[str], done: Exchanged) -> dict[str, str]:
    """Give the names of the bodies of some posts, by the post's id."""
    links = done.written.graph.relationships
    body = {r.start: r.end for r in links if r.type == "POST_IN" and r.start in posts}
    names = _names(tx, set(body.values()), done)
    found = {post: names[id] for post, id in body.items()}
    return found | _asked(tx, _BODIES, posts - found.keys())


def _asked(tx: neo4j.ManagedTransaction, statement: LiteralString, wanted: set[str]) -> dict[str, str]:
    found = rows(tx, statement, ids=sorted(wanted)) if wanted else ()
    return {row["id"]: row["name"] for row in found}
