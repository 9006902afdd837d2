"""The engine: pySHACL, the reference for what a shape means."""

from __future__ import annotations

import logging
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

import pyoxigraph
import pyshacl
import rdflib
from pyoxigraph import Triple
from rdflib.plugins.sparql import prepareQuery
from rdflib.plugins.sparql.sparql import Query
from rdflib.term import BNode, Literal, Node, URIRef

from tochuc.validation.paths import path_text
from tochuc.validation.report import Severity
from tochuc.validation.vocabulary import SH

_SEVERITIES: dict[str, Severity] = {
    SH + "Violation": "violation",
    SH + "Warning": "warning",
    SH + "Info": "info",
}
_SH = rdflib.Namespace(SH)
_STRING = "http://www.w3.org/2001/XMLSchema#string"


@dataclass(frozen=True, slots=True)
class Result:
    """One result as an engine reports it; `messages` only matter for shapes that have none of their own."""

    severity: Severity
    shape: str
    focus: str
    path: str | None
    value: str | None
    messages: tuple[tuple[str, str], ...] = ()


def shapes_graph(shapes: Iterable[Triple]) -> rdflib.Graph:
    """Give shapes the form that the engine takes; it can be used any number of times."""
    graph = rdflib.Graph()
    _fill(graph, shapes)
    return graph


def run(data: Iterable[Triple], shapes: rdflib.Graph) -> set[Result]:
    """Validate data against shapes.

    Args:
        data: everything that shapes look at, derived triples included.
        shapes: from `shapes_graph`; their targets say where to look.

    Returns: the results, each once.
    """
    with _quiet():
        graph = _Graph()
        _fill(graph, data)
        _, report, _ = pyshacl.validate(graph, shacl_graph=shapes, inference="none", inplace=True)
        if not isinstance(report, rdflib.Graph):
            raise TypeError(f"pySHACL could not validate: {report!r}")
        return {_result(report, node) for node in report.objects(None, _SH.result)}


class _Graph(rdflib.Graph):
    """A graph that parses each query once; a constraint is asked again for every node."""

    def query(self, query_object: Any, *args: Any, **kwargs: Any) -> rdflib.query.Result:
        if isinstance(query_object, str):
            query_object = _prepared(query_object)
        return super().query(query_object, *args, **kwargs)


@lru_cache(maxsize=512)
def _prepared(query: str) -> Query:
    return prepareQuery(query)


@contextmanager
def _quiet() -> Iterator[None]:
    """Keep rdflib from writing ten lines to stderr about each ill-typed literal; shapes report those."""
    logger = logging.getLogger("rdflib.term")
    level = logger.level
    logger.setLevel(logging.CRITICAL)
    try:
        yield
    finally:
        logger.setLevel(level)


def _fill(graph: rdflib.Graph, triples: Iterable[Triple]) -> None:
    for triple in triples:
        graph.add((_term(triple.subject), URIRef(triple.predicate.value), _term(triple.object)))


def _term(term: object) -> Node:
    if isinstance(term, pyoxigraph.NamedNode):
        return URIRef(term.value)
    if isinstance(term, pyoxigraph.BlankNode):
        return BNode(term.value)
    assert isinstance(term, pyoxigraph.Literal)
    if term.language:
        return Literal(term.value, lang=term.language)
    if term.datatype.value == _STRING:  # rdflib takes "a" and "a"^^xsd:string for two literals
        return Literal(term.value)
    return Literal(term.value, datatype=URIRef(term.datatype.value), normalize=False)


def _result(report: rdflib.Graph, node: Node) -> Result:
    path, value = report.value(node, _SH.resultPath), report.value(node, _SH.value)
    messages = [m for m in report.objects(node, _SH.resultMessage) if isinstance(m, Literal)]
    return Result(
        severity=_SEVERITIES.get(str(report.value(node, _SH.resultSeverity)), "violation"),
        shape=str(report.value(node, _SH.sourceShape)),
        focus=str(report.value(node, _SH.focusNode)),
        path=None if path is None else path_text(path, report),
        value=None if value is None else str(value),
        messages=tuple(sorted((m.language or "en", str(m)) for m in messages)),
    )
