from __future__ import annotations

import random
from collections.abc import Callable
from pathlib import Path

import pytest
from pyoxigraph import Literal, NamedNode, Triple

from tochuc.errors import BadInput
from tochuc.validation import validate

Case = Callable[[str], list[Triple]]
ID = "https://w3id.org/tochuc/id/"
SHAPE = "https://w3id.org/tochuc/shapes#"


def test_a_report_does_not_depend_on_the_order_of_the_data(case: Case) -> None:
    triples = case("SeatsNamed/fail-members-of-the-standing-committee-count")
    report = validate(triples)
    random.Random(4).shuffle(triples)
    assert validate(triples) == report
    assert [f.severity for f in report.findings] == ["violation", "info", "info", "info"]


def test_a_finding_says_what_where_and_whose_words(case: Case) -> None:
    (finding,) = validate(case("TenureTwoHolders/fail-both-seen-on-one-day")).findings
    assert finding.focus_name == "Lê Ví Dụ, Chủ tịch Hội Mẫu"
    assert finding.path == "https://w3id.org/tochuc/ontology#post"
    assert finding.value == ID + "nhiem-ky-2"
    assert finding.message == {
        "vi": "Mỗi lúc chỉ một người giữ chức vụ Chủ tịch Hội Mẫu, nhưng các nguồn ghi nhận cả Lê Ví Dụ và"
        " Phạm Thử vào ngày 2025-02-01. Hãy rút hoặc sửa phát biểu sai.",
        "en": "One person at a time holds Chủ tịch Hội Mẫu, and sources see both Lê Ví Dụ and Phạm Thử in it"
        " on 2025-02-01. Retract or correct the statement that is wrong.",
    }
    assert [(q.statement, q.quote, q.start, q.end) for q in finding.sources] == [
        (ID + "phat-bieu-1", "Bà Lê Ví Dụ", 0, 11),
        (ID + "phat-bieu-2", "Bà Lê Ví Dụ", 0, 11),
    ]
    assert "tochuc unload nguon" in {remedy.command for remedy in finding.remedies}


def test_a_message_names_codes_and_rules_in_its_own_language(case: Case) -> None:
    (finding,) = validate(case("StandingCommitteeThirdOtherReading/fail-included-does-not-fit")).findings
    assert "under the reading included" in finding.message["en"]
    assert "theo cách hiểu bao gồm" in finding.message["vi"]
    assert "Rule: Standing Committee at most one third of the Executive Committee." in finding.message["en"]
    assert "Quy tắc: Ban Thường vụ tối đa một phần ba Ban Chấp hành." in finding.message["vi"]
    assert {remedy.action for remedy in finding.remedies} == {"reading"}


def test_too_many_holders_are_shown_with_the_words_for_each(case: Case) -> None:
    report = validate(case("SeatsNamed/fail-more-than-seats"))
    (violation,) = report.violations
    statements = [q.statement.removeprefix(ID) for q in violation.sources]
    assert statements == ["phat-bieu", "phat-bieu-0", "phat-bieu-1", "phat-bieu-2"]


def test_the_id_of_a_finding_outlives_other_changes(case: Case) -> None:
    triples = case("TenureTwoHolders/fail-both-seen-on-one-day")
    before = validate(triples).findings[0].id
    name = Triple(
        NamedNode(ID + "hoi-mau"),
        NamedNode("http://xmlns.com/foaf/0.1/name"),
        Literal("Model", language="en"),
    )
    assert validate([*triples, name]).findings[0].id == before


def test_only_what_changed_is_looked_at(case: Case) -> None:
    triples = case("Statement/fail-no-quote")
    assert validate(triples, focus={ID + "ba-du"}).findings == ()
    assert validate(triples, focus={ID + "ba-du"}).checked == 1
    assert len(validate(triples, focus={ID + "phat-bieu"}).violations) == 1


def test_nothing_to_look_at_conforms(case: Case) -> None:
    report = validate(case("Statement/fail-no-quote"), focus=())
    assert (report.conforms, report.checked) == (True, 0)


def test_the_rules_that_are_read_from_the_data_decide(case: Case) -> None:
    parts = NamedNode("https://w3id.org/tochuc/ontology#atMostOneIn")
    triples = case("StandingCommitteeThird/fail-under-both-readings")
    assert validate(triples).violations
    two = Literal("2", datatype=NamedNode("http://www.w3.org/2001/XMLSchema#integer"))
    changed = [Triple(t.subject, parts, two) if t.predicate == parts else t for t in triples]
    assert validate(changed).findings == ()


def test_own_shapes_may_take_the_place_of_the_projects(tmp_path: Path, case: Case) -> None:
    (tmp_path / "own.ttl").write_text(
        """@prefix sh: <http://www.w3.org/ns/shacl#> . @prefix foaf: <http://xmlns.com/foaf/0.1/> .
        <urn:x:short> sh:targetClass foaf:Person ; sh:property [ sh:path foaf:name ; sh:maxLength 8 ] .""",
        "utf-8",
    )
    report = validate(case("Person/fail-no-name"), shapes_dir=tmp_path)
    assert [(f.severity, f.focus_name, f.value) for f in report.findings] == [
        ("violation", "Đỗ Thị Mẫu", "Đỗ Thị Mẫu"),
    ]
    assert all(report.findings[0].message.values())


def test_a_folder_without_shapes_is_refused(tmp_path: Path) -> None:
    with pytest.raises(BadInput, match=r"no shapes there.*Turtle"):
        validate([], shapes_dir=tmp_path)


def test_shapes_that_cannot_be_read_are_refused_by_line(tmp_path: Path) -> None:
    (tmp_path / "own.ttl").write_text(
        "@prefix sh: <http://www.w3.org/ns/shacl#> .\n<urn:x:a> sh:path .\n", "utf-8"
    )
    with pytest.raises(BadInput, match=r"own\.ttl:2: no valid RDF"):
        validate([], shapes_dir=tmp_path)


def test_ill_typed_values_are_findings_and_no_noise(case: Case, capfd: pytest.CaptureFixture[str]) -> None:
    assert validate(case("Statement/fail-published-on-no-day")).violations
    assert validate(case("SeatStatement/fail-members-ill-typed")).violations
    assert capfd.readouterr() == ("", "")
