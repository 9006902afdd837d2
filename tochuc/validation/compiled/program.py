"""The shapes of a folder, made ready once: what this engine does, and what it leaves to the reference."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache

from pyoxigraph import NamedNode, Store

from tochuc.errors import BadInput
from tochuc.validation.compiled.reading import PARAMETERS, ForReference, ShapeError, nested, read_shape
from tochuc.validation.compiled.shape import Shape, Term
from tochuc.validation.shapes import TARGETS, Shapes
from tochuc.validation.vocabulary import RDF_TYPE, SH, sh

_ANY_PROPERTY = re.compile(r"[?$]\w+\s+[?$]\w+\s+[?$<\"\w]")  # ?node ?property ?value
# What shapes are written with, besides the parameters of constraints; nothing here is for JavaScript.
_KNOWN = frozenset(
    (
        *("path", "severity", "message", "deactivated", "sparql", "select", "ask", "prefixes", "declare"),
        *("prefix", "namespace", "target", "targetNode", "targetClass", "targetSubjectsOf"),
        *("targetObjectsOf", "rule", "construct", "order", "condition", "name", "description", "group"),
        *("defaultValue", "inversePath", "alternativePath", "zeroOrMorePath", "oneOrMorePath"),
        *("zeroOrOnePath", "parameter", "optional", "labelTemplate", "validator", "nodeValidator"),
        *("propertyValidator", "returnType", "shapesGraph", "suggestedShapesGraph", "entailment"),
        # Reports, which say nothing of what is to be checked.
        *("conforms", "result", "resultSeverity", "resultPath", "resultMessage", "focusNode", "value"),
        *("sourceShape", "sourceConstraint", "sourceConstraintComponent", "detail"),
        "nodeShape",  # of a draft, and without a meaning since
    )
)


@dataclass(frozen=True)
class Program:
    """Shapes that have targets: `does` those that this engine can do, with all they are made of in `shapes`.

    `leaves` are for the reference.
    """

    shapes: dict[Term, Shape]
    does: frozenset[Term]
    leaves: frozenset[Term]

    def concerned(self, properties: Iterable[str]) -> frozenset[Term]:
        """Give those of `does` for which the values of some properties matter, or may matter."""
        given = list(properties)
        return frozenset(root for root in self.does if given and self._looks_at(root, given))

    def _looks_at(self, root: Term, properties: list[str]) -> bool:
        return any(_looks_at(shape, properties) for shape in _all_of(root, self.shapes))


@cache
def program(shapes: Shapes) -> Program:
    """Read all shapes that have targets.

    Raises: BadInput with file and line: `shapes-invalid` for a shape that makes no sense,
        `shapes-unsupported` for one that uses what no engine here knows.
    """
    _refuse_unknown(shapes)
    made: dict[Term, Shape] = {}
    does, leaves = set(), set()
    custom = _custom(shapes.store)
    for root in dict.fromkeys(target.shape for target in shapes.targets):
        try:
            if any(t.kind == "target" for t in shapes.targets if t.shape == root):
                raise ForReference("a target of its own")
            for shape in _with_nested(root, shapes, ()):
                if not shapes.kept_as_written(shape.node, (*shape.parameters, *TARGETS)):
                    raise ForReference("a literal that is not in its canonical form")
                if any(shapes.has(shape.node, name) for name in custom):
                    raise ForReference("a constraint component of its own")
                made[shape.node] = shape
            does.add(root)
        except ForReference:
            leaves.add(root)
        except ShapeError as error:
            file, line = shapes.place(error.shape, error.found)
            raise BadInput("shapes-invalid", file=file, line=line, why=error.why) from error
    return Program(made, frozenset(does), frozenset(leaves))


def _refuse_unknown(shapes: Shapes) -> None:
    """Refuse what no engine here knows: it would be dropped in silence."""
    for triple in shapes.triples:
        found = [t.value for t in (triple.predicate, triple.object) if isinstance(t, NamedNode)]
        for iri in found:
            name = iri.removeprefix(SH)
            unknown = iri == triple.predicate.value and name not in _KNOWN and name not in PARAMETERS
            if iri.startswith(SH) and (unknown or name in ("TripleRule", "JSRule", "JSTarget")):
                file, line = shapes.place(triple.subject, f"sh:{name}")
                raise BadInput("shapes-unsupported", file=file, line=line, found=f"sh:{name}")


def _with_nested(node: Term, shapes: Shapes, above: tuple[Term, ...]) -> Iterator[Shape]:
    if node in above:
        raise ForReference("a shape within itself")
    shape = read_shape(node, shapes.store, shapes.prefixes)
    yield shape
    for inner in nested(shape):
        yield from _with_nested(inner, shapes, (*above, node))


def _custom(store: Store) -> list[NamedNode]:
    """Give the parameters of constraint components that the shapes graph itself defines."""
    found = []
    for component in store.quads_for_pattern(None, RDF_TYPE, sh("ConstraintComponent")):
        for parameter in store.quads_for_pattern(component.subject, sh("parameter"), None):
            quads = store.quads_for_pattern(parameter.object, sh("path"), None)  # type: ignore[arg-type]
            found += [quad.object for quad in quads if isinstance(quad.object, NamedNode)]
    return found


def _all_of(root: Term, made: dict[Term, Shape]) -> Iterator[Shape]:
    todo = [root]
    while todo:
        shape = made[todo.pop()]
        yield shape
        todo.extend(nested(shape))


def _looks_at(shape: Shape, properties: list[str]) -> bool:
    if "closed" in shape.parameters:
        return True
    pairs = ("equals", "disjoint", "lessThan", "lessThanOrEquals")
    names = {term.value for name in pairs for term in shape.parameters.get(name, ())}
    names |= shape.path.properties if shape.path else set()
    texts = [query.select for query in shape.queries]
    if any(_ANY_PROPERTY.search(text) for text in texts):
        return True
    return any(p in names or any(_local(p) in text for text in texts) for p in properties)


def _local(iri: str) -> str:
    return re.split(r"[/#]", iri)[-1]
