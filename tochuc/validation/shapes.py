"""The shapes, read once a process: their targets, rules, queries and wording."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache, cached_property
from pathlib import Path

from pyoxigraph import BlankNode, Literal, NamedNode, Quad, Store, Triple

from tochuc.errors import BadInput
from tochuc.places import data_root
from tochuc.validation.canonical import kept_as_written
from tochuc.validation.rdf_files import read_file
from tochuc.validation.vocabulary import EVIDENCE, RDF_TYPE, SH, SHAPE, TRANSLATION, sh

Subject = NamedNode | BlankNode
_FIRST, _REST = (
    NamedNode("http://www.w3.org/1999/02/22-rdf-syntax-ns#" + name) for name in ("first", "rest")
)
CLASSES = (
    NamedNode("http://www.w3.org/2000/01/rdf-schema#Class"),
    NamedNode("http://www.w3.org/2002/07/owl#Class"),
)
TARGETS = ("target", "targetNode", "targetClass", "targetSubjectsOf", "targetObjectsOf")

_DECLARATIONS = frozenset(sh(kind) for kind in TARGETS)


@dataclass(frozen=True, slots=True)
class Constraint:
    """The `sh:sparql` of a shape: a query about `$this`, and its message by language."""

    node: str
    query: str
    messages: dict[str, str]


@dataclass(frozen=True, slots=True)
class Target:
    """One target declaration of a shape; `kind` is the property's local name."""

    shape: Subject
    kind: str
    value: NamedNode | BlankNode | Literal

    @property
    def derived(self) -> bool:
        """Whether rules derive what the target goes by."""
        return isinstance(self.value, NamedNode) and self.value.value.startswith(SHAPE)


