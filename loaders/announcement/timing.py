"""When a claim takes effect and for which term, from its sentence and those before."""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass
from datetime import date

from loaders.announcement.claims import Claim
from loaders.announcement.dates import Dated, Term, dates_in, terms_in
from loaders.announcement.tokens import Sentence
from loaders.announcement.words import Words

_RECENT_DAYS = 120
_LONG_AGO_DAYS = 400  # an end is news for longer than a beginning
_OPENING = 400  # without a day of publication, days told after so many characters are taken for past
_EFFECT = re.compile(r"(?:kể từ|từ|bắt đầu từ|có hiệu lực từ|kể)\s*(?:hôm nay\s*)?\(?\s*$", re.IGNORECASE)
_DECISION = re.compile(r"(?:[Qq]uyết định|[Cc]ông văn|[Nn]ghị quyết)[^.;]{0,60}$")
_STILL = re.compile(r"\b(?:hiện|nay|đang|vẫn|đương)\b", re.IGNORECASE)
_DURATION = re.compile(
    r"(?:Thời hạn|Thời gian|Quyết định (?:này |trên )?có hiệu lực|Các quyết định (?:này )?có hiệu lực)"
)
# After these a day is another's: "giữ chức T, thay bà B đã nghỉ hưu từ tháng 9".
_OTHERS_END = re.compile(r"\bthay\b")
_NEXT_ACT = re.compile(r";|\b(?:điều động|chỉ định|phân công|bổ nhiệm|giới thiệu|phê chuẩn|miễn nhiệm)\b")
_FIRST = 4  # sentences in which a text tells its day
# With these a paragraph goes on with the career that the one before tells.
_THEN = re.compile(
    r"\W*(?:(?:[Mm]ột|[Hh]ai|[Bb]a|[Bb]ốn|[Nn]ăm|[Ss]áu|[Bb]ảy|[Tt]ám|[Mm]ười|\d+)"
    r" (?:năm|tháng) (?:sau|kế tiếp)"
    r"|[Ss]au đó|[Tt]ại đây|[Tt]iếp đó|[Tt]iếp theo|[Nn]ăm sau|[Cc]uối năm đó|[Cc]ùng năm"
    r"|[Rr]ồi|[Ll]ần lượt)\b"
)
_BACK = ("trước đó", "được biết", "ngay sau đó")


@dataclass(frozen=True, slots=True)
class When:
    """What is known of a claim's time; `past` if it lies well before the publication.

    `still` if the words before it say that it lasts; `effective` if the day is that of effect.
    """

    date: str | None
    term: str | None
    past: bool
    still: bool
    effective: bool


