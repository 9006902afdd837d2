"""Validation: data and shapes in, a report out."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from functools import cache
from pathlib import Path

import rdflib
from pyoxigraph import Store, Triple

from tochuc.validation import engine
from tochuc.validation.derivation import prepare
from tochuc.validation.engine import Result
from tochuc.validation.evidence import remedies, sources
from tochuc.validation.report import SEVERITIES, Finding, Report, finding_id
from tochuc.validation.shapes import Shapes, load_shapes
from tochuc.validation.targets import all_targets, narrowed
from tochuc.validation.wording import Wording


def validate(
    triples: Iterable[Triple], *, focus: Collection[str] | None = None, shapes_dir: Path | None = None
) -> Report:
    """Check data against the shapes.

    Args:
        triples: the data; with `focus`, these nodes and their neighbourhood are enough.
        focus: IRIs of the nodes that changed: only they are looked at, and those whose verdict can
            hang on them (the other holder of a post, the other committee of an organisation). By
            default every target of every shape.
        shapes_dir: a folder of shapes to use in place of the project's own.

    Returns: the report; the same data give the same report, whatever their order.

    Raises: BadInput where the folder has no shapes or one of them can't be read.
    """
    shapes = load_shapes(shapes_dir)
    store = prepare(triples, shapes)
    if focus is None:
        graph, checked = _whole(shapes), all_targets(shapes, store)
    else:
        narrow, checked = narrowed(shapes, store, focus)
        graph = engine.shapes_graph(narrow)
    results = engine.run(store, graph) if checked else set()
    return Report(len(checked), _findings(results, Wording(shapes, store), store))


@cache
def _whole(shapes: Shapes) -> rdflib.Graph:
    return engine.shapes_graph(shapes.triples)


def _findings(results: Iterable[Result], wording: Wording, store: Store) -> tuple[Finding, ...]:
    found: dict[str, Finding] = {}
    for result in sorted(results, key=lambda r: (r.shape, r.focus, r.path or "", r.value or "", r.severity)):
        finding = _finding(result, wording, store)
        found.setdefault(finding.id, finding)
    return tuple(sorted(found.values(), key=_order))


def _finding(result: Result, wording: Wording, store: Store) -> Finding:
    quoted = sources(store, wording.things(result))
    return Finding(
        id=finding_id(result.shape, result.focus, result.path, result.value),
        severity=result.severity,
        shape=result.shape,
        focus=result.focus,
        focus_name=wording.title(result.focus),
        path=result.path,
        value=result.value,
        message=wording.message(result),
        sources=quoted,
        remedies=() if result.severity == "info" else remedies(quoted),
    )


def _order(finding: Finding) -> tuple[int, str, str, str, str]:
    gravity = SEVERITIES.index(finding.severity)
    return gravity, finding.shape, finding.focus, finding.path or "", finding.value or ""
