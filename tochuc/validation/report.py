"""What validation found: a report of findings, each with its words in both languages and its sources."""

from __future__ import annotations

import hashlib
from dataclasses import asdict, dataclass, replace
from typing import Any, Literal

Severity = Literal["violation", "warning", "info"]
SEVERITIES: tuple[Severity, ...] = ("violation", "warning", "info")  # the gravest first


@dataclass(frozen=True, slots=True)
class QuotedSource:
    """A statement behind a finding: its exact words and where they stand."""

    source: str
    quote: str
    start: int
    end: int
    statement: str


@dataclass(frozen=True, slots=True)
class Remedy:
    """Something that would mend a finding, with the command that does it."""

    action: str
    label: dict[str, str]
    command: str


@dataclass(frozen=True, slots=True)
class Acceptance:
    """A steward's decision to live with a finding up to a day."""

    until: str
    by: str
    why: str
    decision: str


@dataclass(frozen=True, slots=True)
class Finding:
    """One result of one shape about one node.

    `id` is a function of shape, focus, path and value alone; `message` has the keys `vi` and `en`.
    `component` is the local name of the constraint component, such as `MinCount`; `value_type` is
    `iri`, `blank`, a language with `@` before it, or the datatype of a literal.
    """

    id: str
    severity: Severity
    shape: str
    focus: str
    focus_name: str
    path: str | None
    value: str | None
    message: dict[str, str]
    sources: tuple[QuotedSource, ...] = ()
    remedies: tuple[Remedy, ...] = ()
    component: str | None = None
    value_type: str | None = None
    accepted: Acceptance | None = None

    def to_json(self) -> dict[str, Any]:
        """Give the form that `tochuc validate --format json` prints."""
        return asdict(self)


@dataclass(frozen=True, slots=True)
class Report:
    """All findings, the gravest first; `checked` counts the nodes that some shape looked at.

    `by_reference` names the shapes that the fast engine left to the reference.
    """

    checked: int
    findings: tuple[Finding, ...]
    by_reference: tuple[str, ...] = ()

    @property
    def conforms(self) -> bool:
        """Whether each violation is accepted, if there is one; warnings and infos don't count (D8)."""
        return all(finding.accepted for finding in self.violations)

    @property
    def violations(self) -> tuple[Finding, ...]:
        """What is inconsistent."""
        return self._of("violation")

    @property
    def warnings(self) -> tuple[Finding, ...]:
        """What is likely to be wrong."""
        return self._of("warning")

    @property
    def infos(self) -> tuple[Finding, ...]:
        """What is worth knowing."""
        return self._of("info")

    def at_least(self, severity: Severity) -> Report:
        """Leave out whatever is less grave."""
        kept = SEVERITIES[: SEVERITIES.index(severity) + 1]
        return replace(self, findings=tuple(f for f in self.findings if f.severity in kept))

    def to_json(self) -> dict[str, Any]:
        """Give the form that `tochuc validate --format json` prints."""
        return {
            "conforms": self.conforms,
            "checked": self.checked,
            "violations": len(self.violations),
            "warnings": len(self.warnings),
            "infos": len(self.infos),
            "by_reference": list(self.by_reference),
            "results": [finding.to_json() for finding in self.findings],
        }

    def _of(self, severity: Severity) -> tuple[Finding, ...]:
        return tuple(finding for finding in self.findings if finding.severity == severity)


def finding_id(shape: str, focus: str, path: str | None, value: str | None) -> str:
    """Make the id that a finding keeps for as long as shape, node, path and value are the same."""
    key = "\n".join((shape, focus, path or "", value or ""))
    return hashlib.sha256(key.encode()).hexdigest()[:12]
