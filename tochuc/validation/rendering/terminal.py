"""A report as text, for a terminal or a file."""

from __future__ import annotations

import click

from tochuc.ids import segment
from tochuc.messages import Language, text
from tochuc.validation.rendering.grouping import Group, groups, short
from tochuc.validation.report import Finding, Report
from tochuc.validation.shapes import Shapes

_COLOURS = {"violation": "red", "warning": "yellow", "info": "cyan"}


def as_text(report: Report, shapes: Shapes, lang: Language, *, coloured: bool = False) -> str:
    """Write a report for people: by severity and shape, each finding with its words and what mends it.

    Args:
        report: what was found.
        shapes: what it was checked against.
        lang: the language to write in.
        coloured: whether a terminal's colours stand beside the words; they say nothing of their own.
    """
    blocks = [block for group in groups(report, shapes) for block in _group(group, lang)]
    written = "\n\n".join([*blocks, _summary(report, lang)])
    return written if coloured else click.unstyle(written)


def _group(group: Group, lang: Language) -> list[str]:
    severity = click.style(text(f"validate.{group.severity}", lang), bold=True, fg=_COLOURS[group.severity])
    head = f"{severity} {click.style(group.rule.name, bold=True)} ({len(group.findings)})"
    about = f"\n{group.rule.about[lang]}" if group.tells_more else ""
    return [head + about, *("\n".join(_lines(f, lang)) for f in group.findings)]


def _lines(finding: Finding, lang: Language) -> list[str]:
    lines = [f"  {click.style(finding.focus_name, bold=True)}", f"    {finding.message[lang]}"]
    lines += [
        f"    « {quoted.quote} »  {segment(quoted.source)} [{quoted.start}–{quoted.end}]"
        for quoted in finding.sources
    ]
    if finding.accepted:
        told = {name: getattr(finding.accepted, name) for name in ("until", "by", "why")}
        lines.append(f"    ✓ {text('validate.accepted', lang, **told)}")
    lines += [
        f"    → {remedy.label[lang]}:\n      {click.style(remedy.command, fg='blue')}"
        for remedy in finding.remedies
    ]
    return [*lines, click.style(f"    [{finding.id}] {finding.focus}", dim=True)]


def _summary(report: Report, lang: Language) -> str:
    verdict = text("validate.conforms" if report.conforms else "validate.does-not-conform", lang)
    counts = {name: len(getattr(report, name)) for name in ("violations", "warnings", "infos")}
    lines = [text("validate.summary", lang, verdict=verdict, checked=report.checked, **counts)]
    accepted = sum(1 for finding in report.findings if finding.accepted)
    if accepted:
        lines.append(text("validate.accepted-count", lang, count=accepted))
    if report.by_reference:
        lines.append(text("validate.by-reference", lang, shapes=", ".join(map(short, report.by_reference))))
    return "\n".join(lines)
