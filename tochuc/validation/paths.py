"""Property paths of SHACL (2.3.1), written the way SPARQL writes them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from pyoxigraph import BlankNode, NamedNode, Store

from tochuc.validation.vocabulary import sh

_RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
_FIRST, _REST, _NIL = NamedNode(_RDF + "first"), NamedNode(_RDF + "rest"), NamedNode(_RDF + "nil")
_SUFFIXES = {sh("zeroOrMorePath"): "*", sh("oneOrMorePath"): "+", sh("zeroOrOnePath"): "?"}


class NotAPath(ValueError):
    """What stands as a path is none."""


@dataclass(frozen=True, slots=True)
class Path:
    """A path; `text` is the property's IRI for a plain property, else SPARQL's form; `sparql` always that."""

    text: str
    sparql: str
    properties: frozenset[str]

    @property
    def may_stay(self) -> bool:
        """Whether it may lead from a node to that node without a step; true for some that don't."""
        steps, depth = [""], 0
        for sign in self.sparql[1:-1].replace("<", " <"):
            depth += {"(": 1, ")": -1}.get(sign, 0)
            if sign == "/" and depth == 0 and steps[-1].rstrip().endswith((">", ")", "*", "+", "?")):
                steps.append("")
            else:
                steps[-1] += sign
        return all(")*" in step or ")?" in step for step in steps)


def read_path(node: object, store: Store) -> Path:
    """Read a path.

    Args:
        node: the value of `sh:path`.
        store: where the parts of a path that is no plain property are described.

    Raises: NotAPath with the reason.
    """
    seen: list[str] = []
    written = _part(node, store, seen, ())
    plain = node.value if isinstance(node, NamedNode) else written
    return Path(plain, f"({written})", frozenset(seen))


def read_list(node: object, store: Store) -> list[object]:
    """Read an RDF list.

    Raises: NotAPath if it is none, or goes in circles.
    """
    found: list[object] = []
    seen: set[object] = set()
    while node != _NIL:
        firsts, rests = list(_objects(node, _FIRST, store)), list(_objects(node, _REST, store))
        if node in seen or len(firsts) != 1 or len(rests) != 1:
            raise NotAPath(f"{node} is no list")
        seen.add(node)
        found.append(firsts[0])
        node = rests[0]
    return found


def _part(node: object, store: Store, seen: list[str], above: tuple[object, ...]) -> str:
    if isinstance(node, NamedNode):
        seen.append(node.value)
        return str(node)
    if node in above or not isinstance(node, BlankNode):
        raise NotAPath(f"{node} is no property path")
    inside = (*above, node)
    if any(_objects(node, _FIRST, store)):
        return _joined("/", node, store, seen, inside)
    for either in _objects(node, sh("alternativePath"), store):
        return _joined("|", either, store, seen, inside)
    for inverse in _objects(node, sh("inversePath"), store):
        return f"^{_part(inverse, store, seen, inside)}"
    for predicate, suffix in _SUFFIXES.items():
        for inner in _objects(node, predicate, store):
            return f"({_part(inner, store, seen, inside)}){suffix}"
    raise NotAPath(f"{node} is no property path")


def _joined(sign: str, node: object, store: Store, seen: list[str], above: tuple[object, ...]) -> str:
    steps = [_part(step, store, seen, above) for step in read_list(node, store)]
    if len(steps) < 2:
        raise NotAPath(f"a path of {len(steps)} steps: a sequence or a choice has two or more")
    return "(" + sign.join(steps) + ")" if len(above) > 1 else sign.join(steps)


def _objects(node: object, predicate: NamedNode, store: Store) -> Iterator[object]:
    if isinstance(node, NamedNode | BlankNode):
        for quad in store.quads_for_pattern(node, predicate, None):
            yield quad.object
