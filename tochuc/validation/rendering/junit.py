"""A report as JUnit XML, as CI systems show it: a suite a shape, a case a finding.

A violation fails, unless a steward accepted it: then it is skipped. Warnings and infos pass, for they
don't count against conforming (D8), and say their piece on the case's output. A shape that found
nothing is one case that passes.
"""

from __future__ import annotations

import re
from xml.etree import ElementTree
from xml.etree.ElementTree import Element, SubElement

from tochuc.messages import Language, text
from tochuc.validation.rendering.grouping import rule_of, rules
from tochuc.validation.report import Finding, Report
from tochuc.validation.shapes import Shapes

_NOT_XML = re.compile(r"[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def as_junit(report: Report, shapes: Shapes, lang: Language) -> str:
    """Write a report as JUnit XML.

    Args:
        report: what was found.
        shapes: what it was checked against.
        lang: the language to write in.
    """
    found: dict[str, list[Finding]] = {rule.id: [] for rule in rules(shapes)}
    for finding in report.findings:
        found.setdefault(finding.shape, []).append(finding)
    root = Element("testsuites", name="tochuc validate")
    for shape, findings in found.items():
        rule = rule_of(shape, shapes)
        suite = SubElement(root, "testsuite", name=rule.name)
        for finding in findings:
            _case(suite, finding, rule.name, lang)
        if not findings:
            SubElement(suite, "testcase", classname=rule.name, name=rule.about[lang] or rule.name)
        _count(suite)
    _count(root)
    ElementTree.indent(root)
    return '<?xml version="1.0" encoding="UTF-8"?>\n' + ElementTree.tostring(root, encoding="unicode")


def _case(suite: Element, finding: Finding, rule: str, lang: Language) -> None:
    name = _clean(f"{finding.focus_name} [{finding.id}]")
    case = SubElement(suite, "testcase", classname=rule, name=name)
    message, details = _clean(finding.message[lang]), _clean("\n".join(_details(finding, lang)))
    if finding.accepted:
        told = {each: getattr(finding.accepted, each) for each in ("until", "by", "why")}
        SubElement(case, "skipped", message=_clean(text("validate.accepted", lang, **told)))
    elif finding.severity == "violation":
        failure = SubElement(case, "failure", type=finding.severity, message=message)
        failure.text = details
        return
    severity = text(f"validate.{finding.severity}", lang)
    SubElement(case, "system-out").text = f"{severity}: {message}\n{details}"


def _details(finding: Finding, lang: Language) -> list[str]:
    quotes = [f"« {each.quote} »  {each.source} [{each.start}–{each.end}]" for each in finding.sources]
    remedies = [f"→ {remedy.label[lang]}: {remedy.command}" for remedy in finding.remedies]
    return [finding.focus, *quotes, *remedies]


def _count(element: Element) -> None:
    cases = list(element.iter("testcase"))
    element.set("tests", str(len(cases)))
    element.set("failures", str(sum(1 for case in cases if case.find("failure") is not None)))
    element.set("errors", "0")
    element.set("skipped", str(sum(1 for case in cases if case.find("skipped") is not None)))


def _clean(words: str) -> str:
    """Leave out what XML 1.0 has no form for (2.2)."""
    return _NOT_XML.sub("\ufffd", words)