class Timing:
    """Dates and terms of a text by their place."""

    def __init__(self, words: Words, sentences: list[Sentence], published: date | None) -> None:
        self.words = words
        self.published = published
        self.dates = dates_in(words.source, published)
        self.terms = terms_in(words.source)
        self._date_starts = [d.start for d in self.dates]
        self._term_starts = [t.start for t in self.terms]
        self._past = self._past_sentences(sentences)
        self._current = self._current_days(sentences)
        self._duration_after = {
            sentence.first: sentence for sentence in sentences if self._tells_duration(sentence)
        }

    def _tells_duration(self, sentence: Sentence) -> bool:
        start, end = self._span(sentence)
        return _DURATION.match(self.words.source, start, end) is not None

    def of(self, claim: Claim, sentence: Sentence) -> When:
        """Give date and term of a claim."""
        inside = self.dates_of(sentence)
        dated = self._date(claim, sentence, inside)
        long = _LONG_AGO_DAYS if claim.change == "ends" else _RECENT_DAYS
        past = (dated is not None and self._is_past(dated, long)) or (
            claim.change != "ends" and sentence.first in self._past and not self._recent(dated, sentence)
        )
        claimed = self.words.tokens[claim.last - 1].end
        before = dated is not None and (dated.start < claimed or not past)
        value = dated.value if dated and before and len(dated.value) > 4 else None
        if dated and past and _month_alone(dated):
            value = None  # of which year is told elsewhere
        start = self._span(sentence)[0]
        still = _STILL.search(self.words.source, start, claimed) is not None
        effective = dated is not None and self._takes_effect(dated)
        return When(value, self._term(claim, sentence, past), past, still, effective)

    # --- dates -------------------------------------------------------------------

    def dates_of(self, sentence: Sentence) -> list[Dated]:
        """Give the dates of a sentence."""
        start, end = self._span(sentence)
        return self.dates[bisect_left(self._date_starts, start) : bisect_left(self._date_starts, end)]

    def _span(self, sentence: Sentence) -> tuple[int, int]:
        return self.words.tokens[sentence.first].start, self.words.tokens[sentence.last - 1].end

    def _date(self, claim: Claim, sentence: Sentence, inside: list[Dated]) -> Dated | None:
        """The day of effect, else of the decision, else the sentence's, else the text's day so far."""
        claimed = self.words.tokens[claim.last - 1].end
        moves = claim.change in ("begins", "ends")
        effective = self._effective(claimed, sentence, inside) if moves else None
        if effective:
            return effective
        start = self._span(sentence)[0]
        told = [d for d in inside if d.start < claimed and self._is_told(d)]
        decided = [d for d in told if _DECISION.search(self.words.source[start : d.start])]
        earlier = [d for d in told if d.until is None]
        for days in (decided, earlier):
            if days:
                return days[-1]
        long_past = next((d for d in inside if self._is_past(d)), None)
        if long_past or claim.pattern == "replaces" or not moves:
            return long_past
        return self._current.get(sentence.first)

    def _effective(self, claimed: int, sentence: Sentence, inside: list[Dated]) -> Dated | None:
        """The day "kể từ" which it holds, in the sentence or in a next one on its duration."""
        after = [d for d in inside if d.start >= claimed]
        after = [d for d in after if not _OTHERS_END.search(self.words.source, claimed, d.start)]
        later = self._duration_after.get(sentence.last) or self._duration_after.get(sentence.last + 1)
        if later:
            after += self.dates_of(later)
        days = (d for d in after if len(d.value) > 4 and self._takes_effect(d))
        return next(days, None)

    def _takes_effect(self, dated: Dated) -> bool:
        before = self.words.source[max(0, dated.start - 40) : dated.start]
        return _EFFECT.search(before) is not None

    def _past_sentences(self, sentences: list[Sentence]) -> set[int]:
        """Sentences that tell of a career: a day long past stands before them in the paragraph."""
        found: set[int] = set()
        career, paragraph = False, -1
        for sentence in sentences:
            if sentence.paragraph != paragraph:
                start = self._span(sentence)[0]
                career = career and _THEN.match(self.words.source, start) is not None
                paragraph = sentence.paragraph
            days = [d for d in self.dates_of(sentence) if not _month_alone(d)]
            if days:
                career = all(self._is_past(d) for d in days)
            elif self._of_old_term(sentence):
                career = True
                found.add(sentence.first)
            elif career:
                found.add(sentence.first)
        return found

    def _of_old_term(self, sentence: Sentence) -> bool:
        """Whether only terms are told that ended before the publication, or before the text's own begins."""
        ends = [int(term.value[-4:]) for term in self.terms_of(sentence)]
        if not ends or self.published is None:
            return False
        own = int(self.terms[0].value[:4])
        return all(end < self.published.year or end <= own <= self.published.year for end in ends)

    def _recent(self, dated: Dated | None, sentence: Sentence) -> bool:
        """Whether a day of the sentence's own says that it tells of now."""
        if dated is None or self._is_past(dated) or len(dated.value) != 10:
            return False
        return dated is not self._current.get(sentence.first)

    def _current_days(self, sentences: list[Sentence]) -> dict[int, Dated | None]:
        """For each sentence the day that holds on from before it, at the beginning the first that is told."""
        current = next((d for s in sentences[:_FIRST] for d in self._days_told(s)), None)
        found: dict[int, Dated | None] = {}
        back = -1  # the paragraph that goes back in time
        for sentence in sentences:
            start, end = self._span(sentence)
            if self.words.source[start:end].lower().startswith(_BACK):
                back = sentence.paragraph
            days = self._days_told(sentence)
            if sentence.paragraph == back:
                found[sentence.first] = days[0] if days else None
                continue
            current = days[0] if days else current
            found[sentence.first] = current
        return found

    def _days_told(self, sentence: Sentence) -> list[Dated]:
        """Days of now on which something was decided or announced, not those of effect."""
        days = (d for d in self.dates_of(sentence) if d.until is None and len(d.value) == 10)
        return [d for d in days if not self._is_past(d) and self._is_told(d) and not self._takes_effect(d)]

    def _is_told(self, day: Dated) -> bool:
        """Whether a day lies no later than the publication, so that it can be told of."""
        return self.published is None or day.value <= self.published.isoformat()

    def _is_past(self, dated: Dated, days: int = _RECENT_DAYS) -> bool:
        """Whether a date lies so far before the publication that it tells of a career."""
        if _month_alone(dated):
            return False
        if self.published is None:
            return dated.year_said and dated.start > _OPENING
        parts = [int(p) for p in dated.value.split("-")]
        if len(parts) == 1:
            return parts[0] < self.published.year
        day = date(parts[0], parts[1], parts[2] if len(parts) > 2 else 28)
        return (self.published - day).days > days

    # --- terms --------------------------------------------------------

    def terms_of(self, sentence: Sentence) -> list[Term]:
        """Give the terms of a sentence."""
        return self._terms_between(*self._span(sentence))

    def _terms_between(self, start: int, end: int) -> list[Term]:
        first, last = bisect_left(self._term_starts, start), bisect_left(self._term_starts, end)
        return self.terms[first:last]

    def _term(self, claim: Claim, sentence: Sentence, past: bool) -> str | None:
        """The term after the title and before its clause ends; of a post that is held only its own."""
        end = self._span(sentence)[1]
        tokens, title = self.words.tokens, claim.title
        if title.first < sentence.first:
            return None
        at, titled = tokens[title.first].start, tokens[title.last - 1].end
        if past or claim.change not in ("begins", "ends"):
            own = self._terms_between(at, titled + 14)
            return own[0].value if own else None
        after = self._terms_between(at, end)
        if after and not _NEXT_ACT.search(self.words.source, titled, max(titled, after[0].start)):
            return after[0].value
        before = bisect_left(self._term_starts, at) if claim.carried else 0
        return self.terms[before - 1].value if before else None


def _month_alone(dated: Dated) -> bool:
    """Whether a month is said without its year, which in a career is another than the publication's."""
    return not dated.year_said and len(dated.value) == len("2025-08")
