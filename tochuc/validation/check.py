"""Validation: data and shapes in, a report out."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from datetime import date
from pathlib import Path

from pyoxigraph import Store, Triple

from tochuc.validation.compiled.program import program
from tochuc.validation.compiled.running import run
from tochuc.validation.decided import acceptances, accepted, standing
from tochuc.validation.derivation import Prepared, prepare
from tochuc.validation.engine import Engine, Result
from tochuc.validation.evidence import sources
from tochuc.validation.remedies import remedies
from tochuc.validation.report import SEVERITIES, Finding, Report, finding_id
from tochuc.validation.shapes import Shapes, load_shapes
from tochuc.validation.targets import Node, how_many, narrowed, with_targets
from tochuc.validation.wording import Wording


def validate(
    triples: Iterable[Triple],
    *,
    focus: Collection[str] | None = None,
    shapes_dir: Path | None = None,
    engine: Engine = "fast",
    today: date | None = None,
) -> Report:
    """Check data against the shapes.

    Args:
        triples: the data; with `focus`, these nodes and their neighbourhood are enough.
        focus: IRIs of the nodes that changed: only they are looked at, and those whose verdict can
            hang on them (the other holder of a post, the other committee of an organisation). By
            default every target of every shape.
        shapes_dir: a folder of shapes to use in place of the project's own.
        engine: `fast` leaves to pySHACL what it can't do, and says so in the report; `pyshacl` is the
            reference, alone.
        today: the day by which what stewards accepted is measured; today by default.

    Returns: the report; the same data give the same report, whatever their order.

    Raises: BadInput where the folder has no shapes, one of them can't be read or makes no sense.
    """
    shapes = load_shapes(shapes_dir)
    given = list(triples)
    data = prepare(standing(given), shapes)
    wanted = None if focus is None else narrowed(shapes, data.store, focus)
    results, leaves = check(data, shapes, engine, wanted)
    checked = how_many(shapes.targets, data.store) if wanted is None else len(set().union(*wanted.values()))
    named = tuple(sorted(root.value for root in leaves)) if engine == "fast" else ()
    findings = _findings(results, shapes, Wording(shapes, data.store), data.store)
    return Report(checked, accepted(findings, acceptances(given, today or date.today())), named)


def check(
    data: Prepared,
    shapes: Shapes,
    engine: Engine = "fast",
    wanted: Mapping[Node, Collection[Node]] | None = None,
) -> tuple[set[Result], frozenset[Node]]:
    """Give the bare results, and the shapes that the reference looked at.

    Args:
        data: the copy of the data.
        shapes: the shapes.
        engine: which engine.
        wanted: the nodes to look at, by shape; by default the shapes' targets.
    """
    ready = program(shapes)
    leaves = ready.leaves | (ready.does if engine == "pyshacl" else ready.concerned(data.altered))
    results = run(data.store, ready, ready.does - leaves, shapes.targets, wanted)
    if leaves and (wanted is None or any(wanted.get(root) for root in leaves)):
        results |= _by_reference(data, shapes, leaves, wanted)
    return results, leaves


def _by_reference(
    data: Prepared, shapes: Shapes, roots: Collection[Node], wanted: Mapping[Node, Collection[Node]] | None
) -> set[Result]:
    # pySHACL and rdflib take longer to import than a load's check lasts.
    from tochuc.validation import reference

    return reference.run(data.triples, with_targets(shapes, roots, wanted))


def _findings(
    results: Iterable[Result], shapes: Shapes, wording: Wording, store: Store
) -> tuple[Finding, ...]:
    found: dict[str, Finding] = {}
    for result in sorted(results, key=_key):
        finding = _finding(result, shapes, wording, store)
        found.setdefault(finding.id, finding)
    return tuple(sorted(found.values(), key=_order))


def _finding(result: Result, shapes: Shapes, wording: Wording, store: Store) -> Finding:
    quoted = sources(store, wording.things(result))
    name = finding_id(result.shape, result.focus, result.path, result.value)
    return Finding(
        id=name,
        severity=result.severity,
        shape=result.shape,
        focus=result.focus,
        focus_name=wording.title(result.focus),
        path=result.path,
        value=result.value,
        message=wording.message(result),
        sources=quoted,
        remedies=remedies(shapes, store, result.shape, name, quoted, wording.bindings(result)),
        component=result.component,
        value_type=result.value_type,
    )


def _key(result: Result) -> tuple[str, ...]:
    return (
        result.shape,
        result.focus,
        result.path or "",
        result.value or "",
        result.severity,
        result.component,
    )


def _order(finding: Finding) -> tuple[int, str, str, str, str]:
    gravity = SEVERITIES.index(finding.severity)
    return gravity, finding.shape, finding.focus, finding.path or "", finding.value or ""
