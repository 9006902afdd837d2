"""What hangs on changed nodes is the same, whether it is sought node by node or property by property."""

from __future__ import annotations

import random

import pytest
from pyoxigraph import NamedNode

from tochuc.generating import generate
from tochuc.validation import widening
from tochuc.validation.derivation import prepare
from tochuc.validation.shapes import load_shapes


def test_few_and_many_changed_nodes_are_widened_alike(monkeypatch: pytest.MonkeyPatch) -> None:
    store = prepare(generate(120, 3, mistakes=13).triples(), load_shapes(None)).store
    nodes = sorted({quad.subject for quad in store if isinstance(quad.subject, NamedNode)}, key=str)
    rng = random.Random(5)
    for size in (1, 7, 60, len(nodes)):
        focus = rng.sample(nodes, size)
        found = []
        for many in (0, len(nodes) * 10):
            monkeypatch.setattr(widening, "_MANY", many)
            found.append(widening.widened(store, focus))
        assert found[0] == found[1]
        assert len(found[0]) >= size
