"""What a text on a congress tells besides people, seats and counts: tasks, motto, what it serves."""

from __future__ import annotations

import re
from dataclasses import dataclass

from loaders.announcement.context import Context
from loaders.announcement.symbols import Mention
from loaders.announcement.tokens import Sentence
from tochuc.reading import EventReading, FactReading, TenureReading


@dataclass(frozen=True, slots=True)
class _Rule:
    """A kind of fact and its words; group `count` is its number, `value` its wording."""

    kind: str
    words: re.Pattern[str]


def _rule(kind: str, words: str) -> _Rule:
    return _Rule(kind, re.compile(words))


# Bounded, and never the tail of a longer number.
_NUMBER = r"(?<![\d.,/-])(?P<count>\d{1,3}(?:\.\d{3})?|\d{4,6})"
_NUMBERED = (
    _rule("target", _NUMBER + r"\s+(?P<value>chỉ tiêu(?:\s+(?:cụ thể|chủ yếu|cơ bản))?)"),
    _rule("task", _NUMBER + r"\s+(?P<value>nhiệm vụ(?:\s+(?:trọng tâm|chủ yếu|then chốt))?)"),
    _rule("breakthrough", _NUMBER + r"\s+(?P<value>(?:khâu\s+|nhiệm vụ\s+)?đột phá)"),
    _rule("solutions", _NUMBER + r"\s+(?P<value>(?:nhóm\s+)?giải pháp(?:\s+chủ yếu)?)"),
    _rule(
        "subordinate",
        _NUMBER + r"\s+(?P<value>tổ chức (?:cơ sở đảng|đảng cơ sở)(?=\s+trực thuộc))\s+trực thuộc",
    ),
    _rule("subordinate", _NUMBER + r"\s+(?P<value>đảng bộ bộ phận|chi bộ)(?!\w)"),
)
_TOLD = (
    _rule(
        "reviewed",
        r"(?:đánh giá|kiểm điểm|tổng kết)[^.;]*?"
        r"(?P<value>[Nn]ghị quyết\s+Đại hội[^.;,]*?nhiệm kỳ\s+\d{4}\s*-\s*\d{4}"
        r"|nhiệm kỳ\s+\d{4}\s*-\s*\d{4})",
    ),
    _rule("reviewed", r"kiểm điểm\s+(?P<value>[^.;]*?Ban [Cc]hấp hành)"),
    _rule("serves", r"(?P<value>[Nn]ghị quyết\s+Đại hội\s+Đảng bộ[^.;,]*?lần thứ\s+(?:[IVXL]+|\d+))"),
    _rule("serves", r"(?P<value>[Nn]ghị quyết\s+Đại hội\s+(?:lần thứ\s+)?[IVXL]+\s+của\s+Đảng)"),
    _rule(
        "motto",
        r"(?:tinh thần|phương châm|chủ đề|khẩu hiệu)\s+(?:là\s+|hành động\s+)?"
        r"\"(?P<value>[^\"\n]{8,200}?)[.]?\"",
    ),
    _rule("merger", r"(?P<value>sau\s+(?:khi\s+)?sáp nhập[^.;,]*)"),
    _rule("established", r"(?P<value>(?:quyết định\s+)?thành lập\s+(?:Đảng bộ|Đảng ủy|Chi bộ)[^.;,]*)"),
)
_DIRECTED = re.compile(r"đề nghị|yêu cầu|chỉ đạo|lưu ý|phát biểu chỉ đạo|định hướng|nhấn mạnh")


def facts(
    context: Context,
    found: list[list[Mention]],
    sentences: list[Sentence],
    events: tuple[EventReading, ...],
    tenures: tuple[TenureReading, ...],
) -> tuple[FactReading, ...]:
    """Find the facts of a text that tells of a congress; in any other only what was founded.

    Args:
        context: the text and what completes its names.
        found: the mentions of each sentence.
        sentences: the sentences.
        events: the events found in it.
        tenures: the tenures found in it, by which a speaker is known.
    """
    congress = next((event for event in events if event.kind == "congress"), None)
    if congress is None:
        return ()
    called = frozenset(tenure.person for tenure in tenures)
    read: dict[tuple[str, str | None, int | None], FactReading] = {}
    for sentence, line in zip(sentences, found, strict=True):
        for fact in [
            *_worded(context, sentence, congress),
            *_directed(context, sentence, line, congress, called),
        ]:
            read.setdefault((fact.kind, fact.value, fact.count), fact)
    return tuple(read.values())


def _worded(context: Context, sentence: Sentence, congress: EventReading) -> list[FactReading]:
    tokens, text = context.words.tokens, context.words.source
    start, stop = tokens[sentence.first].start, tokens[sentence.last - 1].end
    found = []
    for rule in (*_NUMBERED, *_TOLD):
        for match in rule.words.finditer(text, start, stop):
            count = match.groupdict().get("count")
            found.append(
                FactReading(
                    match[0],
                    match.start(),
                    match.end(),
                    kind=rule.kind,
                    about=congress.organization,
                    value=match["value"].strip(),
                    count=int(count.replace(".", "")) if count else None,
                    pattern="worded",
                    place=congress.place,
                )
            )
    return found


def _directed(
    context: Context,
    sentence: Sentence,
    line: list[Mention],
    congress: EventReading,
    called: frozenset[str],
) -> list[FactReading]:
    """A person called by a post who tells the congress what to do."""
    if not line or line[0].symbol != "T" or len(line) < 2 or line[1].symbol != "P":
        return []
    tokens, text = context.words.tokens, context.words.source
    start, stop = tokens[sentence.first].start, tokens[sentence.last - 1].end
    name = line[1].person.name
    if name not in called or not _DIRECTED.search(text, tokens[line[1].last - 1].end, stop):
        return []
    return [
        FactReading(
            text[start:stop],
            start,
            stop,
            kind="directed",
            about=congress.organization,
            person=name,
            pattern="directed",
            place=congress.place,
        )
    ]
