"""Shapes of a shapes graph: which there are, what each demands, and which of them have errors."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable

from pyoxigraph import BlankNode, Literal, NamedNode, QuerySolutions, Store

from tochuc.validation.compiled.shape import Query, Shape, Term
from tochuc.validation.compiled.values import pattern
from tochuc.validation.paths import NotAPath, Path, read_list, read_path
from tochuc.validation.report import Severity
from tochuc.validation.vocabulary import SH, sh

SEVERITIES: dict[str, Severity] = {
    SH + "Violation": "violation",
    SH + "Warning": "warning",
    SH + "Info": "info",
}
_COUNTS = ("minCount", "maxCount", "minLength", "maxLength", "qualifiedMinCount", "qualifiedMaxCount")
_BOUNDS = ("minInclusive", "minExclusive", "maxInclusive", "maxExclusive")
_NAMES = ("class", "datatype", "nodeKind", "equals", "disjoint", "lessThan", "lessThanOrEquals")
_TEXTS = ("pattern", "flags")
_TRUTHS = ("uniqueLang", "closed", "qualifiedValueShapesDisjoint", "deactivated")
_LISTS = ("in", "languageIn", "ignoredProperties", "and", "or", "xone")
_NESTED = ("node", "not", "property", "qualifiedValueShape")
_OTHER = ("hasValue",)
PARAMETERS = (*_COUNTS, *_BOUNDS, *_NAMES, *_TEXTS, *_TRUTHS, *_LISTS, *_NESTED, *_OTHER)
_ONCE = (
    *_COUNTS,
    *_BOUNDS,
    *_TEXTS,
    *_TRUTHS,
    "datatype",
    "nodeKind",
    "in",
    "languageIn",
    "ignoredProperties",
)
_OF_PATHS = ("minCount", "maxCount", "lessThan", "lessThanOrEquals", "uniqueLang", "qualifiedValueShape")
_EMPTY = '""'
_KINDS = ("IRI", "BlankNode", "Literal", "BlankNodeOrIRI", "BlankNodeOrLiteral", "IRIOrLiteral")


class ShapeError(Exception):
    """A shape that no engine can make sense of.

    Args:
        shape: the shape's node.
        found: what in it is wrong, as its file has it.
        why: the reason.
    """

    def __init__(self, shape: Term, found: str, why: str) -> None:
        super().__init__(why)
        self.shape = shape
        self.found = found
        self.why = why


class ForReference(Exception):
    """A shape that is no error, but that this engine can't do."""


def read_shape(node: Term, graph: Store, prefixes: str) -> Shape:
    """Read one shape; those nested in it are only named.

    Args:
        node: the shape.
        graph: the shapes graph.
        prefixes: the prefixes of its queries.

    Raises: ShapeError for what is wrong, ForReference for what is beyond this engine.
    """
    given = {name: _objects(graph, node, name) for name in PARAMETERS}
    parameters = {name: terms for name, terms in given.items() if terms}
    path = _path(node, graph)
    _check(node, path, parameters)
    shape = Shape(
        node=node,
        path=path,
        severity=SEVERITIES.get(_first(_objects(graph, node, "severity")), "violation"),
        deactivated=_first(parameters.get("deactivated", ())) in ("true", "1"),
        parameters=parameters,
        lists={t: _members(node, n, t, graph) for n in _LISTS for t in parameters.get(n, ())},
        queries=_queries(node, path, graph, prefixes),
    )
    _within_reach(shape)
    return shape


def nested(shape: Shape) -> Iterable[Term]:
    """Give the shapes that a shape is made of."""
    for name in _NESTED:
        yield from shape.parameters.get(name, ())
    for name in ("and", "or", "xone"):
        for each in shape.parameters.get(name, ()):
            yield from shape.lists[each]


def _objects(graph: Store, node: object, name: str) -> tuple[Term, ...]:
    if not isinstance(node, NamedNode | BlankNode):
        return ()
    quads = graph.quads_for_pattern(node, sh(name), None)
    terms = [quad.object for quad in quads if isinstance(quad.object, NamedNode | BlankNode | Literal)]
    return tuple(sorted(terms, key=str))


