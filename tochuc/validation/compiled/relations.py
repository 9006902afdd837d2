"""What is wrong about a node and its values together, as groups of SPARQL that bind `?this` (SHACL 4).

`scope` is the group that binds `?this` to the nodes to look at, `reached` the one that also binds `?value` to
their values.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from tochuc.validation.compiled.shape import Shape, Term


@dataclass(frozen=True, slots=True)
class Asked:
    """A group whose rows are faults: `?this`, and `?value` and `?path` where they are among its columns."""

    component: str
    group: str
    columns: str = "?this"


def reached(shape: Shape, scope: str) -> str:
    """Give the group that binds nodes and their values; a node shape's value is the node itself."""
    if shape.path is None:
        return f"{scope} BIND (?this AS ?value)"
    return f"{scope} ?this {shape.path.sparql} ?value ."


def faults(shape: Shape, scope: str, known: Iterable[str]) -> Iterator[Asked]:
    """Give what breaks the constraints that don't look at one value at a time; `known` are for sh:closed."""
    values = reached(shape, scope)
    if least := shape.number("minCount"):
        yield Asked("MinCount", too_few(shape, scope, least))
    if (most := shape.number("maxCount")) is not None:
        yield Asked("MaxCount", too_many(values, most))
    if shape.is_true("uniqueLang"):
        yield Asked("UniqueLang", _language_twice(shape, values))
    for wanted in shape.parameters.get("hasValue", ()):
        yield Asked("HasValue", _without_value(shape, scope, wanted))
    for other in shape.parameters.get("equals", ()):
        for group in _unequal(shape, scope, values, other):
            yield Asked("Equals", group, "?this ?value")
    for other in shape.parameters.get("disjoint", ()):
        yield Asked("Disjoint", f"{values} ?this {other} ?value .", "?this ?value")
    for name, sign in (("lessThan", "<"), ("lessThanOrEquals", "<=")):
        for other in shape.parameters.get(name, ()):
            group = f"{values} ?this {other} ?other FILTER (!COALESCE(?value {sign} ?other, false))"
            yield Asked(name[0].upper() + name[1:], group, "?this ?value")
    if shape.is_true("closed"):
        yield Asked("Closed", _unknown(shape, scope, known), "?this ?path ?value")


def too_few(shape: Shape, scope: str, least: int, which: str = "") -> str:
    """Nodes with fewer values than a number; `which` says which values count."""
    assert shape.path
    if least == 1:
        return _lacking(shape, scope, scope, f"?this {shape.path.sparql} ?value {which}")
    return _counted(f"{scope} OPTIONAL {{ ?this {shape.path.sparql} ?value {which} }}", f"< {least}")


def too_many(values: str, most: int, which: str = "") -> str:
    """Nodes with more values than a number."""
    return _counted(f"{values} {which}", f"> {most}")


def _counted(group: str, condition: str) -> str:
    having = f"HAVING (COUNT(DISTINCT ?value) {condition})"
    return f"{{ SELECT ?this WHERE {{ {group} }} GROUP BY ?this {having} }}"


def _lacking(shape: Shape, group: str, scope: str, pattern: str) -> str:
    """Rows of a group for which a pattern with the shape's path has no match."""
    if shape.path and shape.path.text in shape.path.properties:
        return f"{group} FILTER NOT EXISTS {{ {pattern} }}"
    # The store would search for a longer path anew for each row.
    return f"{group} MINUS {{ {scope} {pattern} }}"


def _without_value(shape: Shape, scope: str, wanted: Term) -> str:
    if shape.path is None:
        return f"{scope} FILTER (!sameTerm(?this, {wanted}))"
    return _lacking(shape, scope, scope, f"?this {shape.path.sparql} {wanted}")


def _unequal(shape: Shape, scope: str, values: str, other: Term) -> Iterator[str]:
    yield f"{values} FILTER NOT EXISTS {{ ?this {other} ?value }}"
    there = f"{scope} ?this {other} ?value"
    if shape.path is None:
        yield f"{there} FILTER (!sameTerm(?this, ?value))"
    else:
        yield _lacking(shape, there, scope, f"?this {shape.path.sparql} ?value")


def _language_twice(shape: Shape, values: str) -> str:
    assert shape.path
    return (
        f"{values} FILTER (LANG(?value) != '') ?this {shape.path.sparql} ?other "
        "FILTER (LANG(?value) = LANG(?other) && !sameTerm(?value, ?other))"
    )


def _unknown(shape: Shape, scope: str, known: Iterable[str]) -> str:
    names = ", ".join(sorted(known))
    only = f"FILTER (?path NOT IN ({names}))" if names else ""
    if shape.path is None:
        return f"{scope} ?this ?path ?value {only}"
    return f"{scope} ?this {shape.path.sparql} ?_node . ?_node ?path ?value {only}"
