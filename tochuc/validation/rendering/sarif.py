"""A report in SARIF 2.1.0 (OASIS), as editors and CI take it. Clauses are those of the standard."""

from __future__ import annotations

from typing import Any

from tochuc import __version__
from tochuc.messages import Language
from tochuc.validation.rendering.grouping import Rule, groups
from tochuc.validation.report import Finding, QuotedSource, Report, Severity
from tochuc.validation.shapes import Shapes

_SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
_LEVELS: dict[Severity, str] = {"violation": "error", "warning": "warning", "info": "note"}


def as_sarif(report: Report, shapes: Shapes, lang: Language) -> dict[str, Any]:
    """Give a report as a SARIF log of one run.

    The places are characters of the sources' texts; an accepted finding is a suppressed result.

    Args:
        report: what was found.
        shapes: what it was checked against.
        lang: the language of the messages; the other one stands in `properties`.
    """
    found = groups(report, shapes)
    rules = list({group.rule.id: group for group in found}.values())
    index = {group.rule.id: number for number, group in enumerate(rules)}
    driver = {
        "name": "tochuc",
        "semanticVersion": __version__,
        "rules": [_rule(group.rule, group.severity, lang) for group in rules],
    }
    run = {
        "tool": {"driver": driver},
        "language": lang,
        "columnKind": "unicodeCodePoints",  # 3.14.17: what positions count
        "artifacts": [{"location": {"uri": uri}} for uri in _sources(report)],
        "invocations": [{"executionSuccessful": True}],
        "results": [_result(f, index[f.shape], lang) for group in found for f in group.findings],
        "properties": {"conforms": report.conforms, "checked": report.checked},
    }
    return {"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}


def _rule(rule: Rule, severity: Severity, lang: Language) -> dict[str, Any]:
    return {
        "id": rule.id,
        "name": rule.name,
        "shortDescription": {"text": rule.about[lang] or rule.name},
        "defaultConfiguration": {"level": _LEVELS[severity]},
    }


def _result(finding: Finding, rule: int, lang: Language) -> dict[str, Any]:
    result: dict[str, Any] = {
        "ruleId": finding.shape,
        "ruleIndex": rule,
        "level": _LEVELS[finding.severity],
        "message": {"text": f"{finding.focus_name}: {finding.message[lang]}"},
        "locations": [_location(finding, finding.sources[0] if finding.sources else None)],
        "relatedLocations": [
            {"id": number, **_place(quoted), "message": {"text": quoted.quote}}
            for number, quoted in enumerate(finding.sources[1:], 1)
        ],
        "partialFingerprints": {"finding/v1": finding.id},
        "properties": {
            "focus": finding.focus,
            "path": finding.path,
            "value": finding.value,
            "message": finding.message,
            "remedies": [
                {"action": remedy.action, "label": remedy.label[lang], "command": remedy.command}
                for remedy in finding.remedies
            ],
        },
    }
    if finding.accepted:
        why = f"{finding.accepted.by}, {finding.accepted.until}: {finding.accepted.why}"
        result["suppressions"] = [{"kind": "external", "status": "accepted", "justification": why}]
    return result


def _location(finding: Finding, quoted: QuotedSource | None) -> dict[str, Any]:
    """Give where a result is (3.28): the thing in the graph, and the words that state it."""
    logical = {"fullyQualifiedName": finding.focus, "name": finding.focus_name}
    return {"logicalLocations": [logical], **(_place(quoted) if quoted else {})}


def _place(quoted: QuotedSource) -> dict[str, Any]:
    place: dict[str, Any] = {"artifactLocation": {"uri": quoted.source}}
    if quoted.end > quoted.start:
        length = quoted.end - quoted.start
        snippet = {"text": quoted.quote}
        place["region"] = {"charOffset": quoted.start, "charLength": length, "snippet": snippet}
    return {"physicalLocation": place}


def _sources(report: Report) -> list[str]:
    return sorted({quoted.source for finding in report.findings for quoted in finding.sources})