def _first(terms: tuple[Term, ...]) -> str:
    return terms[0].value if terms else ""


def _path(node: Term, graph: Store) -> Path | None:
    found = _objects(graph, node, "path")
    if len(found) > 1:
        raise ShapeError(node, "sh:path", f"{len(found)} paths; a property shape has one")
    try:
        return read_path(found[0], graph) if found else None
    except NotAPath as error:
        raise ShapeError(node, "sh:path", str(error)) from error


def _check(node: Term, path: Path | None, parameters: dict[str, tuple[Term, ...]]) -> None:
    for name, terms in parameters.items():
        if name in _ONCE and len(terms) > 1:
            raise ShapeError(node, f"sh:{name}", f"{len(terms)} values of sh:{name}; a shape has one")
        if path is None and name in _OF_PATHS:
            raise ShapeError(node, f"sh:{name}", f"sh:{name} without sh:path: only a property shape has it")
        for term in terms:
            for names, fits, wanted in _WANTED:
                if name in names and not fits(term):
                    raise ShapeError(node, f"sh:{name}", f"sh:{name} is {term}; {wanted} is expected")


def _is_count(term: Term) -> bool:
    return isinstance(term, Literal) and term.value.isascii() and term.value.isdecimal()


def _is_kind(term: Term) -> bool:
    return isinstance(term, NamedNode) and term.value.removeprefix(SH) in _KINDS


_WANTED: tuple[tuple[tuple[str, ...], Callable[[Term], bool], str], ...] = (
    (_COUNTS, _is_count, "a whole number"),
    ((*_BOUNDS, *_TEXTS), lambda term: isinstance(term, Literal), "a literal"),
    (_NAMES, lambda term: isinstance(term, NamedNode), "an IRI"),
    (_NESTED, lambda term: not isinstance(term, Literal), "a shape"),
    (_TRUTHS, lambda term: term.value in ("true", "false", "1", "0"), "true or false"),
    (("nodeKind",), _is_kind, "one of " + ", ".join(f"sh:{kind}" for kind in _KINDS)),
)


def _members(node: Term, name: str, head: Term, graph: Store) -> tuple[Term, ...]:
    try:
        members = read_list(head, graph)
    except NotAPath as error:
        raise ShapeError(node, f"sh:{name}", str(error)) from error
    return tuple(m for m in members if isinstance(m, NamedNode | BlankNode | Literal))


def _queries(node: Term, path: Path | None, graph: Store, prefixes: str) -> tuple[Query, ...]:
    found = []
    for constraint in _objects(graph, node, "sparql"):
        if _first(_objects(graph, constraint, "deactivated")) in ("true", "1"):
            continue
        selects = _objects(graph, constraint, "select")
        if len(selects) != 1:
            raise ShapeError(node, "sh:sparql", f"{len(selects)} sh:select; a sh:sparql has one")
        select = prefixes + re.sub(r"[$?]PATH\b", path.sparql if path else "", selects[0].value)
        try:
            Store().query(select)
        except (SyntaxError, ValueError) as error:
            raise ShapeError(node, "sh:select", str(error)) from error
        found.append(Query(constraint, select))
    return tuple(found)


def _within_reach(shape: Shape) -> None:
    if shape.path and shape.path.may_stay:  # the store finds no such value of a node that has no triple
        raise ForReference(f"sh:path {shape.path.text}")
    empty = Store()
    for term in shape.parameters.get("pattern", ()):
        rows = empty.query(f"SELECT ({pattern(shape, term, _EMPTY)} AS ?x) {{}}")
        assert isinstance(rows, QuerySolutions)
        if any(row["x"] is None for row in rows):
            raise ForReference(f"sh:pattern {term.value}")
    if any(isinstance(term, BlankNode) for term in shape.parameters.get("hasValue", ())):
        raise ForReference("sh:hasValue")
    if any("$shapesGraph" in query.select or "$currentShape" in query.select for query in shape.queries):
        raise ForReference("$shapesGraph, $currentShape")
