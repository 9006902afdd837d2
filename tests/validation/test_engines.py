"""The fast engine against the reference, and what it says of shapes that it can't use."""

from __future__ import annotations

import sys
from pathlib import Path
from subprocess import run

import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as st
from pyoxigraph import Literal, NamedNode, RdfFormat, Triple, parse

from tochuc.errors import BadInput
from tochuc.validation import validate
from tochuc.validation.check import check
from tochuc.validation.compiled.anti_joins import joined
from tochuc.validation.compiled.constraint_queries import for_all
from tochuc.validation.compiled.program import program
from tochuc.validation.derivation import prepare
from tochuc.validation.shapes import Shapes, load_shapes

XSD = "http://www.w3.org/2001/XMLSchema#"
PREFIXES = """@prefix : <urn:x:> . @prefix sh: <http://www.w3.org/ns/shacl#> .
@prefix xsd: <http://www.w3.org/2001/XMLSchema#> . @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
"""
PATHS = (
    ":p",
    "[ sh:inversePath :p ]",
    "( :p :q )",
    "[ sh:alternativePath ( :p :q ) ]",
    "[ sh:oneOrMorePath :p ]",
    "( [ sh:inversePath :q ] [ sh:zeroOrMorePath :p ] )",
)
OF_VALUES = (
    "sh:class :C",
    "sh:datatype xsd:integer",
    "sh:datatype xsd:date",
    "sh:nodeKind sh:IRI",
    "sh:nodeKind sh:BlankNodeOrLiteral",
    "sh:minInclusive 2",
    "sh:maxExclusive 3",
    "sh:minLength 2",
    "sh:maxLength 5",
    'sh:pattern "^A.c$" ; sh:flags "i"',
    'sh:languageIn ( "vi" "en" )',
    'sh:in ( :a 1 "abc" "abc"@vi )',
    "sh:equals :q",
    "sh:disjoint :q",
    "sh:hasValue :a",
    "sh:not [ sh:class :C ]",
    "sh:and ( [ sh:nodeKind sh:IRI ] [ sh:class :C ] )",
    "sh:or ( [ sh:class :C ] [ sh:datatype xsd:integer ] )",
    "sh:xone ( [ sh:class :C ] [ sh:nodeKind sh:IRI ] )",
    "sh:node [ sh:property [ sh:path :q ; sh:minCount 1 ] ]",
    "sh:not [ sh:property [ sh:path :q ; sh:maxCount 0 ] ]",
    "sh:xone ( [ sh:property [ sh:path :q ; sh:minCount 1 ] ] [ sh:class :C ] )",
    "sh:property [ sh:path :q ; sh:maxCount 1 ; sh:class :C ]",
    "sh:closed true ; sh:ignoredProperties ( :p rdfs:label )",
)
OF_PATHS = (
    "sh:minCount 1", "sh:minCount 2", "sh:maxCount 0", "sh:maxCount 1", "sh:uniqueLang true",
    "sh:lessThan :q",
    "sh:lessThanOrEquals :q", "sh:qualifiedValueShape [ sh:class :C ] ; sh:qualifiedMinCount 1",
    "sh:qualifiedValueShape [ sh:property [ sh:path :q ; sh:minCount 1 ] ] ; sh:qualifiedMaxCount 0",
    "sh:qualifiedValueShape [ sh:nodeKind sh:IRI ] ; sh:qualifiedMinCount 2",
)  # fmt: skip
NODES = [NamedNode(f"urn:x:{name}") for name in "abcd"]
LITERALS = [
    *(Literal(text) for text in ("", "abc", "ABC", "abcdef")),
    *(Literal("abc", language=language) for language in ("vi", "en", "fr")),
    *(Literal("x", language=language) for language in ("vi", "en")),
    *(Literal(n, datatype=NamedNode(XSD + "integer")) for n in ("1", "2", "3")),
    Literal("2025-02-28", datatype=NamedNode(XSD + "date")),
]
TYPE = NamedNode("http://www.w3.org/1999/02/22-rdf-syntax-ns#type")
PROPERTIES = [NamedNode(f"urn:x:{name}") for name in "pqr"]


def shapes(text: str) -> Shapes:
    quads = parse((PREFIXES + text).encode(), RdfFormat.TURTLE)
    return Shapes(Triple(q.subject, q.predicate, q.object) for q in quads)


def all_components(paths: tuple[str, ...]) -> Shapes:
    """Every component, as far as it has one, on a node shape and on each path."""
    target = "sh:targetClass :C ; sh:targetSubjectsOf :p ; sh:targetObjectsOf :q ; sh:targetNode :d"
    said = [f"<urn:x:node{n}> {target} ; {each} ." for n, each in enumerate(OF_VALUES)]
    for m, path in enumerate(paths):
        given = [f"{each} ." for each in (*OF_VALUES, *OF_PATHS)]
        said += [f"<urn:x:path{m}-{n}> {target} ; sh:path {path} ; {each}" for n, each in enumerate(given)]
    return shapes("\n".join(said))


