"""The core part of the W3C's SHACL test suite, by the fast engine and by the reference.

The suite is not part of the project: it is looked for in `w3c-shacl/core` of the folder that TOCHUC_SHARED
names, by default the one beside the checkout.
"""

from __future__ import annotations

import os
from collections import Counter
from pathlib import Path
from typing import NamedTuple

import pytest
from pyoxigraph import BlankNode, Literal, NamedNode, RdfFormat, Store, Triple, parse

from tochuc.errors import BadInput
from tochuc.places import data_root
from tochuc.validation import reference
from tochuc.validation.canonical import kept_as_written
from tochuc.validation.compiled.program import Program, program
from tochuc.validation.compiled.running import run
from tochuc.validation.engine import Result
from tochuc.validation.paths import read_path
from tochuc.validation.shapes import Shapes, as_quads
from tochuc.validation.vocabulary import sh

SUITE = Path(os.environ.get("TOCHUC_SHARED", data_root().parent / "shared")) / "w3c-shacl" / "core"
BASE = "http://suite.example/"
MANIFEST = "http://www.w3.org/2001/sw/DataAccess/tests/test-manifest#"
SHT = "http://www.w3.org/ns/shacl-test#"


class Case(NamedTuple):
    name: str
    data: list[Triple]
    shapes: list[Triple]
    expected: Counter[Result] | None


def read(path: str) -> list[Triple]:
    quads = parse((SUITE / path).read_bytes(), RdfFormat.TURTLE, base_iri=BASE + path, rename_blank_nodes=False)
    return [Triple(q.subject, q.predicate, q.object) for q in quads]


def one(store: Store, subject: object, predicate: NamedNode) -> object:
    return next((q.object for q in store.quads_for_pattern(subject, predicate, None)), None)  # type: ignore[arg-type]


def cases() -> list[Case]:
    found = []
    for file in sorted(SUITE.glob("*/*.ttl")):
        name = str(file.relative_to(SUITE))
        triples = read(name)
        store = Store()
        store.extend(as_quads(triples))
        for quad in store.quads_for_pattern(None, NamedNode(MANIFEST + "action"), None):
            graphs = [one(store, quad.object, NamedNode(SHT + part)) for part in ("dataGraph", "shapesGraph")]
            data, shapes = (
                triples if graph.value == BASE + name else read(graph.value.removeprefix(BASE))  # type: ignore[attr-defined]
                for graph in graphs
            )
            report = one(store, quad.subject, NamedNode(MANIFEST + "result"))
            found.append(Case(quad.subject.value.removeprefix(BASE), data, shapes, expected(store, report)))  # type: ignore[union-attr]
    return found


def expected(store: Store, report: object) -> Counter[Result] | None:
    """Give the results that the suite wants; None where it wants the shapes refused."""
    if report == NamedNode(SHT + "Failure"):
        return None
    results = [q.object for q in store.quads_for_pattern(report, sh("result"), None)]  # type: ignore[arg-type]
    return Counter(result(store, each) for each in results)


def result(store: Store, node: object) -> Result:
    path = one(store, node, sh("resultPath"))
    said = {name: one(store, node, sh(name)) for name in ("resultSeverity", "sourceShape", "focusNode", "value")}
    texts = {name: None if term is None else term.value for name, term in said.items()}  # type: ignore[attr-defined]
    component = one(store, node, sh("sourceConstraintComponent")).value  # type: ignore[attr-defined]
    names = {"Violation": "violation", "Warning": "warning", "Info": "info"}
    return Result(
        severity=names.get(texts["resultSeverity"].rsplit("#")[-1], "violation"),  # type: ignore[arg-type]
        shape=texts["sourceShape"],
        focus=texts["focusNode"],
        path=None if path is None else read_path(path, store).text,
        value=texts["value"],
        component=component.rsplit("#", 1)[-1].removesuffix("ConstraintComponent"),
    )
