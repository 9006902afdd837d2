"""The steps together: a text in, a Reading out."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from typing import TypeVar

from loaders.announcement.claims import Carried, Claim
from loaders.announcement.context import Context
from loaders.announcement.deciders import Deciders
from loaders.announcement.events import events
from loaders.announcement.facts import facts
from loaders.announcement.lexicon import lexicon
from loaders.announcement.mentions import mentions
from loaders.announcement.people import People
from loaders.announcement.quantities import quantities
from loaders.announcement.spelling import Spelled, spell
from loaders.announcement.statements import tenures
from loaders.announcement.symbols import Mention, line
from loaders.announcement.timing import Timing
from loaders.announcement.tokens import Sentence, sentences, tokens
from loaders.announcement.unread import not_understood
from loaders.announcement.walk import Walk
from loaders.announcement.words import Words
from tochuc.reading import Quote, Reading, SourceInfo

_Q = TypeVar("_Q", bound=Quote)


def read_text(
    text: str, id: str, *, published: date | None = None, publisher: str | None = None, url: str | None = None
) -> Reading:
    """Read an announcement.

    Args:
        text: the file's text without its BOM.
        id: what the source is called.
        published: day of publication; by default a date at the very beginning of the text.
        publisher: who published it, if known.
        url: where it stands, if known.
    """
    published = published or _heading_day(text)
    spelled = _without_heading(spell(text))
    words = Words(tokens(spelled.text), lexicon(), spelled.text)
    parts = sentences(words.tokens)
    found = [mentions(words, part) for part in parts]
    claims = _claims(words, parts, found)
    context = Context(words, found)
    timing = Timing(words, parts, published)
    deciders = Deciders(context, parts, found)
    people = People(found)
    read = tenures(claims, context, people, timing, deciders, parts)
    numbers = quantities(context, found, parts)
    told = events(context, timing, found, parts)
    reading = Reading(
        id,
        text,
        SourceInfo(_title(text), published, context.territory, publisher, url),
        read,
        numbers.seats,
        numbers.counts,
        told,
        facts(context, found, parts, told, read),
        not_understood(context, claims, people, found, parts),
        _explained(words, parts, found, claims),
    )
    return _in_file(reading, spelled)


def _in_file(reading: Reading, spelled: Spelled) -> Reading:
    """The same with the places and words of the file in place of the spelled text's."""
    return replace(
        reading,
        tenures=_located(reading.tenures, spelled),
        seats=_located(reading.seats, spelled),
        counts=_located(reading.counts, spelled),
        events=_located(reading.events, spelled),
        facts=_located(reading.facts, spelled),
        not_understood=_located(reading.not_understood, spelled),
    )


def _claims(words: Words, parts: list[Sentence], found: list[list[Mention]]) -> list[Claim]:
    claims: list[Claim] = []
    carried = Carried()
    for number, (part, sentence) in enumerate(zip(parts, found, strict=True)):
        starts = number == 0 or part.paragraph != parts[number - 1].paragraph
        kept = replace(carried, new_paragraph=starts, new_term=carried.new_term and not starts)
        walk = Walk(words, sentence, number, kept)
        claims += walk.run()
        carried = walk.carry()
    return claims


def _explained(
    words: Words, parts: list[Sentence], found: list[list[Mention]], claims: list[Claim]
) -> tuple[str, ...]:
    """Each sentence with its symbols and the patterns that matched."""
    matched: dict[int, list[str]] = {}
    for claim in claims:
        person, title = (words.text(m.first, m.last) for m in (claim.person, claim.title))
        matched.setdefault(claim.sentence, []).append(
            f"      {claim.pattern} → {claim.change}: {person} | {title}"
        )
    rows = []
    for number, (part, sentence) in enumerate(zip(parts, found, strict=True)):
        rows += [words.text(part.first, part.last), f"    {line(sentence)}", *matched.get(number, ())]
    return tuple(rows)


_LONGEST_TITLE = 160
_HEADING = re.compile(r"\ufeff?\s*(?:date\s+)?(\d{4}-\d{2}-\d{2})(?!\d)")


def _heading_day(text: str) -> date | None:
    """The day with which some agencies' texts begin, " date 2025-08-13 …"."""
    match = _HEADING.match(text)
    try:
        return date.fromisoformat(match[1]) if match else None
    except ValueError:
        return None


def _title(text: str) -> str | None:
    """What stands after the day in the first line, where that is no sentence."""
    match = _HEADING.match(text)
    if match is None:
        return None
    line = text[match.end() :].partition("\n")[0].strip()
    return line if 0 < len(line) <= _LONGEST_TITLE and not line.endswith((".", ":", ";")) else None


def _without_heading(spelled: Spelled) -> Spelled:
    """Blank the day at the beginning, so that it is no part of the first sentence."""
    match = _HEADING.match(spelled.text)
    if match is None:
        return spelled
    return replace(spelled, text=" " * match.end() + spelled.text[match.end() :])


def _located(found: tuple[_Q, ...], spelled: Spelled) -> tuple[_Q, ...]:
    placed = []
    for one in found:
        start, end = spelled.span(one.start, one.end)
        placed.append(replace(one, quote=spelled.raw[start:end], start=start, end=end))
    return tuple(placed)
