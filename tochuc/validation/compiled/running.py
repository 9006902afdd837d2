"""Running the shapes that were made ready over one copy of the data."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping

from pyoxigraph import Store

from tochuc.validation.compiled.evaluating import Evaluation
from tochuc.validation.compiled.program import Program
from tochuc.validation.compiled.shape import Term
from tochuc.validation.engine import Result
from tochuc.validation.shapes import Target
from tochuc.validation.targets import group_of, with_subclasses


def run(
    store: Store,
    program: Program,
    roots: Iterable[Term],
    targets: Collection[Target],
    narrowed: Mapping[Term, Collection[Term]] | None = None,
) -> set[Result]:
    """Give what breaks shapes of a program.

    Args:
        store: the copy of the data; it is left as it was.
        program: the shapes.
        roots: those of them to check.
        targets: which nodes they look at.
        narrowed: the nodes to look at, by shape, in place of all targets.
    """
    evaluation = Evaluation(store, program.shapes, lambda kind: with_subclasses(kind, store))
    found: dict[Result, Result] = {}
    try:
        for root in sorted(roots, key=str):
            if narrowed is None:
                own = [group_of(t, store, evaluation.sets) for t in targets if t.shape == root]
                scope = own[0] if len(own) == 1 else "{ " + " UNION ".join(own) + " }"
            elif nodes := narrowed.get(root):
                scope = evaluation.sets.group(nodes, "?this")
            else:
                continue
            for result in evaluation.results(program.shapes[root], f"{scope} "):
                before = found.setdefault(result, result)
                if str(result.row) < str(before.row):  # any of several rows would do; always the same does
                    found[result] = result
    finally:
        evaluation.sets.drop()
    return set(found.values())
