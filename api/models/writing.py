"""What comes of writing: loads, decisions, reports."""

from __future__ import annotations

from typing import Any

from pydantic import Field

from api.models.base import Model, TwoLanguages


class TenureTouched(Model):
    """A tenure that a load touched."""

    id: str
    person: str
    post: str
    organization: str
    from_: str | None = Field(alias="from")
    until: str | None
    state: str


class TenuresTouched(Model):
    """What became of the tenures that a load touched."""

    begun: list[TenureTouched]
    changed: list[TenureTouched]
    ended: list[TenureTouched]


class RemedyItem(Model):
    """Something that would mend a finding; `command` does it on the command line."""

    action: str
    label: TwoLanguages
    command: str


class FindingSource(Model):
    """A statement behind a finding: its exact words and where they stand."""

    source: str
    quote: str
    start: int
    end: int
    statement: str


class AcceptanceItem(Model):
    """Until when a finding is accepted, and by whose decision."""

    until: str
    by: str
    why: str
    decision: str


class FindingItem(Model):
    """One result of one shape about one node."""

    id: str
    severity: str
    shape: str
    focus: str
    focus_name: str
    path: str | None
    value: str | None
    message: TwoLanguages
    sources: list[FindingSource]
    remedies: list[RemedyItem]
    component: str | None = None
    value_type: str | None = None
    accepted: AcceptanceItem | None = None


class ReportDocument(Model):
    """A validation report, as `tochuc validate --format json` prints it."""

    conforms: bool
    checked: int
    violations: int
    warnings: int
    infos: int
    results: list[FindingItem]
    by_reference: list[str]


class Loaded(Model):
    """What one source did to the graph, as `tochuc load --format json` prints it."""

    source: str
    url: str
    file: str
    changed: bool
    statements: int
    tenures: TenuresTouched
    findings: list[FindingItem]
    not_understood: list[dict[str, Any]]
    left_out: dict[str, int]


class LoadedSources(Model):
    """What the sources of a body did, one by one; a text is one source, or none."""

    sources: list[Loaded]
