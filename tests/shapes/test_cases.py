"""Every constraint against data made for it: one case a file, whose head says what the report must be.

A case stands on `world.ttl` and on the rules of the reference data. `pass-*` names what is right
about it, `fail-*` the fault. `# expect` lines give severity, shape and focus of every result.
"""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

import pytest
from pyoxigraph import NamedNode, Triple

from tochuc.places import data_root
from tochuc.validation import Report, reference, validate
from tochuc.validation.compiled.program import program
from tochuc.validation.compiled.running import run
from tochuc.validation.derivation import prepare
from tochuc.validation.rdf_files import read_file
from tochuc.validation.shapes import load_shapes
from tochuc.validation.targets import nodes_of, with_targets
from tochuc.validation.vocabulary import SHAPE, sh

HERE = Path(__file__).parent
CASES = sorted(HERE.glob("*/*.ttl"))
NOTATION = NamedNode("http://www.w3.org/2004/02/skos/core#notation")
COMMENT = NamedNode("http://www.w3.org/2000/01/rdf-schema#comment")
QUOTED_FROM = NamedNode("http://www.w3.org/ns/prov#wasQuotedFrom")
ID = "https://w3id.org/tochuc/id/"


@cache
def ground() -> tuple[Triple, ...]:
    rules = data_root() / "ontology" / "reference" / "rules.ttl"
    return (*read_file(HERE / "world.ttl"), *read_file(rules))


def expected(case: Path) -> list[tuple[str, str, str]]:
    found = re.findall(r"^# expect (\w+) (\w+) id:(\S+)$", case.read_text("utf-8"), re.MULTILINE)
    return sorted((severity, SHAPE + shape, ID + focus) for severity, shape, focus in found)


def results(report: Report) -> list[tuple[str, str, str]]:
    return sorted({(f.severity, f.shape, f.focus) for f in report.findings})


def named(case: Path) -> str:
    return f"{case.parent.name}/{case.stem}"


def test_the_world_of_the_cases_has_no_fault() -> None:
    assert validate(ground()).findings == ()


@pytest.mark.parametrize("case", CASES, ids=named)
def test_a_case_gives_exactly_the_report_that_it_expects(case: Path) -> None:
    assert results(validate([*ground(), *read_file(case)])) == expected(case)


COMPARING = [
    case
    for case in CASES
    if re.match(
        "Seats|Standing|Leader|Tenure(Two|Over|After|Before)|Appointed|Acting|Own|Officers|Chair|Council|PersonIn|PersonTwo",
        case.parent.name,
    )
]


@pytest.mark.parametrize("case", COMPARING, ids=named)
def test_one_statement_that_changed_brings_out_what_it_breaks_elsewhere(case: Path) -> None:
    added = read_file(case)
    last = max(t.subject.value for t in added if t.predicate == QUOTED_FROM)
    found = results(validate([*ground(), *added], focus={last}))
    assert set(found) <= set(expected(case))
    assert [r for r in found if r[0] != "info"] == [r for r in expected(case) if r[0] != "info"]


# All that compare things, and of the others the first of each shape. The shape of a case is enough:
# whole reports are compared by `test_engines`.
FAILING = [case for case in CASES if case.stem.startswith("fail-")]
FIRST = list({case.parent: case for case in reversed(FAILING)}.values())


@pytest.mark.parametrize("case", [c for c in FAILING if c in COMPARING or c in FIRST], ids=named)
def test_the_fast_engine_finds_what_the_reference_finds(case: Path) -> None:
    shapes, root = load_shapes(), NamedNode(SHAPE + case.parent.name)
    data, ready = prepare([*ground(), *read_file(case)], shapes), program(shapes)
    assert not ready.leaves | ready.concerned(data.altered)
    found = run(data.store, ready, {root}, shapes.targets)
    assert found
    assert found == reference.run(data.triples, with_targets(shapes, {root}, None))


def checks() -> set[str]:
    """Every shape that can give a result of its own: property shapes and SPARQL constraints."""
    triples = load_shapes().triples
    properties = {t.object.value for t in triples if t.predicate == sh("property")}
    queries = {t.subject.value for t in triples if t.predicate == sh("sparql")}
    return properties | queries


def test_every_check_was_seen_failing() -> None:
    seen = {shape for case in CASES if case.stem.startswith("fail-") for _, shape, _ in expected(case)}
    assert checks() - seen == set()


def test_every_shape_with_a_target_was_seen_passing() -> None:
    shapes = load_shapes()
    passing = {case.parent.name: case for case in CASES if case.stem.startswith("pass-")}
    for target in shapes.targets:
        if any(
            t.subject == target.shape and t.predicate in (sh("property"), sh("sparql"))
            for t in shapes.triples
        ):
            name = target.shape.value.removeprefix(SHAPE)
            store = prepare([*ground(), *read_file(passing[name])], shapes).store
            assert nodes_of(target, store), f"{name}: nothing in {passing[name].name} is looked at"


def test_a_case_fails_by_the_shape_whose_folder_it_is_in() -> None:
    parts = {t.object.value: t.subject.value for t in load_shapes().triples if t.predicate == sh("property")}
    for case in CASES:
        folders = {parts.get(shape, shape).removeprefix(SHAPE) for _, shape, _ in expected(case)}
        assert (case.parent.name in folders) == case.stem.startswith("fail-"), named(case)


def test_every_check_speaks_both_languages_and_says_why_it_is_there() -> None:
    shapes = load_shapes()
    for name in checks():
        node = NamedNode(name)
        queries = [constraint.messages for constraint in shapes.constraints(node)]
        for messages in queries or [shapes.messages(node)]:
            assert set(messages) == {"vi", "en"}, name
    for target in shapes.targets:
        said = {
            t.object.language for t in shapes.triples if (t.subject, t.predicate) == (target.shape, COMMENT)
        }
        assert said == {"vi", "en"}, target.shape


def test_the_rule_that_a_shape_rests_on_is_reference_data() -> None:
    root = data_root() / "ontology" / "reference"
    known = {t.subject for name in ("rules", "sources") for t in read_file(root / f"{name}.ttl")}
    named = {t.object for t in load_shapes().triples if t.predicate == NamedNode(SHAPE + "basis")}
    assert named
    assert named <= known


def test_codes_of_titles_say_whom_one_acts_for() -> None:
    triples = read_file(data_root() / "ontology" / "lexicon" / "roles.ttl")
    roles = {t.subject.value for t in triples if t.predicate == NOTATION}
    acting = {role for role in roles if "/role/quyen-" in role}
    assert acting
    assert {role.replace("/role/quyen-", "/role/") for role in acting} <= roles
