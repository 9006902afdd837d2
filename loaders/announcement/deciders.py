"""Who decided: the body or office that a sentence, or the one before, says an act is by.

Said in one of four ways: as the subject of a verb of decision ("Bộ Chính trị quyết định điều động"), as
the agent ("được Thủ tướng bổ nhiệm"), as whose decision it is ("quyết định của Ban Bí thư"), or by the
session at which it was voted. Who organises a ceremony or hands a paper over decides nothing.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from loaders.announcement.bodies import Body
from loaders.announcement.claims import Claim
from loaders.announcement.context import Context
from loaders.announcement.symbols import Mention
from loaders.announcement.titles import Title
from loaders.announcement.tokens import Sentence
from loaders.announcement.words import Words

_ASSEMBLIES = frozenset({"hoi-dong-nhan-dan", "quoc-hoi"})
_VOTES = frozenset({"elected", "relieved", "dismissed", "approved"})
# These appoint and designate; nobody is elected by them.
_APPOINTING = frozenset(
    {"bo-chinh-tri", "ban-bi-thu", "ban-thuong-vu", "uy-ban-nhan-dan", "bo", "chinh-phu", "so"}
)
_NEVER = frozenset({"dang-bo", "chi-bo", "to-chuc-viet-tat"})
_THERE = frozenset(
    {"tại", "ở", "về", "đến", "sang", "trong", "cùng", "với", "của", "cho", "vào", "theo", "-", "("}
)
# Words that belong to the deciding, between who decides and the verb.
_LEADING = """
    đã vừa cũng sẽ mới tiếp tục thống nhất trí đồng ý quyết định nghị có ra ký ban hành tiến bỏ phiếu họp và
    các văn bản số về việc công tác cán bộ khóa nhiệm kỳ lần thứ ngày tháng năm biểu quy trình thực hiện xem
    tổ chức phiên kỳ bất thường chuyên đề tiến hành sáng chiều đầu nhất hai ba bốn tư lượt
    xét thông qua đây chính thức một loạt tín thi kỷ luật bằng hình thức thảo luận kín để , ( ) - /
