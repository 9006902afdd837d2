"""What a load did, in the form that `tochuc load --format json` prints."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from tochuc.dates import PartialDate
from tochuc.fold import Tenure
from tochuc.mapping import PropertyGraph


@dataclass(frozen=True, slots=True)
class TenureChange:
    """A tenure that a load touched, with the names a person wants to read."""

    id: str
    person: str
    post: str
    organization: str
    from_: str | None
    until: str | None
    state: str

    def to_json(self) -> dict[str, Any]:
        """Give it with `from`, which Python reserves."""
        return {
            "id": self.id,
            "person": self.person,
            "post": self.post,
            "organization": self.organization,
            "from": self.from_,
            "until": self.until,
            "state": self.state,
        }


@dataclass(frozen=True, slots=True)
class Outcome:
    """What one source did to the graph, or (`dry_run`) would do."""

    source: str
    file: str
    changed: bool
    statements: int
    begun: tuple[TenureChange, ...] = ()
    changed_tenures: tuple[TenureChange, ...] = ()
    ended: tuple[TenureChange, ...] = ()
    findings: tuple[dict[str, Any], ...] = ()
    not_understood: tuple[dict[str, Any], ...] = ()
    left_out: Mapping[str, int] = field(default_factory=dict)
    seconds: Mapping[str, float] = field(default_factory=dict)

    def to_json(self) -> dict[str, Any]:
        """Give the form of the contract."""
        return {
            "source": self.source,
            "file": self.file,
            "changed": self.changed,
            "statements": self.statements,
            "tenures": {
                "begun": [t.to_json() for t in self.begun],
                "changed": [t.to_json() for t in self.changed_tenures],
                "ended": [t.to_json() for t in self.ended],
            },
            "findings": list(self.findings),
            "not_understood": list(self.not_understood),
            "left_out": dict(self.left_out),
        }


def joined(outcomes: Sequence[Outcome]) -> Outcome:
    """Give what several transactions did together, as one outcome."""
    first = outcomes[0]
    return replace(
        first,
        begun=tuple(change for one in outcomes for change in one.begun),
        changed_tenures=tuple(change for one in outcomes for change in one.changed_tenures),
        ended=tuple(change for one in outcomes for change in one.ended),
    )


def touched(
    before: PropertyGraph, tenures: Mapping[str, Tenure], names: Mapping[str, str], bodies: Mapping[str, str]
) -> dict[str, tuple[TenureChange, ...]]:
    """Sort the tenures by what became of them.

    Args:
        before: what was derived before the change.
        tenures: the tenures after it, by id.
        names: the names of people and posts by id.
        bodies: the name of each post's body, by the post's id.

    Returns: `begun` are new and open, `ended` are over and were not before, `changed` the others that
        differ, if only by their ids, as when somebody turns out to be whom another source named. A tenure
        that a correction took away altogether counts as none of them.
    """
    about = {r.start: r.end for r in sorted(before.relationships) if r.type == "ABOUT"}
    found: dict[str, list[TenureChange]] = {"begun": [], "changed": [], "ended": []}
    for id, tenure in sorted(tenures.items()):
        formerly = next((about[s] for s in sorted(tenure.statements) if s in about), id)
        old = before.nodes.get(id) or before.nodes.get(formerly)
        state = old.properties.get("state") if old else None
        if not tenure.current and (state is None or state in ("certain", "expected")):
            kind = "ended"
        elif old is None:
            kind = "begun"
        elif old.id != id or _differs(old.properties, tenure):
            kind = "changed"
        else:
            continue
        found[kind].append(_change(id, tenure, names, bodies))
    return {kind: tuple(changes) for kind, changes in found.items()}


def _differs(old: Mapping[str, Any], tenure: Tenure) -> bool:
    now = {
        "from": tenure.from_.first if tenure.from_ else None,
        "until": tenure.until.first if tenure.until else None,
        "succeededOn": tenure.succeeded_on,
        "state": tenure.state,
        "manner": tenure.manner,
        "term": tenure.term,
    }
    return any(old.get(key) != value for key, value in now.items())


def _change(id: str, t: Tenure, names: Mapping[str, str], bodies: Mapping[str, str]) -> TenureChange:
    return TenureChange(
        id,
        names.get(t.person, t.person),
        names.get(t.post, t.post),
        bodies.get(t.post, ""),
        str(t.from_) if t.from_ else None,
        _end(t),
        t.state,
    )


def _end(t: Tenure) -> str | None:
    if t.until is None:
        return t.succeeded_on.isoformat() if t.succeeded_on else None
    precision = "day" if t.until.precision == "by" else t.until.precision
    return str(PartialDate(t.until.first, precision))
