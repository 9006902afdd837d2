"""A report in the vocabulary of SHACL (section 3.6), with where its findings come from in that of PROV."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from pyoxigraph import BlankNode, Literal, NamedNode, RdfFormat, Triple, serialize

from tochuc.validation.rendering.grouping import shape_node
from tochuc.validation.report import Acceptance, Finding, QuotedSource, Report
from tochuc.validation.shapes import Shapes
from tochuc.validation.vocabulary import RDF_TYPE, SH, SHAPE, TOCHUC, sh, tochuc

_XSD, _PROV = "http://www.w3.org/2001/XMLSchema#", "http://www.w3.org/ns/prov#"
_PREFIXES = {"sh": SH, "shape": SHAPE, "tochuc": TOCHUC, "xsd": _XSD, "prov": _PROV}
_OWN_SHAPES = NamedNode(SHAPE.rstrip("#"))
_SEVERITIES = {"violation": sh("Violation"), "warning": sh("Warning"), "info": sh("Info")}
_PLAIN = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:[^\s<>\"{}|\\^`()]+$")
Term = NamedNode | BlankNode | Literal


def as_turtle(report: Report, shapes: Shapes, *, dated: date | None = None) -> str:
    """Write a report as RDF, in a stable order.

    Args:
        report: what was found.
        shapes: what it was checked against; the paths of results that are no plain property are theirs.
        dated: the day to put on it.
    """
    triples = [*_report(report, dated), *_statements(report)]
    for finding in report.findings:
        path = list(_path(finding, shapes))
        triples.extend(_result(finding, path[0] if path else None))
        triples.extend(path[1:])
    written = serialize(dict.fromkeys(triples), format=RdfFormat.TURTLE, prefixes=_PREFIXES)
    return _ordered((written or b"").decode())


def _report(report: Report, dated: date | None) -> Iterator[Triple]:
    root = BlankNode("report")
    yield Triple(root, RDF_TYPE, sh("ValidationReport"))
    yield Triple(root, sh("conforms"), _typed(str(report.conforms).lower(), "boolean"))
    if dated:
        yield Triple(root, _prov("generatedAtTime"), _typed(f"{dated.isoformat()}T00:00:00Z", "dateTime"))
    if any(finding.shape.startswith(SHAPE) for finding in report.findings):
        yield Triple(root, _prov("wasDerivedFrom"), _OWN_SHAPES)
    for source in sorted({quoted.source for finding in report.findings for quoted in finding.sources}):
        yield Triple(root, _prov("wasDerivedFrom"), NamedNode(source))
    for finding in report.findings:
        yield Triple(root, sh("result"), _node(finding))


def _result(finding: Finding, path: Triple | None) -> Iterator[Triple]:
    node = _node(finding)
    yield Triple(node, RDF_TYPE, sh("ValidationResult"))
    yield Triple(node, sh("resultSeverity"), _SEVERITIES[finding.severity])
    yield Triple(node, sh("sourceShape"), shape_node(finding.shape))
    if finding.component:
        yield Triple(node, sh("sourceConstraintComponent"), sh(f"{finding.component}ConstraintComponent"))
    yield Triple(node, sh("focusNode"), _resource(finding.focus))
    if path:
        yield path
    if finding.value is not None:
        yield Triple(node, sh("value"), _value(finding.value, finding.value_type))
    for lang, message in sorted(finding.message.items(), reverse=True):
        yield Triple(node, sh("resultMessage"), Literal(message, language=lang))
    for quoted in finding.sources:
        yield Triple(node, _prov("wasDerivedFrom"), NamedNode(quoted.statement))
    yield from _accepted(node, finding.accepted)


def _accepted(node: BlankNode, accepted: Acceptance | None) -> Iterator[Triple]:
    if accepted:
        yield Triple(node, tochuc("acceptedUntil"), _typed(accepted.until, "date"))
    if accepted and accepted.decision:
        yield Triple(node, _prov("wasInfluencedBy"), NamedNode(accepted.decision))


def _path(finding: Finding, shapes: Shapes) -> Iterator[Triple]:
    """Say the path: a property, or what the shape has as its `sh:path`, written out once more."""
    node = _node(finding)
    if not finding.path:
        return
    if _PLAIN.match(finding.path):
        yield Triple(node, sh("resultPath"), NamedNode(finding.path))
        return
    quads = list(shapes.store.quads_for_pattern(shape_node(finding.shape), sh("path"), None))
    if quads and isinstance(quads[0].object, BlankNode):
        copy = BlankNode(f"path{finding.id}")
        yield Triple(node, sh("resultPath"), copy)
        yield from _copied(quads[0].object, copy, shapes)


def _copied(node: BlankNode, copy: BlankNode, shapes: Shapes) -> Iterator[Triple]:
    for number, quad in enumerate(sorted(shapes.store.quads_for_pattern(node, None, None), key=str)):
        below = quad.object
        if isinstance(below, BlankNode):
            below = BlankNode(f"{copy.value}n{number}")
            yield from _copied(quad.object, below, shapes)  # type: ignore[arg-type]
        yield Triple(copy, quad.predicate, below)


def _statements(report: Report) -> Iterator[Triple]:
    quoted = {each.statement: each for finding in report.findings for each in finding.sources}
    for statement in sorted(quoted):
        yield from _statement(quoted[statement])


def _statement(quoted: QuotedSource) -> Iterator[Triple]:
    node = NamedNode(quoted.statement)
    yield Triple(node, _prov("wasQuotedFrom"), NamedNode(quoted.source))
    yield Triple(node, tochuc("quote"), Literal(quoted.quote))
    if quoted.end:
        yield Triple(node, tochuc("start"), _typed(str(quoted.start), "integer"))
        yield Triple(node, tochuc("end"), _typed(str(quoted.end), "integer"))


def _value(value: str, kind: str | None) -> Term:
    if kind in (None, "iri", "blank"):
        return _resource(value) if kind or _PLAIN.match(value) else Literal(value)
    assert kind is not None
    if kind.startswith("@"):
        return Literal(value, language=kind[1:])
    return Literal(value, datatype=NamedNode(kind))


def _resource(name: str) -> NamedNode | BlankNode | Literal:
    """Give a focus node, of which a finding has the text alone; a literal can be one (SHACL 2.1.3.1)."""
    if _PLAIN.match(name):
        return NamedNode(name)
    return BlankNode(name) if re.fullmatch(r"\w+", name, re.ASCII) else Literal(name)


def _node(finding: Finding) -> BlankNode:
    return BlankNode(f"f{finding.id}")


def _typed(value: str, datatype: str) -> Literal:
    return Literal(value, datatype=NamedNode(_XSD + datatype))


def _prov(name: str) -> NamedNode:
    return NamedNode(_PROV + name)


def _ordered(written: str) -> str:
    """Put the prefixes in order, which the serializer writes in another one in every process."""
    lines = written.rstrip().split("\n")
    head = sorted(line for line in lines if line.startswith("@prefix"))
    body = [line for line in lines if line and not line.startswith("@prefix")]
    return "\n".join([*head, *(f"    {line[1:]}" if line[0] == "\t" else f"\n{line}" for line in body)])