EVERY = [all_components((path,)) for path in PATHS]
triples = st.lists(
    st.one_of(
        st.builds(
            Triple, st.sampled_from(NODES), st.sampled_from(PROPERTIES), st.sampled_from(NODES + LITERALS)
        ),
        st.builds(
            Triple, st.sampled_from(NODES), st.just(TYPE), st.sampled_from([NamedNode("urn:x:C"), NODES[0]])
        ),
    ),
    max_size=12,
)


@settings(max_examples=5, deadline=None, derandomize=True, phases=[Phase.generate])
@given(data=triples, every=st.sampled_from(EVERY))
def test_both_engines_give_one_report(data: list[Triple], every: Shapes) -> None:
    copy = prepare(data, every)
    fast, left = check(copy, every)
    assert not left
    assert fast == check(copy, every, "pyshacl")[0]


def test_the_projects_shapes_need_no_reference_and_no_query_runs_node_by_node() -> None:
    ready = program(load_shapes())
    assert not ready.leaves
    assert all(for_all(query.select, "") for shape in ready.shapes.values() for query in shape.queries)


def test_what_the_fast_engine_cannot_do_goes_to_the_reference_and_is_said(tmp_path: Path) -> None:
    (tmp_path / "own.ttl").write_text(
        PREFIXES + ':Ahead sh:targetNode :a ; sh:path :p ; sh:pattern "a(?=b)" .', "utf-8"
    )
    report = validate([Triple(NODES[0], PROPERTIES[0], Literal("ac"))], shapes_dir=tmp_path)
    assert report.by_reference == ("urn:x:Ahead",)
    assert [f.value for f in report.findings] == ["ac"]


def test_literals_that_the_store_would_change_are_judged_as_they_are_written(tmp_path: Path) -> None:
    (tmp_path / "own.ttl").write_text(
        PREFIXES + ":Short sh:targetNode :a ; sh:path :p ; sh:datatype xsd:byte .", "utf-8"
    )
    byte = NamedNode(XSD + "byte")
    data = [Triple(NODES[0], PROPERTIES[0], Literal(text, datatype=byte)) for text in ("5", "300")]
    report = validate(data, shapes_dir=tmp_path)
    assert [f.value for f in report.findings] == ["300"]


@pytest.mark.parametrize(
    ("shape", "code", "line"),
    [
        (":a sh:targetNode :b ;\n  sh:path :p ; sh:minCount 'two' .", "shapes-invalid", 4),
        (":a sh:targetNode :b ;\n  sh:path :p , :q .", "shapes-invalid", 4),
        (":a sh:targetNode :b ;\n  sh:in :p .", "shapes-invalid", 4),
        (":a sh:targetNode :b ;\n  sh:minCount 1 .", "shapes-invalid", 4),
        (":a sh:targetNode :b ;\n  sh:sparql [ sh:select 'SELECT nothing' ] .", "shapes-invalid", 4),
        (":a sh:targetNode :b ;\n  sh:js [ ] .", "shapes-unsupported", 4),
        (":a sh:targetNode :b ;\n  sh:path :p ;\n  sh:minCont 1 .", "shapes-unsupported", 5),
    ],
)
def test_shapes_with_errors_are_refused_by_file_and_line(
    tmp_path: Path, shape: str, code: str, line: int
) -> None:
    (tmp_path / "own.ttl").write_text(PREFIXES + shape, "utf-8")
    with pytest.raises(BadInput) as caught:
        validate([], shapes_dir=tmp_path)
    assert (caught.value.code, caught.value.details["line"]) == (code, line)


def test_a_check_reads_neither_rdflib_nor_pyshacl() -> None:
    code = "import sys; from tochuc.validation import validate; validate([]); print('rdflib' in sys.modules)"
    done = run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == "False\n"


def test_what_is_missing_is_asked_for_once_and_only_where_that_says_the_same() -> None:
    plain = "SELECT * { ?a <urn:p> ?b FILTER NOT EXISTS { ?c <urn:q> ?b . ?c <urn:r> ?a } }"
    assert " MINUS {" in joined(plain)
    missing = "FILTER NOT EXISTS { ?c <urn:q> ?a ; <urn:r> ?b }"
    within = f"SELECT * {{ ?a <urn:p> ?b OPTIONAL {{ ?b <urn:p> ?d {missing} }} }}"
    assert joined(within) == within
    assert (
        for_all("SELECT $this { ?x <urn:p> ?y FILTER NOT EXISTS { ?y <urn:q> ?z FILTER ($this = ?z) } }", "")
        is None
    )
    assert for_all("SELECT $this (COUNT(?y) AS ?n) { $this <urn:p> ?y }", "") is None
