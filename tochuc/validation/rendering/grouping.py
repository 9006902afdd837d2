"""Findings by severity and shape, with what the shape says of itself."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from itertools import groupby

from pyoxigraph import BlankNode, Literal, NamedNode

from tochuc.messages import Language
from tochuc.validation.report import SEVERITIES, Finding, Report, Severity
from tochuc.validation.shapes import Shapes
from tochuc.validation.vocabulary import RDF_TYPE, sh

_RDFS = "http://www.w3.org/2000/01/rdf-schema#"
_COMMENT = NamedNode(_RDFS + "comment")
_VARIABLE = re.compile(r"\{[?$]\w+\}")
_LANGUAGES: tuple[Language, ...] = ("vi", "en")
_REPORTING = ("sparql", "path", "message")


@dataclass(frozen=True, slots=True)
class Rule:
    """A shape that can find something: its IRI, short name, and what it is about, by language, if it says."""

    id: str
    name: str
    about: dict[str, str]


@dataclass(frozen=True, slots=True)
class Group:
    """The findings of one severity by one shape."""

    severity: Severity
    rule: Rule
    findings: tuple[Finding, ...]

    @property
    def tells_more(self) -> bool:
        """Whether the shape says anything of itself that its findings don't say."""
        return any(self.rule.about.values()) and any(f.message != self.rule.about for f in self.findings)


def groups(report: Report, shapes: Shapes) -> tuple[Group, ...]:
    """Give the findings in groups, the gravest first."""
    ordered = sorted(report.findings, key=_key)
    return tuple(
        Group(SEVERITIES[gravity], rule_of(shape, shapes), tuple(found))
        for (gravity, shape), found in groupby(ordered, key=_key)
    )


@cache
def rule_of(shape: str, shapes: Shapes) -> Rule:
    """Describe one shape: by its comment, else by its message, with … for what differs from case to case."""
    node = shape_node(shape)
    said = {quad.object for quad in shapes.store.quads_for_pattern(node, _COMMENT, None)}
    about = {term.language or "en": term.value for term in said if isinstance(term, Literal)}
    for messages in (shapes.messages(node), *_messages(node, shapes)):
        about = {lang: _VARIABLE.sub("…", text) for lang, text in messages.items()} | about
    own: dict[str, str] = {lang: about.get(lang) or min(about.values(), default="") for lang in _LANGUAGES}
    return Rule(shape, short(shape), own)


@cache
def rules(shapes: Shapes) -> tuple[Rule, ...]:
    """Give every shape that has a name and can find something, by name."""
    found = {
        node.value
        for predicate in _REPORTING
        for node in (quad.subject for quad in shapes.store.quads_for_pattern(None, sh(predicate), None))
        if isinstance(node, NamedNode) and _is_shape(node, shapes)
    }
    return tuple(sorted((rule_of(shape, shapes) for shape in found), key=lambda rule: (rule.name, rule.id)))


def shape_node(shape: str) -> NamedNode | BlankNode:
    """Give the node of a shape by the name that a finding has for it."""
    return NamedNode(shape) if re.match(r"[A-Za-z][A-Za-z0-9+.-]*:[^\s<>]+$", shape) else BlankNode(shape)


def short(iri: str) -> str:
    """Give the end of an IRI."""
    return re.split(r"[/#]", iri)[-1]


def _is_shape(node: NamedNode, shapes: Shapes) -> bool:
    kinds = (sh("NodeShape"), sh("PropertyShape"))
    return any(any(shapes.store.quads_for_pattern(node, RDF_TYPE, kind)) for kind in kinds)


def _messages(node: NamedNode | BlankNode, shapes: Shapes) -> list[dict[str, str]]:
    if not isinstance(node, NamedNode):
        return []
    return [constraint.messages for constraint in shapes.constraints(node)]


def _key(finding: Finding) -> tuple[int, str]:
    return SEVERITIES.index(finding.severity), finding.shape
