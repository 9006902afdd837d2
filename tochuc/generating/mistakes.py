"""The kinds of mistakes: what is made wrong, and which shape finds it where.

The sources of a mistake are dated so that nothing else is found: a successor's on the day of the first
report, a correction of seats after it.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pyoxigraph as ox

from tochuc.bodies import committee_of, resolve
from tochuc.generating.country import Place
from tochuc.generating.people import Person
from tochuc.generating.planting import Expected, Ground, Planted, Planter
from tochuc.generating.sources import Source, source_of
from tochuc.generating.telling import Occasion, TellSeats, TellTenure
from tochuc.ids import body_id
from tochuc.loading.describe import Description
from tochuc.reading import EventReading


def _source(ground: Ground, place: Place, day: date, *tells: TellSeats | TellTenure) -> Source:
    title = f"Tin bổ sung về {place.name}"
    return source_of(Occasion(ground.key(), title, day, place.province.name, tells))


def _body(name: str) -> str:
    return committee_of(resolve(name)).id


def _committee(place: Place) -> str:
    return f"Đảng ủy {place.name}"


def two_holders(ground: Ground) -> Planted | None:
    """Two sources of one day each see somebody else begin in a post for one person."""
    if not (found := ground.beginning(single=True)):
        return None
    place, occasion, tell = found
    other = replace(tell, person=_somebody(ground, place))
    source = _source(ground, place, occasion.published, other)
    statements = (_statement_of(source_of(occasion), tell), source.composed().stated[0].id)
    return Planted("two-holders", (Expected("TenureTwoHolders", statements=statements),), (source,))


def _statement_of(source: Source, tell: TellTenure) -> str:
    composed = source.composed().stated
    readings = source.reading.tenures
    return next(
        stated.id
        for stated, reading in zip(composed, readings, strict=True)
        if (reading.person, reading.post, reading.organization) == (tell.person.name, tell.title, tell.body)
    )


def end_before_beginning(ground: Ground) -> Planted | None:
    """Somebody leaves on the very day on which they begin: no day is left in between."""
    if not (found := ground.beginning(single=False)):
        return None
    place, occasion, tell = found
    gone = replace(tell, change="ends", manner="relieved")
    source = _source(ground, place, occasion.published + timedelta(days=20), gone)
    expected = Expected("TenureBeginsBeforeItEnds", statements=(source.composed().stated[0].id,))
    return Planted("end-before-beginning", (expected,), (source,))


def quote_not_in_source(ground: Ground) -> Planted | None:
    """A quote's place is three characters beside the words."""
    if not (found := ground.beginning(single=False)):
        return None
    place, occasion, tell = found
    seen = replace(tell, change="holds", manner=None, date=None, term=None)
    right = _source(ground, place, occasion.published + timedelta(days=15), seen)
    reading = right.reading.tenures[0]
    moved = replace(reading, start=reading.start - 3, end=reading.end - 3)
    source = Source(replace(right.reading, tenures=(moved,)), right.file_name)
    expected = Expected("StatementQuoteStands", source.composed().stated[0].id)
    return Planted("quote-not-in-source", (expected,), (source,))


def standing_too_large(ground: Ground) -> Planted | None:
    """A Standing Committee has more than a third of the seats, however vacancies are read."""
    return _seats(
        ground, "standing-too-large", "StandingCommitteeThird", standing=True, numbers=((24, 0), (10, 0))
    )


def executive_too_large(ground: Ground) -> Planted | None:
    """A commune's Executive Committee has more members than the directive allows any."""
    return _seats(ground, "executive-too-large", "SeatsBound", standing=False, numbers=((40, 0), (8, 0)))


def too_many_in_seats(ground: Ground) -> Planted | None:
    """A Standing Committee has one seat, and the same source sees two people in it."""
    if not (found := ground.executive()):
        return None
    place, occasion = found
    body = f"Ban Thường vụ {_committee(place)}"
    seen = (TellTenure(_somebody(ground, place), "Ủy viên", body, "holds") for _ in range(2))
    source = _source(ground, place, occasion.published + timedelta(days=5), TellSeats(body, 1, 0), *seen)
    return Planted("more-people-than-seats", (Expected("SeatsNamed", _body(body)),), (source,))


def _somebody(ground: Ground, place: Place) -> Person:
    return ground.people.draw(place.name, place.province.name)


def numbers_exchanged(ground: Ground) -> Planted | None:
    """Members and vacant seats are exchanged."""
    shape, numbers = "SeatStatementVacantAbove", ((12, 13), (8, 0))
    planted = _seats(ground, "numbers-exchanged", shape, standing=False, numbers=numbers)
    if planted is None:
        return None
    source = planted.sources[0]
    statement = next(
        triple.subject.value
        for triple in source.composed().own
        if triple.predicate.value.endswith("#vacant") and isinstance(triple.subject, ox.NamedNode)
    )
    return replace(planted, expected=(Expected(shape, statement),))


def _seats(
    ground: Ground, kind: str, shape: str, *, standing: bool, numbers: tuple[tuple[int, int], tuple[int, int]]
) -> Planted | None:
    if not (found := ground.executive()):
        return None
    place, occasion = found
    executive = _committee(place)
    bodies = (executive, f"Ban Thường vụ {executive}")
    tells = [TellSeats(body, *given) for body, given in zip(bodies, numbers, strict=True)]
    source = _source(ground, place, occasion.published + timedelta(days=5), *tells)
    return Planted(kind, (Expected(shape, _body(bodies[standing])),), (source,))


