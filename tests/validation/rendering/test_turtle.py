from datetime import date
from pathlib import Path

import pyoxigraph as ox

from tochuc.validation import Report, validate
from tochuc.validation.rendering.turtle import as_turtle
from tochuc.validation.shapes import Shapes

SH = "http://www.w3.org/ns/shacl#"
# What SHACL 3.6 says of a report, as shapes.
OF_REPORTS = """
@prefix sh: <http://www.w3.org/ns/shacl#> .
@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
@prefix : <urn:x:> .
:Report a sh:NodeShape ; sh:targetClass sh:ValidationReport ;
    sh:property [ sh:path sh:conforms ; sh:minCount 1 ; sh:maxCount 1 ; sh:datatype xsd:boolean ],
        [ sh:path sh:result ; sh:class sh:ValidationResult ] .
:Result a sh:NodeShape ; sh:targetClass sh:ValidationResult ;
    sh:property [ sh:path sh:focusNode ; sh:minCount 1 ; sh:maxCount 1 ],
        [ sh:path sh:resultSeverity ; sh:minCount 1 ; sh:maxCount 1 ;
            sh:in ( sh:Violation sh:Warning sh:Info ) ],
        [ sh:path sh:sourceConstraintComponent ; sh:minCount 1 ; sh:maxCount 1 ; sh:nodeKind sh:IRI ],
        [ sh:path sh:sourceShape ; sh:minCount 1 ; sh:maxCount 1 ; sh:nodeKind sh:BlankNodeOrIRI ],
        [ sh:path sh:resultPath ; sh:maxCount 1 ; sh:nodeKind sh:BlankNodeOrIRI ],
        [ sh:path sh:value ; sh:maxCount 1 ],
        [ sh:path sh:resultMessage ; sh:minCount 1 ; sh:uniqueLang true ] .
"""


def read(turtle: str) -> list[ox.Triple]:
    return [quad.triple for quad in ox.parse(turtle, ox.RdfFormat.TURTLE)]


def ask(turtle: str, pattern: str) -> bool:
    store = ox.Store()
    store.load(turtle.encode(), ox.RdfFormat.TURTLE)
    prefixes = (
        "PREFIX sh: <http://www.w3.org/ns/shacl#> PREFIX prov: <http://www.w3.org/ns/prov#>"
        "PREFIX : <https://w3id.org/tochuc/ontology#> PREFIX id: <https://w3id.org/tochuc/id/>"
    )
    return bool(store.query(f"{prefixes} ASK {{ {pattern} }}"))


def test_a_report_is_what_shacl_says_it_is(report: Report, shapes: Shapes, tmp_path: Path) -> None:
    (tmp_path / "reports.ttl").write_text(OF_REPORTS, "utf-8")
    judged = validate(read(as_turtle(report, shapes)), shapes_dir=tmp_path)
    assert judged.checked == 5
    assert judged.findings == ()


def test_values_and_paths_are_the_terms_that_they_were(report: Report, shapes: Shapes) -> None:
    written = as_turtle(report, shapes)
    assert ask(written, 'id:nguoi ^sh:focusNode/sh:value "Tên, \\n hai dòng"@vi')
    assert ask(written, "id:nhiem-ky ^sh:focusNode/sh:value id:nhiem-ky-2")
    assert ask(written, "id:nhiem-ky-4 ^sh:focusNode/sh:resultPath/sh:inversePath :about")


def test_findings_lead_to_the_words_and_sources_behind_them(report: Report, shapes: Shapes) -> None:
    written = as_turtle(report, shapes, dated=date(2026, 1, 31))
    assert ask(written, "id:nhiem-ky ^sh:focusNode/prov:wasDerivedFrom/prov:wasQuotedFrom id:nguon-2")
    assert ask(written, 'id:nguon-1-tenure-1 :quote "bà Lê “Ví” Dụ giữ , 😀 chức" ; :start 12 ; :end 38')
    assert ask(
        written,
        "?r a sh:ValidationReport ; prov:wasDerivedFrom id:nguon-1, id:nguon-2 ; prov:generatedAtTime ?day",
    )
    assert ask(written, "id:nhiem-ky-3 ^sh:focusNode/prov:wasInfluencedBy id:quyet-dinh-1")


def test_the_same_report_is_the_same_turtle(report: Report, shapes: Shapes) -> None:
    assert as_turtle(report, shapes) == as_turtle(Report(7, tuple(report.findings)), shapes)
