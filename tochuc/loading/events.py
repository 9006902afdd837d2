"""Events that a source tells of: congresses, decisions, and what changed a body."""

from __future__ import annotations

from datetime import date

from tochuc import bodies, ids
from tochuc.dates import PartialDate
from tochuc.loading.describe import Description, Value
from tochuc.messages import text
from tochuc.reading import EventReading

# How the event stands to the body whose name the text gives.
_CHANGES = {"establishment": "resultedFrom", "merger": "resultedFrom", "abolition": "changedBy"}


def say_event(own: Description, shared: Description, statement: str, given: EventReading, said: date) -> None:
    """Describe an event and the statement that tells of it.

    Args:
        own: takes the statement.
        shared: takes the event and its body; an event is a function of its own fields, so that two
            sources that say the same of it speak of one event.
        statement: the statement's id.
        given: what was read.
        said: the day of publication.
    """
    body = None
    if given.organization:
        body = bodies.organization_of(bodies.resolve(given.organization, place=given.place, on=said))
        shared.add(bodies.triples_of(body))
    name = given.name or _name(given, body.name if body else None)
    fields = (body.id if body else given.place, given.ordinal, given.term, given.from_, given.until)
    event = ids.event_id(given.kind, name, *fields)
    first, last = (PartialDate.parse(day) if day else None for day in (given.from_, given.until))
    values: dict[str, Value] = {
        "name": name,
        "eventKind": given.kind,
        "of": body.id if body else None,
        "ordinal": given.ordinal,
        "term": given.term,
        "placeName": given.place,
        "from": first.first if first else None,
        "fromPrecision": first.precision if first else None,
        # An event's last day is given as such; `until` is the first day after it, as everywhere.
        "until": _day_after(last) if last else None,
        "untilPrecision": last.precision if last else None,
    }
    change = _CHANGES.get(given.kind)
    shared.say(event, "ChangeEvent" if change else "Event", values)
    if change and body:
        shared.say(body.id, None, {change: event})
    told = {"about": event, "bodyName": given.organization, "pattern": given.pattern or None}
    own.say(statement, "EventStatement", told)


def _name(given: EventReading, body: str | None) -> str:
    kind = text(f"event.{given.kind}", "vi")
    ordinal = text("event.ordinal", "vi", number=given.ordinal) if given.ordinal else None
    return " ".join(part for part in (kind, body or given.place, ordinal, given.term) if part)


def _day_after(last: PartialDate) -> date:
    return date.fromordinal(last.last.toordinal() + 1)