def vacancies_overfilled(ground: Ground) -> Planted | None:
    """Two people join an Executive Committee that has no vacant seat."""
    if not (found := ground.executive()):
        return None
    place, occasion = found
    body = _committee(place)
    day = occasion.published + timedelta(days=5)
    full = _source(ground, place, day, TellSeats(body, 24, 0), TellSeats(f"Ban Thường vụ {body}", 8, 0))
    later = day + timedelta(days=30)
    new = [
        TellTenure(
            _somebody(ground, place),
            "Ủy viên",
            body,
            "begins",
            "designated",
            later,
        )
        for _ in range(2)
    ]
    joined = _source(ground, place, later, *new)
    return Planted("vacancies-overfilled", (Expected("SeatsJoined", _body(body)),), (full, joined))


def declared_differently(ground: Ground) -> Planted | None:
    """Two sources of one day give a committee different numbers of members."""
    if not (found := ground.executive()):
        return None
    place, occasion = found
    body = _committee(place)
    day = occasion.published + timedelta(days=5)
    standing = TellSeats(f"Ban Thường vụ {body}", 8, 0)
    sources = tuple(
        _source(ground, place, day, TellSeats(body, members, 0), standing) for members in (24, 25)
    )
    focus = min(_seat_statement(source, _body(body)) for source in sources)
    return Planted("seats-declared-differently", (Expected("SeatsDeclaredDifferently", focus),), sources)


def _seat_statement(source: Source, body: str) -> str:
    return next(
        t.subject.value
        for t in source.composed().own
        if t.predicate.value.endswith("#about")
        and t.object == ox.NamedNode(body)
        and isinstance(t.subject, ox.NamedNode)
    )


def appointed_after_abolition(ground: Ground) -> Planted | None:
    """A body is abolished, and somebody is appointed to it two months later."""
    if not (found := ground.beginning(single=False)):
        return None
    place, occasion, tell = found
    over = occasion.published + timedelta(days=20)
    later = over + timedelta(days=60)
    end = _abolition(ground, place, tell.body, over)
    begun = replace(tell, person=_somebody(ground, place), date=later - timedelta(days=2))
    source = _source(ground, place, later, begun)
    expected = Expected("AppointedAfterBody", statements=(source.composed().stated[0].id,))
    return Planted("appointed-after-abolition", (expected,), (end, source))


def _abolition(ground: Ground, place: Place, body: str, day: date) -> Source:
    blank = _source(ground, place, day)
    sentence = f"{body} giải thể từ ngày {day:%d/%m/%Y}."
    text = f"{blank.reading.text}\n{sentence}\n"
    start = text.index(sentence)
    told = EventReading(
        sentence,
        start,
        start + len(sentence),
        place=place.province.name,
        kind="abolition",
        organization=body,
        from_=day.isoformat(),
    )
    return Source(replace(blank.reading, text=text, events=(told,)), blank.file_name)


def circle(ground: Ground) -> Planted | None:
    """Two organisations are under each other."""
    one, two = (f"Đảng bộ cơ sở Hợp tác xã Mẫu {ground.key()} {letter}" for letter in "AB")
    said = Description()
    for name, above in ((one, two), (two, one)):
        said.say(body_id(name), "PartyOrganization", {"name": name, "subOrganizationOf": body_id(above)})
    expected = tuple(Expected("OrganizationAboveItself", body_id(name)) for name in (one, two))
    return Planted("circle", expected, triples=tuple(said.triples))


def committee_of_nothing(ground: Ground) -> Planted | None:
    """A committee, and nobody knows whose."""
    name = f"Đảng ủy Hợp tác xã Mẫu {ground.key()}"
    said = Description()
    said.say(body_id(name), "ExecutiveCommittee", {"name": name})
    return Planted(
        "committee-of-nothing",
        (Expected("CommitteeOrganization", body_id(name)),),
        triples=tuple(said.triples),
    )


def tenure_without_statement(ground: Ground) -> Planted | None:
    """A tenure that no source speaks of."""
    if not (found := ground.beginning(single=False)):
        return None
    place, occasion, tell = found
    stated = source_of(occasion).composed().stated
    post = next(s.post for s in stated if s.id == _statement_of(source_of(occasion), tell))
    key = ground.key()
    person, tenure = body_id(f"Người Mẫu {key}"), body_id(f"Nhiệm kỳ Mẫu {key}")
    said = Description()
    said.say(person, "Person", {"name": _somebody(ground, place).name})
    said.say(tenure, "Tenure", {"member": person, "post": post, "state": "certain"})
    return Planted(
        "tenure-without-statement", (Expected("TenureStatements", tenure),), triples=tuple(said.triples)
    )


KINDS: tuple[Planter, ...] = (
    two_holders,
    standing_too_large,
    end_before_beginning,
    quote_not_in_source,
    vacancies_overfilled,
    circle,
    committee_of_nothing,
    executive_too_large,
    too_many_in_seats,
    numbers_exchanged,
    tenure_without_statement,
    declared_differently,
    appointed_after_abolition,
)
"""In the order in which they are planted, in turns."""


def plant(ground: Ground, mistakes: int) -> list[Planted]:
    """Plant mistakes of all kinds in turns, as many as are wanted or the ground takes."""
    planted: list[Planted] = []
    kinds = list(KINDS)
    while kinds and len(planted) < mistakes:
        for kind in list(kinds):
            if len(planted) == mistakes:
                break
            if found := kind(ground):
                planted.append(found)
            else:
                kinds.remove(kind)
    return planted
