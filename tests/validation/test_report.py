from __future__ import annotations

import pytest

from tochuc.validation import Finding, QuotedSource, Remedy, Report, Severity
from tochuc.validation.rdf_files import FORMATS, read_bytes
from tochuc.validation.rendering import as_text, as_turtle
from tochuc.validation.report import finding_id

WORDS = {"vi": "Thiếu tên.", "en": "The name is missing."}


def finding(severity: Severity = "violation", value: str | None = None) -> Finding:
    return Finding(
        id=finding_id("urn:x:shape", "urn:x:thing", None, value),
        severity=severity,
        shape="urn:x:shape",
        focus="urn:x:thing",
        focus_name="Vật",
        path="http://xmlns.com/foaf/0.1/name",
        value=value,
        message=WORDS,
        sources=(QuotedSource("urn:x:source", "nguyên văn", 3, 13, "urn:x:said"),),
        remedies=(Remedy("unload", {"vi": "Rút nguồn", "en": "Take it out"}, "tochuc unload source"),),
    )


REPORT = Report(7, (finding(), finding("warning"), finding("info", "x")))


def test_only_violations_count_against_conforming() -> None:
    assert not REPORT.conforms
    assert Report(2, (finding("warning"), finding("info"))).conforms


@pytest.mark.parametrize(("least", "kept"), [("violation", 1), ("warning", 2), ("info", 3)])
def test_a_severity_keeps_itself_and_what_is_graver(least: Severity, kept: int) -> None:
    assert len(REPORT.at_least(least).findings) == kept


def test_the_json_form_is_the_contracts() -> None:
    found = REPORT.to_json()
    assert {key: found[key] for key in ("conforms", "checked", "violations", "warnings", "infos")} == {
        "conforms": False,
        "checked": 7,
        "violations": 1,
        "warnings": 1,
        "infos": 1,
    }
    first = found["results"][0]
    assert set(first) == {
        *("id", "severity", "shape", "focus", "focus_name", "path", "value", "message", "sources", "remedies"),
        *("component", "value_type", "accepted"),
    }
    assert (
        first["sources"][0] | {"start": 3, "end": 13, "quote": "nguyên văn", "source": "urn:x:source"}
        == (first["sources"][0])
    )
    assert first["remedies"] == (
        {
            "action": "unload",
            "label": {"vi": "Rút nguồn", "en": "Take it out"},
            "command": "tochuc unload source",
        },
    )


def test_ids_tell_findings_apart_by_value() -> None:
    assert finding_id("s", "f", "p", "1") != finding_id("s", "f", "p", "2")
    assert finding_id("s", "f", None, "1") != finding_id("s", "f", "1", None)


def test_text_speaks_the_language_asked_for() -> None:
    assert "Thiếu tên." in as_text(REPORT, "vi")
    assert as_text(REPORT, "vi").endswith(
        "Dữ liệu không nhất quán: đã kiểm tra 7 nút; 1 vi phạm, 1 cảnh báo, 1 lưu ý."
    )
    assert "« nguyên văn »  urn:x:source [3–13]" in as_text(REPORT, "en")
    assert (
        as_text(Report(3, ()), "en")
        == "The data are consistent: 3 nodes checked; violations: 0, warnings: 0, infos: 0."
    )


def test_turtle_is_a_shacl_report() -> None:
    triples = read_bytes(as_turtle(REPORT).encode(), FORMATS[".ttl"], name="report")
    said = {
        (t.predicate.value.rsplit("#", 1)[-1], t.object.value) for t in triples if hasattr(t.object, "value")
    }
    assert ("conforms", "false") in said
    assert ("resultSeverity", "http://www.w3.org/ns/shacl#Violation") in said
    assert ("focusNode", "urn:x:thing") in said
    assert {("resultMessage", "Thiếu tên."), ("resultMessage", "The name is missing.")} <= said


def test_the_same_report_is_the_same_turtle() -> None:
    assert as_turtle(REPORT) == as_turtle(Report(7, (finding(), finding("warning"), finding("info", "x"))))
