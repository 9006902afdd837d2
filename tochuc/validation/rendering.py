"""A report as text for people and as RDF for machines."""

from __future__ import annotations

from pyoxigraph import BlankNode, Literal, NamedNode, RdfFormat, Triple, serialize

from tochuc.messages import Language, text
from tochuc.validation.report import Finding, Report
from tochuc.validation.vocabulary import RDF_TYPE, SH, SHAPE, TOCHUC, sh

_XSD = "http://www.w3.org/2001/XMLSchema#"
_PREFIXES = {"sh": SH, "shape": SHAPE, "tochuc": TOCHUC, "xsd": _XSD}


def as_text(report: Report, lang: Language) -> str:
    """Write a report for people: each finding with its words, its sources and what would mend it."""
    blocks = ["\n".join(_lines(finding, lang)) for finding in report.findings]
    counts = {
        "violations": len(report.violations),
        "warnings": len(report.warnings),
        "infos": len(report.infos),
    }
    verdict = text("validate.conforms" if report.conforms else "validate.does-not-conform", lang)
    if report.by_reference:
        names = ", ".join(name.rsplit("#", 1)[-1] for name in report.by_reference)
        blocks.append(text("validate.by-reference", lang, shapes=names))
    return "\n\n".join(
        [*blocks, text("validate.summary", lang, verdict=verdict, checked=report.checked, **counts)]
    )


def _lines(finding: Finding, lang: Language) -> list[str]:
    severity = text(f"validate.{finding.severity}", lang)
    lines = [f"{severity}: {finding.focus_name}", f"  {finding.message[lang]}", f"  {finding.focus}"]
    lines += [
        f"  « {quoted.quote} »  {quoted.source} [{quoted.start}–{quoted.end}]" for quoted in finding.sources
    ]
    lines += [f"  → {remedy.label[lang]}: {remedy.command}" for remedy in finding.remedies]
    return [*lines, f"  [{finding.shape.rsplit('#', 1)[-1]} {finding.id}]"]


def as_turtle(report: Report) -> str:
    """Write a report in the vocabulary of SHACL (section 3.6), in a stable order."""
    root = BlankNode("report")
    conforms = Literal(str(report.conforms).lower(), datatype=NamedNode(_XSD + "boolean"))
    triples = [Triple(root, RDF_TYPE, sh("ValidationReport")), Triple(root, sh("conforms"), conforms)]
    for finding in report.findings:
        node = BlankNode(f"f{finding.id}")
        triples.append(Triple(root, sh("result"), node))
        triples.extend(_result(node, finding))
    written = serialize(triples, format=RdfFormat.TURTLE, prefixes=_PREFIXES)
    return (written or b"").decode().rstrip()


def _result(node: BlankNode, finding: Finding) -> list[Triple]:
    severity = {"violation": "Violation", "warning": "Warning", "info": "Info"}[finding.severity]
    triples = [
        Triple(node, RDF_TYPE, sh("ValidationResult")),
        Triple(node, sh("resultSeverity"), sh(severity)),
        Triple(node, sh("sourceShape"), _term(finding.shape)),
        Triple(node, sh("focusNode"), _term(finding.focus)),
    ]
    if finding.path:
        triples.append(Triple(node, sh("resultPath"), _term(finding.path)))
    if finding.value is not None:
        triples.append(Triple(node, sh("value"), _term(finding.value)))
    return triples + [
        Triple(node, sh("resultMessage"), Literal(m, language=k)) for k, m in finding.message.items()
    ]


def _term(value: str) -> NamedNode | Literal:
    try:
        return NamedNode(value) if value.partition(":")[2] else Literal(value)
    except ValueError:  # a path that is no plain property, a text that only looks like an IRI
        return Literal(value)
