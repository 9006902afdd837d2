"""pySHACL, the reference for what a shape means; only where it is asked for is it read at all."""

from __future__ import annotations

import logging
import threading
from collections.abc import Collection, Iterable, Iterator
from contextlib import contextmanager

import pyoxigraph
import pyshacl
import rdflib
from pyoxigraph import BlankNode, NamedNode, Quad, Store, Triple
from pyshacl.errors import ConstraintLoadError, ReportableRuntimeError, ShapeLoadError
from rdflib.term import BNode, Identifier, Literal, Node, URIRef

from tochuc.errors import BadInput
from tochuc.validation.compiled.reading import SEVERITIES
from tochuc.validation.engine import Result, type_of
from tochuc.validation.paths import NotAPath, read_path
from tochuc.validation.vocabulary import sh

# pySHACL patches rdflib for the time of a run, and adds to the shapes graph that it is given.
_ONE_AT_A_TIME = threading.Lock()
_STRING = "http://www.w3.org/2001/XMLSchema#string"
_ADVANCED = (sh("target"), sh("SPARQLFunction"))


def run(data: Iterable[Triple] | rdflib.Graph, shapes: Collection[Triple]) -> set[Result]:
    """Validate data against shapes.

    Args:
        data: everything that shapes look at, derived triples included; a graph is changed.
        shapes: their targets say where to look.

    Returns: the results, each once.

    Raises: BadInput `shapes-reference` with pySHACL's reason for shapes that it can't use.
    """
    advanced = any(triple.predicate in _ADVANCED for triple in shapes)
    with _ONE_AT_A_TIME, _quiet():
        try:
            _, report, _ = pyshacl.validate(
                data if isinstance(data, rdflib.Graph) else graph(data),
                shacl_graph=graph(shapes),
                inference="none",
                advanced=advanced,
                inplace=True,
            )
        except (ReportableRuntimeError, ShapeLoadError, ConstraintLoadError) as error:
            raise BadInput("shapes-reference", why=str(error).strip()) from error
        if not isinstance(report, rdflib.Graph):
            raise BadInput("shapes-reference", why=str(report))
    return set(_results(report))


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


def graph(triples: Iterable[Triple]) -> rdflib.Graph:
    """Give triples as rdflib has them, literals as they are written."""
    made = rdflib.Graph()
    for triple in triples:
        made.add((_term(triple.subject), URIRef(triple.predicate.value), _term(triple.object)))
    return made


def _term(term: object) -> Identifier:
    if isinstance(term, NamedNode):
        return URIRef(term.value)
    if isinstance(term, BlankNode):
        return BNode(term.value)
    assert isinstance(term, pyoxigraph.Literal)
    if term.language:
        return Literal(term.value, lang=term.language)
    if term.datatype.value == _STRING:  # rdflib takes "a" and "a"^^xsd:string for two literals
        return Literal(term.value)
    return Literal(term.value, datatype=URIRef(term.datatype.value), normalize=False)


def _plain(term: Node) -> NamedNode | BlankNode | pyoxigraph.Literal:
    if isinstance(term, URIRef):
        return NamedNode(str(term))
    if isinstance(term, BNode):
        return BlankNode(str(term))
    assert isinstance(term, Literal)
    if term.language:
        return pyoxigraph.Literal(str(term), language=term.language)
    return pyoxigraph.Literal(str(term), datatype=NamedNode(str(term.datatype or _STRING)))


def _results(report: rdflib.Graph) -> Iterator[Result]:
    paths = Store()
    for s, p, o in report:
        if isinstance(o, URIRef | BNode) and isinstance(s, URIRef | BNode):
            paths.add(Quad(_plain(s), NamedNode(str(p)), _plain(o)))  # type: ignore[arg-type]
    said = rdflib.Namespace(sh("").value)
    for node in report.objects(None, said.result):
        path, value = report.value(node, said.resultPath), report.value(node, said.value)
        messages = [m for m in report.objects(node, said.resultMessage) if isinstance(m, Literal)]
        component = str(report.value(node, said.sourceConstraintComponent))
        yield Result(
            severity=SEVERITIES.get(str(report.value(node, said.resultSeverity)), "violation"),
            shape=str(report.value(node, said.sourceShape)),
            focus=str(report.value(node, said.focusNode)),
            path=None if path is None else _path_text(_plain(path), paths),
            value=None if value is None else str(value),
            component=component.rsplit("#", 1)[-1].removesuffix("ConstraintComponent"),
            value_type=None if value is None else type_of(_plain(value)),
            messages=tuple(sorted((m.language or "en", str(m)) for m in messages)),
        )


def _path_text(path: object, store: Store) -> str:
    try:
        return read_path(path, store).text
    except NotAPath:
        return str(path)
