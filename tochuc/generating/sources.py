"""Sources: the text of an occasion, and what it states, with the places of the words."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from tochuc.bodies import committee_of, post_of, resolve
from tochuc.bodies.posts import full_name
from tochuc.generating.telling import Occasion, TellSeats, TellTenure
from tochuc.ids import source_id
from tochuc.loading.compose import Composed, compose
from tochuc.reading import Reading, SeatReading, SourceInfo, TenureReading

PUBLISHER = "Cổng thông tin mô phỏng"
_VERBS = {
    "designated": "được chỉ định giữ chức",
    "elected": "được bầu giữ chức",
    "appointed": "được bổ nhiệm giữ chức",
    "relieved": "thôi giữ chức",
    "transferred": "thôi giữ chức",
    None: "hiện giữ chức",
}


@dataclass(frozen=True, slots=True)
class Source:
    """One generated source, as a reader would give it."""

    reading: Reading
    file_name: str

    @property
    def data(self) -> bytes:
        """The bytes of its file."""
        return self.reading.text.encode()

    @property
    def id(self) -> str:
        """Its id in the graph."""
        return source_id(self.reading.id, self.data)

    def composed(self) -> Composed:
        """Give its triples and statements, as a load of it would."""
        return compose(self.reading, self.data, self.file_name)


def source_of(occasion: Occasion) -> Source:
    """Write an occasion down."""
    text = f"{occasion.published} {occasion.title}\n"
    tenures: list[TenureReading] = []
    seats: list[SeatReading] = []
    for tell in occasion.tells:
        sentence = _sentence(tell)
        start = len(text) + 1
        where = (sentence, start, start + len(sentence))
        text += f"\n{sentence}\n"
        if isinstance(tell, TellTenure):
            tenures.append(_tenure(tell, where, occasion.place))
        else:
            seats.append(_seats(tell, where, occasion.place))
    info = SourceInfo(occasion.title, occasion.published, occasion.place, PUBLISHER)
    reading = Reading(occasion.key, text, info, tuple(tenures), tuple(seats))
    return Source(reading, f"{occasion.key}.txt")


def _sentence(tell: TellTenure | TellSeats) -> str:
    if isinstance(tell, TellSeats):
        vacant = f" (khuyết {tell.vacant} đồng chí)" if tell.vacant else ""
        return f"{tell.body} có {tell.members} đồng chí{vacant}."
    address = tell.person.address
    post = _post_name(tell.title, tell.body)
    term = f", nhiệm kỳ {tell.term}" if tell.term else ""
    since = f", từ ngày {tell.date:%d/%m/%Y}" if tell.date else ""
    return f"{address[0].upper()}{address[1:]} {_VERBS[tell.manner]} {post}{term}{since}."


@lru_cache(maxsize=10_000)
def _post_name(title: str, body: str) -> str:
    return full_name(post_of(title, committee_of(resolve(body))))


def _tenure(tell: TellTenure, where: tuple[str, int, int], place: str) -> TenureReading:
    return TenureReading(
        *where,
        place=place,
        person=tell.person.name,
        post=tell.title,
        organization=tell.body,
        change=tell.change,
        manner=tell.manner,
        date=tell.date.isoformat() if tell.date else None,
        term=tell.term,
    )


def _seats(tell: TellSeats, where: tuple[str, int, int], place: str) -> SeatReading:
    return SeatReading(*where, place=place, body=tell.body, members=tell.members, vacant=tell.vacant or None)
