"""The shapes, read once a process: their targets, rules, queries and wording."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache, cached_property
from pathlib import Path

from pyoxigraph import BlankNode, Literal, NamedNode, Quad, Store, Triple

from tochuc.errors import BadInput
from tochuc.places import data_root
from tochuc.validation.rdf_files import read_file
from tochuc.validation.vocabulary import EVIDENCE, RDF_TYPE, SHAPE, TRANSLATION, sh

Subject = NamedNode | BlankNode
_TARGETS = ("targetNode", "targetClass", "targetSubjectsOf", "targetObjectsOf")


@dataclass(frozen=True, slots=True)
class Constraint:
    """The `sh:sparql` of a shape: a query about `$this`, and its message by language."""

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
    """

    def __init__(self, triples: Iterable[Triple]) -> None:
        self.triples = tuple(triples)
        self._store = Store()
        self._store.bulk_extend(as_quads(self.triples))

    @cached_property
    def targets(self) -> tuple[Target, ...]:
        """Every target declaration."""
        return tuple(
            Target(quad.subject, kind, quad.object)
            for kind in _TARGETS
            for quad in self._store.quads_for_pattern(None, sh(kind), None)
            if isinstance(quad.subject, Subject) and isinstance(quad.object, NamedNode | BlankNode | Literal)
        )

    @cached_property
    def rules(self) -> tuple[str, ...]:
        """The queries of the SPARQL rules (SHACL Advanced Features), in their order."""
        found = []
        for quad in self._store.quads_for_pattern(None, RDF_TYPE, sh("SPARQLRule")):
            construct = self.text(quad.subject, sh("construct"))
            order = float(self.text(quad.subject, sh("order")) or 0)
            found.append((order, str(quad.subject), self.prefixes + (construct or "")))
        return tuple(query for _, _, query in sorted(found))

    @cached_property
    def prefixes(self) -> str:
        """All prefixes that the shapes declare, as SPARQL."""
        declared = set()
        for quad in self._store.quads_for_pattern(None, sh("declare"), None):
            prefix = self.text(quad.object, sh("prefix"))
            declared.add(f"PREFIX {prefix}: <{self.text(quad.object, sh('namespace'))}>\n")
        return "".join(sorted(declared))

    def constraints(self, shape: NamedNode) -> tuple[Constraint, ...]:
        """The `sh:sparql` constraints of a shape."""
        return tuple(
            Constraint(
                self.prefixes + (self.text(quad.object, sh("select")) or ""), self.messages(quad.object)
            )
            for quad in self._store.quads_for_pattern(shape, sh("sparql"), None)
        )

    def messages(self, node: object) -> dict[str, str]:
        """The messages of a shape or constraint by language; untagged ones count as English."""
        found = {}
        for predicate in (sh("message"), TRANSLATION):
            for quad in self._store.quads_for_pattern(node, predicate, None):  # type: ignore[arg-type]
                if isinstance(quad.object, Literal):
                    found[quad.object.language or "en"] = quad.object.value
        return found

    def evidence(self, shape: NamedNode) -> NamedNode | None:
        """The property by which tenures that bear on a result point at its node."""
        quads = self._store.quads_for_pattern(shape, EVIDENCE, None)
        return next((quad.object for quad in quads if isinstance(quad.object, NamedNode)), None)

    def text(self, node: object, predicate: NamedNode) -> str | None:
        """The value of a property with one literal value."""
        quads = self._store.quads_for_pattern(node, predicate, None)  # type: ignore[arg-type]
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
    return Shapes(triple for file in files for triple in read_file(file))


def as_quads(triples: Iterable[Triple]) -> Iterator[Quad]:
    """Give triples the form in which a store takes them."""
    return (Quad(t.subject, t.predicate, t.object) for t in triples)
