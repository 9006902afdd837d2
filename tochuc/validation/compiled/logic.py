"""How sh:node, sh:not, sh:and, sh:or and sh:xone follow from which values fail the shapes they name."""

from __future__ import annotations

from collections.abc import Sequence
from functools import reduce
from itertools import chain

from tochuc.validation.compiled.shape import Shape, Term

COMPONENTS = ("node", "not", "and", "or", "xone")
_LISTS = ("and", "or", "xone")


def combinations(shape: Shape) -> list[tuple[str, tuple[Term, ...]]]:
    """Give each such constraint of a shape, with the shapes that it names."""
    found: list[tuple[str, tuple[Term, ...]]] = []
    for name in COMPONENTS:
        for term in shape.parameters.get(name, ()):
            found.append((name, shape.lists[term] if name in _LISTS else (term,)))
    return found


def as_text(name: str, failing: Sequence[str]) -> str:
    """Combine the expressions that are true of a value that fails a named shape."""
    if name == "xone":
        return "(" + " + ".join(f"IF({each}, 0, 1)" for each in failing) + ") != 1"
    if name == "not":
        return f"!({failing[0]})"
    return "(" + (" && " if name == "or" else " || ").join(failing) + ")"


def as_set(name: str, values: set[Term], failing: Sequence[set[Term]]) -> set[Term]:
    """Combine the sets of the values that fail a named shape."""
    if name == "xone":
        return {value for value in values if sum(value not in each for each in failing) != 1}
    if name == "not":
        return values - failing[0]
    if name == "or":
        return reduce(set.intersection, failing, set(values))
    return set(chain.from_iterable(failing))
