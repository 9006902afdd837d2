"""Congresses, foundings, mergers and the like that a text tells of."""

from __future__ import annotations

import re
from dataclasses import replace

from loaders.announcement.bodies import Body
from loaders.announcement.context import Context, Resolved
from loaders.announcement.symbols import Mention
from loaders.announcement.timing import Timing
from loaders.announcement.titles import Title
from loaders.announcement.tokens import Sentence
from tochuc.reading import EventReading

_ROMAN = {"I": 1, "V": 5, "X": 10, "L": 50}
_CONGRESS = re.compile(r"\bĐại hội(?:\s+[Đđ]ại biểu)?(?:\s+toàn quốc)?\b")
_ORDINAL = re.compile(r"\blần thứ\s+(?:nhất|([IVXL]+|\d{1,4}))\b")
_FOUNDED = re.compile(r"\b(?:thành lập|được thành lập)\b")
_MERGED = re.compile(r"\b(?:sáp nhập|hợp nhất)\b")
_ABOLISHED = re.compile(r"\b(?:giải thể|kết thúc hoạt động|chấm dứt hoạt động)\b")
_SESSION = re.compile(
    r"\b[Kk]ỳ họp(?:\s+(?:bất thường|chuyên đề|thường lệ))?(?:\s+lần)?\s+thứ\s+(nhất|[IVXL]+|\d{1,4})\b"
)
_DECISION = re.compile(r"\b[Qq]uyết định\s+(?:số\s+)?(\d+[\w/-]*)")
_HELD = re.compile(r"\b(?:tổ chức|diễn ra|khai mạc|bế mạc|tiến hành|họp)\b")
_ASSEMBLIES = frozenset({"hoi-dong-nhan-dan", "quoc-hoi"})


def events(
    context: Context, timing: Timing, found: list[list[Mention]], sentences: list[Sentence]
) -> tuple[EventReading, ...]:
    """Find the events of a text, each kind and body once; later sentences add what the first left out."""
    kept: dict[tuple[str, str | None, int | None], EventReading] = {}
    for sentence, line in zip(sentences, found, strict=True):
        for event in _of_sentence(context, timing, sentence, line):
            key = (event.kind, event.organization, event.ordinal)
            known = kept.get(key)
            kept[key] = _with_more(known, event) if known else event
    return tuple(kept.values())


def _with_more(known: EventReading, more: EventReading) -> EventReading:
    return replace(
        known, term=known.term or more.term, from_=known.from_ or more.from_, until=known.until or more.until
    )


def _of_sentence(
    context: Context, timing: Timing, sentence: Sentence, line: list[Mention]
) -> list[EventReading]:
    tokens, text = context.words.tokens, context.words.source
    start, end = tokens[sentence.first].start, tokens[sentence.last - 1].end
    said = text[start:end]
    found = []
    congress, ordinal = _CONGRESS.search(said), _ORDINAL.search(said)
    if congress and ordinal and _HELD.search(said) and ordinal.start() - congress.end() < 160:
        body = _owner(context, line, start + congress.start(), start + congress.end())
        found.append(_event(context, timing, sentence, "congress", body, _number(ordinal)))
    if founded := _FOUNDED.search(said):
        body = _founded(context, line, start + founded.start(), start + founded.end())
        if body:
            found.append(_event(context, timing, sentence, "establishment", body, None))
    if (merged := _MERGED.search(said)) and (
        body := _near(context, line, start + merged.start(), start + merged.end())
    ):
        found.append(_event(context, timing, sentence, "merger", body, None))
    if (ended := _ABOLISHED.search(said)) and (
        body := _near(context, line, start + ended.start(), start + ended.end())
    ):
        found.append(_event(context, timing, sentence, "abolition", body, None))
    return found + _sessions(context, timing, sentence, line, said, start)


def _sessions(
    context: Context, timing: Timing, sentence: Sentence, line: list[Mention], said: str, start: int
) -> list[EventReading]:
    session = _SESSION.search(said)
    if session is None:
        return []
    bodies = [b for b in _bodies(line) if b.kind.notation in _ASSEMBLIES]
    body = context.full(bodies[0]) if bodies else None
    return [_event(context, timing, sentence, "meeting", body, _value(session[1]))] if body else []


def _event(
    context: Context,
    timing: Timing,
    sentence: Sentence,
    kind: str,
    body: Resolved | None,
    ordinal: int | None,
) -> EventReading:
    tokens = context.words.tokens
    start, end = tokens[sentence.first].start, tokens[sentence.last - 1].end
    days = [d for d in timing.dates_of(sentence) if len(d.value) == 10]
    terms = [t.value for t in timing.terms_of(sentence)]
    first = days[0] if days else None
    return EventReading(
        context.words.source[start:end],
        start,
        end,
        kind=kind,
        organization=body.name if body else None,
        ordinal=ordinal,
        term=terms[0] if terms and kind in ("congress", "establishment", "meeting") else None,
        from_=first.value if first else None,
        until=first.until if first else None,
        pattern=kind,
        place=body.place if body else None,
    )


def _bodies(line: list[Mention]) -> list[Body]:
    values = (m.value.body if isinstance(m.value, Title) else m.value for m in line)
    return [body for body in values if isinstance(body, Body)]


def _owner(context: Context, line: list[Mention], start: int, end: int) -> Resolved | None:
    """Whose congress: the body right after "Đại hội đại biểu", else the last before it."""
    tokens = context.words.tokens
    bodies = [b for b in _bodies(line) if not _counted(context, b)]
    after = [b for b in bodies if 0 <= tokens[b.first].start - end <= 3]
    before = [b for b in bodies if tokens[b.first].start < start]
    chosen = after[:1] or before[-1:]
    return context.full(chosen[0]) if chosen else None


def _founded(context: Context, line: list[Mention], start: int, end: int) -> Resolved | None:
    """What is founded: the body right after the verb, or right before "được thành lập"."""
    tokens = context.words.tokens
    for body in _bodies(line):
        gap_after, gap_before = tokens[body.first].start - end, start - tokens[body.last - 1].end
        if 0 <= gap_after <= 4 or 0 <= gap_before <= 8:
            return context.full(body)
    return None


def _near(context: Context, line: list[Mention], start: int, end: int) -> Resolved | None:
    tokens = context.words.tokens
    for body in _bodies(line):
        if 0 <= tokens[body.first].start - end <= 6 and not body.bare:
            return context.full(body)
    return None


def _counted(context: Context, body: Body) -> bool:
    return context.words.low(body.first - 1)[:1].isdigit()


def _number(match: re.Match[str]) -> int:
    return _value(match[1] or "nhất")


def _value(word: str) -> int:
    if word == "nhất":
        return 1
    if word.isdigit():
        return int(word)
    total = 0
    for letter, following in zip(word, [*word[1:], ""], strict=True):
        value = _ROMAN[letter]
        total += -value if following and _ROMAN[following] > value else value
    return total
