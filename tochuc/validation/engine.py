"""The engine: pySHACL, the reference for what a shape means."""

from __future__ import annotations

import logging
import threading
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

import pyoxigraph
import pyshacl
import rdflib
from pyoxigraph import Triple
from rdflib.term import BNode, Identifier, Literal, Node, URIRef, Variable

from tochuc.validation.paths import path_text
from tochuc.validation.report import Severity
from tochuc.validation.vocabulary import SH

_SEVERITIES: dict[str, Severity] = {
    SH + "Violation": "violation",
    SH + "Warning": "warning",
    SH + "Info": "info",
}
_SH = rdflib.Namespace(SH)
# pySHACL patches rdflib for the time of a run, and adds to the shapes graph that it is given.
_ONE_AT_A_TIME = threading.Lock()
_Plain = pyoxigraph.NamedNode | pyoxigraph.BlankNode | pyoxigraph.Literal | Triple
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


def run(data: pyoxigraph.Store, shapes: rdflib.Graph, *, fast: bool = True) -> set[Result]:
    """Validate data against shapes.

    Args:
        data: everything that shapes look at, derived triples included.
        shapes: from `shapes_graph`; their targets say where to look.
        fast: let the store answer the queries of constraints; otherwise rdflib does, which is slow
            and the reference.

    Returns: the results, each once.
    """
    with _ONE_AT_A_TIME, _quiet():
        graph = _Graph(data) if fast else rdflib.Graph()
        _fill(graph, (quad.triple for quad in data))
        _, report, _ = pyshacl.validate(graph, shacl_graph=shapes, inference="none", inplace=True)
        if not isinstance(report, rdflib.Graph):
            raise TypeError(f"pySHACL could not validate: {report!r}")
        return {_result(report, node) for node in report.objects(None, _SH.result)}


class _Graph(rdflib.Graph):
    """A graph that answers the queries of constraints from a store that is fast at it.

    rdflib orders a query's joins without knowing that `$this` is bound: on 1,900 nodes the
    constraints took a minute by it, and a second by the store.
    """

    def __init__(self, store: pyoxigraph.Store) -> None:
        super().__init__()
        self._fast = store

    def query(self, query_object: Any, *args: Any, **kwargs: Any) -> rdflib.query.Result:
        if not isinstance(query_object, str):
            return super().query(query_object, *args, **kwargs)
        given = (kwargs.get("initBindings") or {}).items()
        bound: dict[pyoxigraph.Variable, _Plain] = {pyoxigraph.Variable(k): _plain(v) for k, v in given}
        found = self._fast.query(query_object, substitutions=bound)
        assert isinstance(found, pyoxigraph.QuerySolutions)
        result = rdflib.query.Result("SELECT")
        result.vars = [Variable(each.value) for each in found.variables]
        result.bindings = [_row(solution, result.vars) for solution in found]
        return result


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


def _term(term: object) -> Identifier:
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


def _row(solution: pyoxigraph.QuerySolution, variables: list[Variable]) -> dict[Variable, Identifier]:
    bound = ((variable, solution[str(variable)]) for variable in variables)
    return {variable: _term(value) for variable, value in bound if value is not None}


def _plain(term: Node) -> _Plain:
    if isinstance(term, URIRef):
        return pyoxigraph.NamedNode(str(term))
    if isinstance(term, BNode):
        return pyoxigraph.BlankNode(str(term))
    assert isinstance(term, Literal)
    if term.language:
        return pyoxigraph.Literal(str(term), language=term.language)
    return pyoxigraph.Literal(str(term), datatype=pyoxigraph.NamedNode(str(term.datatype or _STRING)))


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
