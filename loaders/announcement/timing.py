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
_OPENING = 400  # without a day of publication, days told after so many characters are taken for past
_EFFECT = re.compile(r"(?:kể từ|từ|bắt đầu từ|có hiệu lực từ|kể)\s*(?:hôm nay\s*)?\(?\s*$", re.IGNORECASE)
_DECISION = re.compile(r"(?:[Qq]uyết định|[Cc]ông văn|[Nn]ghị quyết)[^.;]{0,60}$")
_STILL = re.compile(r"\b(?:hiện|nay|đang|vẫn|đương)\b", re.IGNORECASE)
_BACK = ("trước đó", "được biết", "ngay sau đó")


@dataclass(frozen=True, slots=True)
class When:
    """What is known of a claim's time; `past` if it lies well before the publication.

    `still` if the words before it say that it lasts.
    """

    date: str | None
    term: str | None
    past: bool
    still: bool


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

    def of(self, claim: Claim, sentence: Sentence) -> When:
        """Give date and term of a claim."""
        inside = self.dates_of(sentence)
        dated = self._date(claim, sentence, inside)
        past = (dated is not None and self._is_past(dated)) or (
            sentence.first in self._past and not self._recent(dated, sentence)
        )
        claimed = self.words.tokens[claim.last - 1].end
        before = dated is not None and (dated.start < claimed or not past)
        value = dated.value if dated and before and len(dated.value) > 4 else None
        start = self._span(sentence)[0]
        still = _STILL.search(self.words.source, start, claimed) is not None
        return When(value, self._term(claim, sentence), past, still)

    # --- dates -------------------------------------------------------------------

    def dates_of(self, sentence: Sentence) -> list[Dated]:
        """Give the dates of a sentence."""
        start, end = self._span(sentence)
        return self.dates[bisect_left(self._date_starts, start) : bisect_left(self._date_starts, end)]

    def _span(self, sentence: Sentence) -> tuple[int, int]:
        return self.words.tokens[sentence.first].start, self.words.tokens[sentence.last - 1].end

    def _date(self, claim: Claim, sentence: Sentence, inside: list[Dated]) -> Dated | None:
        """The day of effect, else of the decision, else the sentence's, else the text's day so far."""
        start = self._span(sentence)[0]
        claimed = self.words.tokens[claim.last - 1].end
        before = {d: self.words.source[start : d.start] for d in inside}
        effective = [
            d for d in inside if _EFFECT.search(before[d]) and d.start >= claimed and len(d.value) > 4
        ]
        if effective and claim.change in ("begins", "ends"):
            return effective[0]
        decided = [d for d in inside if _DECISION.search(before[d]) and d.start < claimed]
        if decided:
            return decided[-1]
        earlier = [d for d in inside if d.start < claimed and d.until is None]
        if earlier:
            return earlier[-1]
        if any(self._is_past(d) for d in inside):
            return next(d for d in inside if self._is_past(d))
        if claim.pattern == "replaces":
            return None
        return self._current.get(sentence.first) if claim.change in ("begins", "ends") else None

    def _past_sentences(self, sentences: list[Sentence]) -> set[int]:
        """Sentences that tell of a career: a day long past stands before them in the paragraph."""
        found: set[int] = set()
        career, paragraph = False, -1
        for sentence in sentences:
            if sentence.paragraph != paragraph:
                career, paragraph = False, sentence.paragraph
            days = self.dates_of(sentence)
            if days:
                career = all(self._is_past(d) for d in days)
            elif career:
                found.add(sentence.first)
        return found

    def _recent(self, dated: Dated | None, sentence: Sentence) -> bool:
        """Whether a day of the sentence's own says that it tells of now."""
        if dated is None or self._is_past(dated) or len(dated.value) != 10:
            return False
        return dated is not self._current.get(sentence.first)

    def _current_days(self, sentences: list[Sentence]) -> dict[int, Dated | None]:
        """For each sentence the day that holds on from the sentences before it."""
        current: Dated | None = None
        found: dict[int, Dated | None] = {}
        for sentence in sentences:
            start, end = self._span(sentence)
            text = self.words.source[start:end].lower()
            if text.startswith(_BACK):
                current = None
            days = [
                d
                for d in self.dates_of(sentence)
                if d.until is None and len(d.value) == 10 and not self._is_past(d)
            ]
            if days and not _EFFECT.search(self.words.source[start : days[0].start]):
                current = days[0] if self._first_day_is_told(days[0]) else current
            found[sentence.first] = current
        return found

    def _first_day_is_told(self, day: Dated) -> bool:
        return self.published is None or day.value <= self.published.isoformat()

    def _is_past(self, dated: Dated) -> bool:
        """Whether a date lies so far before the publication that it tells of a career."""
        if self.published is None:
            return dated.year_said and dated.start > _OPENING
        parts = [int(p) for p in dated.value.split("-")]
        if len(parts) == 1:
            return parts[0] < self.published.year
        day = date(parts[0], parts[1], parts[2] if len(parts) > 2 else 28)
        return (self.published - day).days > _RECENT_DAYS

    # --- terms --------------------------------------------------------

    def _terms_between(self, start: int, end: int) -> list[Term]:
        first, last = bisect_left(self._term_starts, start), bisect_left(self._term_starts, end)
        return self.terms[first:last]

    def _term(self, claim: Claim, sentence: Sentence) -> str | None:
        """The term after the verb's title, else before it; of a post that is held only its own."""
        start, end = self._span(sentence)
        tokens, title = self.words.tokens, claim.title
        at = tokens[title.first].start if title.first >= sentence.first else start
        if claim.change not in ("begins", "ends"):
            own = self._terms_between(at, tokens[title.last - 1].end + 14)
            return own[0].value if own else None
        after = self._terms_between(at, end)
        if after:
            return after[0].value
        before = self._terms_between(0 if claim.carried else start, at)
        return before[-1].value if before else None
