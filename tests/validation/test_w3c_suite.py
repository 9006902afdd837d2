"""The core part of the W3C's SHACL test suite, by the fast engine and by the reference.

The suite is not part of the project: it is looked for in `w3c-shacl/core` of the folder that TOCHUC_SHARED
names, by default the one beside the checkout.
"""

from __future__ import annotations

import os
from pathlib import Path
from typing import NamedTuple

import pytest
from pyoxigraph import RdfFormat, Store, Triple, parse

from tochuc.places import data_root
from tochuc.validation.check import check
from tochuc.validation.derivation import Prepared, altered
from tochuc.validation.paths import read_path
from tochuc.validation.shapes import Shapes, as_quads
from tochuc.validation.vocabulary import SH

SUITE = Path(os.environ.get("TOCHUC_SHARED", data_root().parent / "shared")) / "w3c-shacl" / "core"
BASE = "http://suite.example/"
TERMS = "http://www.w3.org/2001/sw/DataAccess/tests/test-manifest#", "http://www.w3.org/ns/shacl-test#"
# The suite takes "1"^^xsd:boolean for no truth; pySHACL, the reference, takes it for one.
DIFFERENT = {"property/uniqueLang-002"}
Row = tuple[str, ...]


class Case(NamedTuple):
    name: str
    data: list[Triple]
    shapes: list[Triple]
    expected: set[Row]


def read(path: str) -> list[Triple]:
    quads = parse((SUITE / path).read_bytes(), RdfFormat.TURTLE, base_iri=BASE + path)
    return [Triple(q.subject, q.predicate, q.object) for q in quads]


def values(triples: list[Triple], subject: object, name: str) -> list[str]:
    wanted = [*(namespace + name for namespace in TERMS), SH + name]
    return [t.object.value for t in triples if t.subject == subject and t.predicate.value in wanted]


def objects(triples: list[Triple], subject: object, name: str) -> list[object]:
    wanted = [*(namespace + name for namespace in TERMS), SH + name]
    return [t.object for t in triples if t.subject == subject and t.predicate.value in wanted]


def cases() -> list[Case]:
    found = []
    for file in sorted(SUITE.glob("*/*.ttl")):
        name = str(file.relative_to(SUITE))
        triples = read(name)
        for entry in (t for t in triples if t.predicate.value == TERMS[0] + "action"):
            graphs = [values(triples, entry.object, part)[0] for part in ("dataGraph", "shapesGraph")]
            data, shapes = (triples if g == BASE + name else read(g.removeprefix(BASE)) for g in graphs)
            (report,) = objects(triples, entry.subject, "result")
            expected = {row(triples, each) for each in objects(triples, report, "result")}
            found.append(Case(entry.subject.value.removeprefix(BASE), data, shapes, expected))
    return found


def row(triples: list[Triple], result: object) -> Row:
    """Give severity, shape, focus, value, component and path of a result that the suite expects."""
    names = ("resultSeverity", "sourceShape", "focusNode", "value", "sourceConstraintComponent")
    severity, shape, focus, value, component = (
        next(iter(values(triples, result, name)), "") for name in names
    )
    store = Store()
    store.extend(as_quads(triples))
    paths = [read_path(path, store).text for path in objects(triples, result, "resultPath")]
    return severity, shape, focus, value, component, *paths


CASES = cases()


def test_the_suite_is_there() -> None:
    if not CASES:
        pytest.skip(f"no W3C test suite in {SUITE}: set TOCHUC_SHARED to the folder with w3c-shacl/core")
    assert len(CASES) == 98


@pytest.mark.parametrize("case", CASES, ids=[case.name for case in CASES])
def test_the_results_are_those_that_the_standard_demands(case: Case) -> None:
    shapes = Shapes(case.shapes)
    store = Store()
    store.extend(as_quads(case.data))
    found, _ = check(Prepared(store, case.data, altered(case.data)), shapes)
    rows = {
        (
            SH + r.severity.capitalize(),
            r.shape,
            r.focus,
            r.value or "",
            f"{SH}{r.component}ConstraintComponent",
            *([r.path] if r.path else []),
        )
        for r in found
    }
    custom = [r for r in case.expected if not r[0].startswith(SH)]
    assert custom or (rows == case.expected) == (case.name not in DIFFERENT)