class Shapes:
    """A shapes graph.

    Args:
        triples: the shapes as RDF.
        files: where they stand, for messages.
    """

    def __init__(self, triples: Iterable[Triple], files: Iterable[Path] = ()) -> None:
        self.triples = tuple(triples)
        self.files = tuple(files)
        self.store = Store()
        self.store.bulk_extend(as_quads(self.triples))

    @cached_property
    def targets(self) -> tuple[Target, ...]:
        """Every target declaration; a class that is a shape is one of itself (SHACL 2.1.3.3)."""
        declared = [
            Target(triple.subject, triple.predicate.value.removeprefix(SH), triple.object)
            for triple in self.triples  # which have literals as they are written
            if triple.predicate in _DECLARATIONS
            and isinstance(triple.subject, Subject)
            and isinstance(triple.object, NamedNode | BlankNode | Literal)
        ]
        classes = self._instances(*CLASSES)
        implicit = sorted(classes & self._instances(sh("NodeShape"), sh("PropertyShape")), key=str)
        return (*declared, *(Target(each, "targetClass", each) for each in implicit))

    def _instances(self, *kinds: NamedNode) -> set[NamedNode]:
        quads = (quad for kind in kinds for quad in self.store.quads_for_pattern(None, RDF_TYPE, kind))
        return {quad.subject for quad in quads if isinstance(quad.subject, NamedNode)}

    @cached_property
    def rules(self) -> tuple[str, ...]:
        """The queries of the SPARQL rules (SHACL Advanced Features), in their order."""
        found = []
        for quad in self.store.quads_for_pattern(None, RDF_TYPE, sh("SPARQLRule")):
            construct = self.text(quad.subject, sh("construct"))
            order = float(self.text(quad.subject, sh("order")) or 0)
            found.append((order, str(quad.subject), self.prefixes + (construct or "")))
        return tuple(query for _, _, query in sorted(found))

    @cached_property
    def prefixes(self) -> str:
        """All prefixes that the shapes declare, as SPARQL."""
        declared = set()
        for quad in self.store.quads_for_pattern(None, sh("declare"), None):
            prefix = self.text(quad.object, sh("prefix"))
            declared.add(f"PREFIX {prefix}: <{self.text(quad.object, sh('namespace'))}>\n")
        return "".join(sorted(declared))

    def constraints(self, shape: NamedNode) -> tuple[Constraint, ...]:
        """The `sh:sparql` constraints of a shape."""
        return tuple(
            Constraint(
                quad.object.value if isinstance(quad.object, Subject) else "",
                self.prefixes + (self.text(quad.object, sh("select")) or ""),
                self.messages(quad.object),
            )
            for quad in self.store.quads_for_pattern(shape, sh("sparql"), None)
        )

    def messages(self, node: object) -> dict[str, str]:
        """The messages of a shape or constraint by language; untagged ones count as English."""
        found = {}
        for predicate in (sh("message"), TRANSLATION):
            for quad in self.store.quads_for_pattern(node, predicate, None):  # type: ignore[arg-type]
                if isinstance(quad.object, Literal):
                    found[quad.object.language or "en"] = quad.object.value
        return found

    def evidence(self, shape: NamedNode) -> NamedNode | None:
        """The property by which tenures that bear on a result point at its node."""
        quads = self.store.quads_for_pattern(shape, EVIDENCE, None)
        return next((quad.object for quad in quads if isinstance(quad.object, NamedNode)), None)

    def place(self, shape: object, found: str) -> tuple[str, int]:
        """Say where something stands: the file and the line, as near as it can be told.

        Args:
            shape: the node that it is said of.
            found: its name as in a file, such as `sh:path`.
        """
        own = re.split(r"[/#:]", shape.value)[-1] if isinstance(shape, NamedNode) else found
        for file in self.files:
            lines = file.read_text("utf-8").splitlines()
            starts = [n for n, line in enumerate(lines) if re.search(rf"(?<!\w){re.escape(own)}(?!\w)", line)]
            for start in starts:
                for number, line in enumerate(lines[start:], start + 1):
                    if re.search(rf"(?<!\w){re.escape(found)}(?!\w)", line):
                        return str(file), number
            if starts and isinstance(shape, NamedNode):
                return str(file), starts[0] + 1
        return str(self.files[0]) if self.files else "", 1

    def has(self, node: NamedNode | BlankNode | Literal, predicate: NamedNode) -> bool:
        """Whether a node has a property."""
        return isinstance(node, Subject) and any(self.store.quads_for_pattern(node, predicate, None))

    def kept_as_written(self, shape: NamedNode | BlankNode | Literal, names: Iterable[str]) -> bool:
        """Whether the store keeps the literals of some properties of a shape, and of their lists."""
        todo: list[object] = []
        for name in names:
            if (shape, sh(name)) in self._altered:
                return False
            quads = self.store.quads_for_pattern(shape, sh(name), None) if isinstance(shape, Subject) else ()
            todo.extend(quad.object for quad in quads)
        while todo:
            node = todo.pop()
            if (node, _FIRST) in self._altered:
                return False
            if isinstance(node, BlankNode):
                todo.extend(quad.object for quad in self.store.quads_for_pattern(node, _REST, None))
        return True

    @cached_property
    def _altered(self) -> frozenset[tuple[object, NamedNode]]:
        return frozenset(
            (triple.subject, triple.predicate)
            for triple in self.triples
            if isinstance(triple.object, Literal) and not kept_as_written(triple.object)
        )

    def text(self, node: object, predicate: NamedNode) -> str | None:
        """The value of a property with one literal value."""
        quads = self.store.quads_for_pattern(node, predicate, None)  # type: ignore[arg-type]
        return next((quad.object.value for quad in quads if isinstance(quad.object, Literal)), None)


def load_shapes(folder: Path | None = None) -> Shapes:
    """Read all Turtle files of a folder of shapes; the same folder is read once.

    Args:
        folder: by default the project's own shapes.

    Raises: BadInput `shapes-missing` where the folder has no Turtle file, `rdf-syntax` with file
        and line where one can't be read.
    """
    return _load((folder or data_root() / "shapes").absolute())


@cache
def _load(folder: Path) -> Shapes:
    files = sorted(folder.glob("*.ttl"))
    if not files:
        raise BadInput("shapes-missing", folder=str(folder))
    return Shapes((triple for file in files for triple in read_file(file)), files)


def as_quads(triples: Iterable[Triple]) -> Iterator[Quad]:
    """Give triples the form in which a store takes them."""
    return (Quad(t.subject, t.predicate, t.object) for t in triples)