"""
_BETWEEN = frozenset(_LEADING.split())
_MOST_BETWEEN = 22
_ORDINAL = frozenset("ivxl")
_RESOLVED = frozenset({"định", "ý"})  # "quyết định ông A …", "đồng ý ông A …"
_PAPER = re.compile(
    r"(?:[Qq]uyết định|[Nn]ghị quyết|[Kk]ết luận|[Pp]hân công|[Gg]iới thiệu)"
    r"(?:(?! của )[^.;:]){0,90} của $"
)
_GOES_ON = re.compile(
    r"^\W*(?:Theo (?:đó|các |những |nội dung|[Qq]uyết định)|Tại (?:đó|[Qq]uyết định)|(?:Các )?[Qq]uyết định"
    r"|Đồng thời|Cùng (?:với|ngày|thời)|Cũng|Trong đó|Cụ thể"
    r"|[Đđ]iều động|[Pp]hân công|[Cc]hỉ định|[Bb]ổ nhiệm)"
)
_SESSION = re.compile(r"\b[Kk]ỳ họp\b")
_FOUNDED = re.compile(r"^\W*(?:đã |vừa )?công bố (?:các )?[Qq]uyết định thành lập\b")
_NEAR = 3  # sentences over which a decision is told
_FARTHEST = 100  # sentences; without a bound the time would grow by the square of the length


@dataclass(frozen=True, slots=True)
class _Decider:
    mention: Mention
    sentence: int
    founding: bool = False


class Deciders:
    """The deciders of a text by their place."""

    def __init__(self, context: Context, sentences: list[Sentence], found: list[list[Mention]]) -> None:
        self.context = context
        self.words: Words = context.words
        self.sentences = sentences
        self.found = found
        self._said = [self._of_sentence(number) for number in range(len(found))]

    def of(self, claim: Claim) -> str | None:
        """Give the full name of who decided what a claim tells, or None where nobody is named."""
        here = [one for one in self._said[claim.sentence] if not one.founding and self._may(one, claim)]
        at = claim.verb.first if claim.verb in self.found[claim.sentence] and claim.verb else claim.last
        before = [one for one in here if one.mention.first < at]
        chosen = before[-1:] or here[:1] or self._session(claim) or self._told_before(claim)
        return self._name(chosen[0].mention) if chosen else None

    # --- what a sentence says ---------------------------------------------------

    def _of_sentence(self, number: int) -> list[_Decider]:
        line = self.found[number]
        said = []
        for at, mention in enumerate(line):
            if not isinstance(mention.value, Body | Title):
                continue
            if self._kind(mention) in _NEVER and not self._congress(mention):
                continue
            if self._acts(line, at) or self._agent(line, at) or self._of_paper(number, mention):
                said.append(_Decider(mention, number))
            elif isinstance(mention.value, Body) and self._founds(number, mention):
                said.append(_Decider(mention, number, founding=True))
        return said

    def _congress(self, mention: Mention) -> str:
        """The words of a congress right before the body whose congress it is, as said: "Đại hội đại biểu"."""
        if mention.symbol != "B" or self._kind(mention) != "dang-bo":
            return ""
        for words in (("đại", "hội", "đại", "biểu"), ("đại", "hội")):
            first = mention.first - len(words)
            if tuple(self.words.low(at) for at in range(first, mention.first)) == words:
                return " ".join(words).capitalize() + " "
        return ""

    def _acts(self, line: list[Mention], at: int) -> bool:
        """Whether it is the subject of a verb of decision."""
        mention = line[at]
        if self.words.low(mention.first - 1) in _THERE:
            return False
        if mention.symbol == "T" and any(m.symbol in ("P", "Q") for m in line[:at]):
            return False  # the title by which somebody is called
        return self._verb_follows(line, at)

    def _verb_follows(self, line: list[Mention], at: int) -> bool:
        last = line[at].last
        for n, mention in enumerate(line[at + 1 :]):
            if mention.symbol == "V":
                return self._only_leads_on(last, mention.first)
            if mention.symbol == "P" and n == 0 and line[at].symbol == "T":
                last = mention.last
            elif mention.symbol == "P" and self.words.low(mention.first - 1) in _RESOLVED:
                return self._only_leads_on(last, mention.first)
            elif mention.symbol in ("P", "Q", "T", ";", "."):
                return False
        return False

    def _only_leads_on(self, first: int, last: int) -> bool:
        """Whether between a body and its verb nothing stands but what belongs to the deciding."""
        words = [self.words.low(at) for at in range(first, last)]
        known = (word in _BETWEEN or word[:1].isdigit() or set(word) <= _ORDINAL for word in words)
        return len(words) <= _MOST_BETWEEN and all(known)

    def _agent(self, line: list[Mention], at: int) -> bool:
        """Whether "được", "bị" or "do" stands before it and a verb of decision follows."""
        before = self.words.low(line[at].first - 1)
        return before in ("được", "bị", "do", "bởi") and self._verb_follows(line, at)

    def _of_paper(self, number: int, mention: Mention) -> bool:
        tokens = self.words.tokens
        start = tokens[self.sentences[number].first].start
        return bool(_PAPER.search(self.words.source[start : tokens[mention.first].start]))

    def _founds(self, number: int, mention: Mention) -> bool:
        """Whether it announces the founding of what its first committee is then designated for."""
        tokens = self.words.tokens
        end = tokens[self.sentences[number].last - 1].end
        return bool(_FOUNDED.search(self.words.source[tokens[mention.last - 1].end : end]))

    # --- what goes before ---------------------------------------------------------

    def _session(self, claim: Claim) -> list[_Decider]:
        """The assembly whose session the sentence tells of."""
        if claim.manner not in _VOTES or not _SESSION.search(self._text(claim.sentence)):
            return []
        for number in self._back_from(claim.sentence):
            if not _SESSION.search(self._text(number)):
                continue
            for mention in self.found[number]:
                if mention.symbol == "B" and self._kind(mention) in _ASSEMBLIES:
                    return [_Decider(mention, number)]
        return []

    def _told_before(self, claim: Claim) -> list[_Decider]:
        """The last decider of the sentences before, where this one goes on with what was decided."""
        goes_on = bool(_GOES_ON.search(self._text(claim.sentence)))
        for number in self._back_from(claim.sentence - 1):
            together = self.sentences[number].paragraph == self.sentences[claim.sentence].paragraph
            near = goes_on or together or claim.sentence - number <= _NEAR
            for one in reversed(self._said[number]):
                if one.founding and claim.manner == "designated":
                    return [one]
                if near and not one.founding and self._may(one, claim):
                    return [one]
        return []

    def _back_from(self, number: int) -> range:
        return range(number, max(-1, number - _FARTHEST), -1)

    # --- what fits ----------------------------------------------------------------

    def _may(self, one: _Decider, claim: Claim) -> bool:
        """Whether such a body decides in such a manner, and the claim is not of that very office."""
        kind = self._kind(one.mention)
        if one.mention is claim.title or claim.manner is None:
            return False
        if kind in _ASSEMBLIES:
            return claim.manner in _VOTES
        if claim.manner == "elected":
            return kind not in _APPOINTING and one.mention.symbol == "B"
        return True

    def _kind(self, mention: Mention) -> str:
        body = mention.value.body if isinstance(mention.value, Title) else mention.value
        return body.kind.notation if isinstance(body, Body) else ""

    def _text(self, number: int) -> str:
        part = self.sentences[number]
        return self.words.text(part.first, part.last)

    def _name(self, mention: Mention) -> str | None:
        if isinstance(mention.value, Body):
            return self._congress(mention) + self.context.full(mention.value).name
        assert isinstance(mention.value, Title)
        body = self.context.resolve(mention.value)
        return f"{mention.value.post} {body.name}" if body else mention.value.post
