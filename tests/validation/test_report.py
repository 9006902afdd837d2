from __future__ import annotations

from dataclasses import replace

import pytest

from tochuc.validation import Finding, QuotedSource, Remedy, Report, Severity
from tochuc.validation.report import Acceptance, finding_id

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


def test_an_accepted_violation_does_not_count_either() -> None:
    accepted = Acceptance("2026-01-31", "An", "đang hỏi lại", "urn:x:decision")
    assert Report(2, (replace(finding(), accepted=accepted), finding("warning"))).conforms
    assert not Report(2, (replace(finding(), accepted=accepted), finding("violation", "x"))).conforms


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
        *(
            "id",
            "severity",
            "shape",
            "focus",
            "focus_name",
            "path",
            "value",
            "message",
            "sources",
            "remedies",
        ),
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
