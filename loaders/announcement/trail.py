"""What a walk over a sentence remembers, and how it writes claims down."""

from __future__ import annotations

import re

from loaders.announcement.claims import Carried, Claim, Frame
from loaders.announcement.lexicon import Entry
from loaders.announcement.symbols import Mention
from loaders.announcement.words import Words
from tochuc.reading import Change

_SEPARATORS = frozenset({",", "&", "-", "(", ")", ";", "."})
_TOLD = re.compile(
    r"\b(?:cho biết|cho hay|phát biểu|nói|đã|sẽ|được|bị|đang|vừa|chủ trì|tham dự|dự|nhấn mạnh|đề nghị"
    r"|có|cùng|trong khi)\b"
)
_LONGEST_BIO = 22
_BIO = re.compile(r"\b(?:quê|sinh|tuổi|cử nhân|thạc sĩ|tiến sĩ|kỹ sư|cao cấp|trình độ)\b")
# Whoever does these to himself is said to be given them: "được bổ nhiệm", "nhận quyết định bổ nhiệm".
_APPOINTING = frozenset({"appointed", "designated", "assigned", "approved"})
_RECEIVING = frozenset({"được", "bị", "nhận", "do", "thôi"})
NEAR = 4


class Trail:
    """The state of a walk: who is spoken of, which titles wait for a person, which verb is open."""

    def __init__(self, words: Words, found: list[Mention], sentence: int, carried: Carried) -> None:
        self.words = words
        self.found = found
        self.sentence = sentence
        self.carried = carried
        self.claims: list[Claim] = []
        self.people: list[Mention] = []
        self.pending: list[Mention] = []
        self.header: list[tuple[Mention, Change, str | None, Mention | None]] = []
        self.frame: Frame | None = None
        self.chain: list[Entry] = []
        self.last: Mention | None = None
        self.between: list[Mention] = []
        self.last_title = ""  # what became of the last title: frame, after, was or pending
        self.held = False
        self.remark = False  # what is past stands in a remark: "ông A, nguyên T, …"
        self.opened = self.former_at = -1  # where a bracket opened, and where "nguyên" stands
        self.outside = self.header[:0]  # the list that goes on after brackets
        self._new_term: bool | None = None
        self.fresh = False
        self.fresh_list = False
        self.replacing = False
        self.predecessor: Mention | None = None
        self.beside: list[
            Mention
        ] = []  # with titles of their own, joined to who is spoken of: "A, T, và B, T, cùng"
        self.retiring: Mention | None = None
        self.filled: list[Mention] = []  # titles of which the sentence tells who fills them: "T do ông A giữ"

    # --- what stands between -------------------------------------------------

    def mark(self, mention: Mention) -> None:
        """Make a mention the last one that counts."""
        self.last = mention
        self.between = []

    def words_between(self) -> list[str]:
        """The other words since the last mention that counts."""
        return [self.words.low(at) for m in self.between if m.symbol == "o" for at in range(m.first, m.last)]

    def only_marks(self) -> bool:
        """Whether nothing but marks and bodies stands since the last mention that counts."""
        return all(m.symbol in _SEPARATORS or m.symbol in ("B", "E", "O") for m in self.between)

    def bio_between(self) -> bool:
        """Whether a remark between marks (age, birth, degrees) stands between a person and a title."""
        if not self.between or self.between[0].symbol not in (",", "(", "-"):
            return False
        if self.between[-1].symbol not in (",", ")", "-", ";"):
            return False
        text = self.words.text(self.between[0].first, self.between[-1].last)
        return len(self.words_between()) <= _LONGEST_BIO and not _TOLD.search(text)

    def ends_bio(self, title: Mention) -> bool:
        """Whether a title ends a sentence that tells of one person's age, birth or degrees."""
        after = [m.symbol for m in self.found if m.first >= title.last]
        if after not in ([], ["."]) or len(self.people) != 1 or self.previous() not in (",", ";"):
            return False
        text = self.words.text(self.between[0].first, self.between[-1].last)
        plain = all(m.symbol in ("o", ",", ";", "B", "-", "&") for m in self.between)
        return plain and bool(_BIO.search(text)) and not _TOLD.search(text)

    def near(self) -> bool:
        """Whether so little stands since the verb that what follows is its title."""
        few = len(self.words_between()) <= NEAR
        return few and not any(m.symbol in (";", ")", ",", "L", ".") for m in self.between)

    def previous(self) -> str:
        """The symbol just before, marks included."""
        return self.between[-1].symbol if self.between else self.last.symbol if self.last else ""

    def new_term(self) -> bool:
        """Whether this sentence or one before it in the paragraph tells of a committee's new term."""
        if self._new_term is None:
            news = (m.first for m in self.found if self.words.low(m.first) == "mới")
            own = any(self.words.low(at - 1) in ("khóa", "kỳ") for at in news)
            self._new_term = own or self.carried.new_term
        return self._new_term

    # --- claims --------------------------------------------------------------

    def flush(self) -> None:
        """Give the titles of the open frame to the subject."""
        frame, self.frame = self.frame, None
        if frame is None or frame.given or frame.proposed or not frame.titles:
            return
        for person in self._receivers(frame) or self._carried_subject(frame):
            for title in frame.titles:
                self.claim(person, title, frame.change, "gives", frame)
        if self.predecessor:
            for title in frame.titles:
                self.add(self.predecessor, title, "held", "replaces")
            self.predecessor = None

    def _receivers(self, frame: Frame) -> list[Mention]:
        """The people spoken of, but for a subject who himself appoints: "ông A vừa bổ nhiệm hai T"."""
        if frame.neutral or frame.verb.symbol != "V" or frame.verb.verb.notation not in _APPOINTING:
            return self.people
        first = self.found[0].first
        return [
            person
            for person in self.people
            if person.first > frame.verb.first
            or person.first < first
            or any(self.words.low(at) in _RECEIVING for at in range(person.last, frame.verb.last))
        ]

    def _carried_subject(self, frame: Frame) -> tuple[Mention, ...]:
        """The last sentence's people, where nobody at all is named before the verb."""
        earlier = [
            m for m in self.found if m.first < frame.verb.first and m.symbol in ("P", "T", "A", "N", "B")
        ]
        return () if earlier or self.carried.new_paragraph else self.carried.people

    def claim(self, person: Mention, title: Mention, change: Change, pattern: str, frame: Frame) -> None:
        """Write down what a verb does to a title of a person."""
        manner = frame.manner if change in ("begins", "ends") else None
        made = self.add(person, title, change, pattern, manner, frame.verb)
        made.first = min(made.first, frame.verb.first)
        made.carried = frame.neutral
        if frame.again and change == "begins":
            self.add(person, title, "held", "again")

    def add(
        self,
        person: Mention,
        title: Mention,
        change: Change,
        pattern: str,
        manner: str | None = None,
        verb: Mention | None = None,
    ) -> Claim:
        """Write a claim down; its words run from the first to the last of its mentions in this sentence."""
        inside = [m for m in (person, title) if m in self.found] or [self.found[0]]
        fresh = self.fresh and change == "holds"
        first, last = min(m.first for m in inside), max(m.last for m in inside)
        made = Claim(person, title, change, pattern, manner, verb, first, last, self.sentence, fresh)
        self.claims.append(made)
        return made
