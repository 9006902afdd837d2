"""Changes as text for people and as rows for tables."""

from __future__ import annotations

from typing import Any

from tochuc.changes.change import KINDS, Change, Difference, Value
from tochuc.ids import segment
from tochuc.messages import Language, text

COLUMNS = (
    "date",
    "date_precision",
    "kind",
    "certainty",
    "person",
    "person_id",
    "post",
    "post_id",
    "organization",
    "organization_id",
    "detail",
    "before",
    "after",
    "former",
    "formed",
    "sources",
    "subject_id",
)


def as_text(difference: Difference, lang: Language) -> str:
    """Write the changes for people, grouped by what happened."""
    days = {name: getattr(difference, name) for name in ("since", "until", "known", "before")}
    code = "changes.compared" if difference.before else "changes.between"
    blocks = [text(code, lang, **days)]
    for kind in KINDS:
        lines = [f"  {_line(change, lang)}" for change in difference.changes if change.kind == kind]
        if lines:
            blocks.append("\n".join([text(f"changes.kind.{kind}", lang), *lines]))
    return "\n\n".join(blocks if difference.changes else [*blocks, text("changes.none", lang)])


def as_rows(difference: Difference) -> list[dict[str, Any]]:
    """Give each change as a row of `COLUMNS`."""
    return [_row(change) for change in difference.changes]


def told_day(change: Change, lang: Language) -> str:
    """Give the day as people say it: as precise as it is known."""
    if change.day is None:
        return text("changes.unknown", lang)
    if change.date_precision in ("by", "published"):
        return text(f"changes.{change.date_precision}", lang, day=change.day)
    return change.day


def told_values(change: Change, lang: Language) -> list[str]:
    """Give what differs, a field a line: `members: 29 → 31`."""
    before, after = change.before or {}, change.after or {}
    lines = []
    for name in {**before, **after}:
        old, new = before.get(name), after.get(name)
        if (old is None and new is None) or _repeats_members(name, before, after):
            continue
        values = [_value(value, lang) for value in (old, new)]
        if change.before is None or change.after is None:
            values = [values[0] if change.after is None else values[1]]
        lines.append(f"{text(f'changes.field.{name}', lang)}: {' → '.join(values)}")
    return lines


def _line(change: Change, lang: Language) -> str:
    named = [each.name or segment(each.id) for each in (change.person, change.post) if each]
    if change.organization and not (change.former or change.formed):
        named.append(change.organization.name or segment(change.organization.id))
    remarks = [] if change.certainty == "certain" else [text(f"changes.{change.certainty}", lang)]
    remarks += told_values(change, lang)
    if change.former and change.formed:
        sides = (
            ", ".join(each.name or segment(each.id) for each in side)
            for side in (change.former, change.formed)
        )
        remarks.append(" → ".join(sides))
    if change.detail:
        (remarks if named else named).append(change.detail)
    told = f"{told_day(change, lang)}  {', '.join(named)}"
    sources = "".join(f" [{segment(source.id)}]" for source in change.sources)
    return told + (f" ({'; '.join(remarks)})" if remarks else "") + sources


def _repeats_members(name: str, before: dict[str, Value], after: dict[str, Value]) -> bool:
    """Whether a number of seats is the declared number of members: it is where vacancies are included."""
    return name.startswith("seats_") and all(
        side.get(name) == side.get("members") for side in (before, after)
    )


def _value(value: Value, lang: Language) -> str:
    return text("changes.unknown", lang) if value is None else str(value)


def _row(change: Change) -> dict[str, Any]:
    row: dict[str, Any] = {
        "date": change.day,
        "date_precision": change.date_precision,
        "kind": change.kind,
        "certainty": change.certainty,
    }
    for name in ("person", "post", "organization"):
        named = getattr(change, name)
        row |= {name: named.name if named else None, f"{name}_id": named.id if named else None}
    row |= {"detail": change.detail, "before": change.before, "after": change.after}
    for name in ("former", "formed", "sources"):
        row[name] = [{"id": each.id, "name": each.name} for each in getattr(change, name)]
    return row | {"subject_id": change.subject}
