"""The patterns: a walk over a sentence's symbols that says who begins, ends or holds what.

Each `_on_…` is a pattern by the symbol that it meets; a claim carries the pattern's name:

    title-before    T P            Phó Bí thư Thành ủy Hồ Thị A
    title-after     P , T          ông A, Giám đốc Sở B
    is              P H T          ông A hiện là T
    was             P D T          ông A từng giữ T; nguyên T
    gives           V P G T        bổ nhiệm ông A giữ chức T
    takes-from      V T L P        miễn nhiệm chức danh T đối với ông A
    list            T : P , P      hai Phó Chủ tịch gồm: ông A, ông B
    replaces        R P            thay ông A
    retires         V (no T)       trao quyết định nghỉ hưu cho ông A, T
"""

from __future__ import annotations

import re

from loaders.announcement.claims import Carried, Claim, Frame, manner_of
from loaders.announcement.lexicon import Entry
from loaders.announcement.mentions import Mention
from loaders.announcement.words import Words
from tochuc.reading import Change

_SEPARATORS = frozenset({",", "&", "-", "(", ")", ";", "."})
_BIO = re.compile(
    r"\btuổi\b|\bsinh (?:năm|ngày|tại)|\bSN\b|\bquê|thạc sĩ|tiến sĩ|cử nhân|dân tộc|kỹ sư|trình độ|ảnh|trái|phải|giữa|bìa|áo|đứng",
    re.IGNORECASE,
)
_ACTING = frozenset({"dieu-hanh", "phu-trach"})
_PASSIVE = ("được", "bị", "nhận")
_NEAR = 4


class Walk:
    """Reads one sentence; `carried` is what the sentence before leaves to it."""

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
        self.by: Mention | None = None
        self.last: Mention | None = None
        self.between: list[Mention] = []
        self.last_title = ""  # what became of the last title: frame, after, was, pending
        self.held = False
        self.fresh = False
        self.replacing = False
        self.predecessor: Mention | None = None
        self.retiring: Mention | None = None

    def run(self) -> list[Claim]:
        """Give the sentence's claims."""
        for at, mention in enumerate(self.found):
            self._step(mention, self.found[at + 1] if at + 1 < len(self.found) else None)
        self._flush()
        self._retire()
        return self.claims

    def carry(self) -> Carried:
        """Give what this sentence leaves to the next."""
        moved = [c.person for c in self.claims if c.change in ("begins", "ends") and c.person.symbol == "P"]
        named = moved[-1:] or [m for m in self.found if m.symbol == "P"][:1]
        acts = [
            m.verb
            for m in self.found
            if m.symbol == "V" and m.verb.says.get("bringsAbout", "").endswith("begins")
        ]
        decides = any(m.symbol in ("A", "N", "V") for m in self.found)
        return Carried(
            tuple(named) or self.carried.people,
            manner_of(acts) if acts else self.carried.manner,
            self.by if self.by and decides else self.carried.by,
        )

    def _step(self, mention: Mention, after: Mention | None) -> None:
        match mention.symbol:
            case "P":
                self._on_person(mention)
            case "Q":
                self._on_pronoun(mention)
            case "T":
                self._on_title(mention, after)
            case "V":
                self._on_act(mention)
            case "G" | "J":
                self._on_taking(mention)
            case "H":
                self._on_holding(mention)
            case "D":
                self._on_having_held(mention)
            case "B":
                self._on_body(mention)
            case "A" | "N":
                self._on_announcing(mention)
            case "R":
                self.replacing = True
                self._mark(mention)
            case "E":
                self.fresh = True
                self.between.append(mention)
            case "O":
                self._on_formerly(mention)
            case ";":
                self._on_semicolon(mention)
            case _:
                self.between.append(mention)

    # --- what stands between -------------------------------------------------

    def _mark(self, mention: Mention) -> None:
        self.last = mention
        self.between = []

    def _words_between(self) -> list[str]:
        return [self.words.low(at) for m in self.between if m.symbol == "o" for at in range(m.first, m.last)]

    def _only_marks(self) -> bool:
        return all(m.symbol in _SEPARATORS or m.symbol in ("B", "E") for m in self.between)

    def _bio_between(self) -> bool:
        """Whether only age, birth, degrees and the like stand between a person and a title."""
        if not self.between or self.between[0].symbol not in (",", "(", "-"):
            return False
        text = self.words.text(self.between[0].first, self.between[-1].last)
        return len(text) < 200 and bool(_BIO.search(text))

    def _near(self) -> bool:
        return len(self._words_between()) <= _NEAR and not any(m.symbol in (";", ")") for m in self.between)

    def _previous(self) -> str:
        """The symbol just before, marks included."""
        return self.between[-1].symbol if self.between else self.last.symbol if self.last else ""

    # --- people --------------------------------------------------------------

    def _on_person(self, mention: Mention) -> None:
        if self.replacing:
            self._on_predecessor(mention)
        elif self._receives(mention):
            self._give(mention)
        elif self.pending and self._titled_before():
            self._title_before(mention)
        elif self.header and self._previous() in (",", "&", ";", ":", "H", "-"):
            self._listed(mention)
        else:
            self._new_subject(mention)
        self.replacing = False
        self._mark(mention)

    def _receives(self, mention: Mention) -> bool:
        """Whether the frame's titles go to this person: V T L P, V T : P, V T H P, and lists of these."""
        frame = self.frame
        if frame is None or not frame.titles or (frame.neutral and self.people and self._previous() != "H"):
            return False
        if frame.given:
            return (
                self.last_title == "frame"
                and self._previous() in ("&", ",")
                and self.last is not None
                and (self.last.symbol == "P" and not self._words_between())
            )
        return self._previous() in ("L", ":", "H") or any(m.symbol == "L" for m in self.between)

    def _give(self, mention: Mention) -> None:
        frame = self.frame
        assert frame is not None
        for title in frame.titles:
            self._claim(mention, title, frame.change, "takes-from", frame)
        frame.given = True
        self.people = [mention]

    def _titled_before(self) -> bool:
        if self.last is None:
            return False
        if self.last.symbol == "T" and not [m for m in self.between if m.symbol not in (":", "E", "B")]:
            return True
        return (
            self.last.symbol in ("H", "T", ":")
            and self._previous() in ("H", ":")
            and len(self._words_between()) <= _NEAR
        )

    def _title_before(self, mention: Mention) -> None:
        """T P, and T : P and T H P, where the verb of the sentence says what changes."""
        direct = self.last is not None and self.last.symbol == "T" and self._previous() not in (":", "H")
        frame = self.frame if not direct and self.frame and not self.frame.titles else None
        change: Change = frame.change if frame else "held" if self.held else "holds"
        listed = [
            (t, change, frame.manner if frame else None, frame.by if frame else None) for t in self.pending
        ]
        for title, said, manner, by in listed:
            self._add(mention, title, said, "title-before" if direct else "list", manner, by)
        if direct:
            self._listed_too(mention)
        else:
            self.header = listed
        self.pending, self.fresh = [], False
        self._new_subject(mention)
        if frame:
            frame.given = True

    def _listed_too(self, mention: Mention) -> None:
        broader = {t.title.role.says.get("broader", "").rpartition("/")[2] for t in self.pending}
        for title, change, manner, by in self.header:
            if title.title.role.notation not in broader:
                self._add(mention, title, change, "list", manner, by)

    def _listed(self, mention: Mention) -> None:
        for title, change, manner, by in self.header:
            self._add(mention, title, change, "list", manner, by)
        self._new_subject(mention)

    def _new_subject(self, mention: Mention) -> None:
        together = (
            self.people
            and self.last is not None
            and self.last.symbol == "P"
            and self._previous() in ("&", ",")
            and not self._words_between()
        )
        if not together:
            self._flush()
        self.people = [*self.people, mention] if together else [mention]
        if not together:
            self.held = False
            self.pending = []

    def _on_pronoun(self, mention: Mention) -> None:
        if self.frame and self.frame.titles and not self.frame.given and self._previous() == "L":
            people = self.people or list(self.carried.people)
            for person in people[:1]:
                self._give(person)
        elif not self.people:
            self.people = list(self.carried.people)
        self._mark(mention)

    def _on_predecessor(self, mention: Mention) -> None:
        """R P: what the sentence gives, this person held."""
        self.predecessor = mention
        frame = self.frame
        titles = frame.titles if frame and frame.titles else []
        for title in titles:
            self._add(mention, title, "held", "replaces")
        if titles:
            self.predecessor = None
            self._flush()

    # --- titles --------------------------------------------------------------

    def _on_title(self, mention: Mention, after: Mention | None) -> None:
        before_person = after is not None and after.symbol == "P"
        if mention.title.role.notation in _ACTING:
            self._acting(mention)
        elif self._giver(mention):
            self.by = mention
        elif (self._in_slot() and not (before_person and self._taken_later(mention))) or (self._continues("frame") and not before_person):
            self._into_frame(mention)
        elif (self._after_person() and not before_person) or (self._continues("after") and not before_person):
            self._title_after(mention)
        elif self._continues("was") and not before_person:
            self._was(mention)
        else:
            self._keep_pending(mention)
        self._mark(mention)

    def _acting(self, mention: Mention) -> None:
        """ "Điều hành", "phụ trách" a body: a post only where a verb assigns it."""
        if self.chain and self.people:
            self._flush()
            self.frame = Frame("begins", "assigned", mention, self.by, [mention])
            self.last_title = "frame"

    def _giver(self, mention: Mention) -> bool:
        """Whether a title names who decides: "được Thủ tướng bổ nhiệm", "quyết định của Bộ trưởng"."""
        before = self.words.low(mention.first - 1)
        return before in ("của", "bởi") or (before in ("được", "bị") and self._verb_follows(mention))

    def _verb_follows(self, mention: Mention) -> bool:
        later = [m for m in self.found if m.first >= mention.last and m.symbol != "o"]
        return bool(later) and later[0].symbol in ("V", "G")

    def _in_slot(self) -> bool:
        """Whether a verb stands just before and waits for its title."""
        if self.frame is None or self.last is None:
            return False
        return (
            self.last.symbol in ("V", "G", "J")
            and self.last.first >= self.frame.verb.first
            and self._near()
            and not any(m.symbol in ("L", ".") for m in self.between)
        )

    def _taken_later(self, mention: Mention) -> bool:
        """Whether a verb with a title of its own follows: V T P G T."""
        later = [m.symbol for m in self.found if m.first > mention.first]
        return any(a in ("G", "V", "J") and "T" in later[i:] for i, a in enumerate(later))

    def _into_frame(self, mention: Mention) -> None:
        assert self.frame is not None
        self.frame.titles.append(mention)
        self.last_title = "frame"

    def _continues(self, what: str) -> bool:
        if self.last_title != what or self.last is None or self.last.symbol not in ("T", "O", "G"):
            return False
        marks = {m.symbol for m in self.between}
        allowed = {",", "&", "-", "B", ")", "("} | ({";"} if what == "was" else set())
        few = len(self._words_between()) <= (2 if what == "was" else 0)
        return marks <= allowed | ({"o"} if what == "was" else set()) and few

    def _after_person(self) -> bool:
        if self.last is None or self.last.symbol not in ("P", "H") or not self.people:
            return False
        if self.last.symbol == "H":
            return len(self._words_between()) <= 2
        if self._only_marks():
            return bool(self.between) or True
        return self._bio_between()

    def _title_after(self, mention: Mention) -> None:
        was_is = self.last is not None and self.last.symbol == "H"
        for person in self.people[-1:] if not was_is else self.people:
            self._add(person, mention, "held" if self.held else "holds", "is" if was_is else "title-after")
        self.last_title = "after"

    def _was(self, mention: Mention) -> None:
        for person in self.people:
            self._add(person, mention, "held", "was")
        self.last_title = "was"

    def _keep_pending(self, mention: Mention) -> None:
        joined = (
            self.last_title == "pending"
            and self.last is not None
            and self.last.symbol == "T"
            and self._only_marks()
        )
        self.pending = [*self.pending, mention] if joined else [mention]
        self.last_title = "pending"

    # --- verbs ---------------------------------------------------------------

    def _on_act(self, mention: Mention) -> None:
        self._decider(mention)
        entry = mention.verb
        ends = entry.sort == "change" or entry.says.get("bringsAbout", "").endswith("ends")
        if self.frame and (self.frame.titles or (self.frame.change == "ends") != ends):
            self._flush()
        if ends:
            self._on_ending(mention, entry)
        else:
            in_chain = self.frame is not None and not self.frame.neutral
            self.chain = [*self.chain, entry] if in_chain else [entry]
            self.frame = Frame(
                self._change("begins"), manner_of(self.chain), self._chain_start(mention), self.by
            )
        self._mark(mention)

    def _on_ending(self, mention: Mention, entry: Entry) -> None:
        manner = entry.notation if entry.sort == "manner" else "relieved"
        if manner in ("retired", "resigned"):
            self.retiring = mention
        self._ended_predecessor(manner)
        self.frame = Frame(self._change("ends"), manner, mention, self.by)

    def _ended_predecessor(self, manner: str) -> None:
        """ "thay ông A nghỉ hưu": the reason is stated, so that he ends it."""
        last = self.claims[-1] if self.claims else None
        if (
            last
            and last.pattern == "replaces"
            and self.last is last.person
            and manner in ("retired", "resigned", "relieved")
        ):
            last.change, last.manner = "ends", manner
            self.retiring = None

    def _change(self, change: Change) -> Change:
        return "held" if self.held and change == "begins" else change

    def _chain_start(self, mention: Mention) -> Mention:
        return self.frame.verb if self.frame and not self.frame.titles else mention

    def _decider(self, mention: Mention) -> None:
        """A title right before an active verb decides: "Thủ tướng bổ nhiệm …"."""
        passive = any(w in _PASSIVE for w in self._words_between())
        if (
            self.pending
            and self.last is self.pending[-1]
            and not passive
            and not self.people
            and self._near()
        ):
            self.by, self.pending = self.pending[-1], []

    def _on_taking(self, mention: Mention) -> None:
        frame = self.frame
        if frame is None or frame.titles or frame.change == "ends":
            self._flush()
            told = manner_of(self.chain)
            manner, by = (told, self.by) if told else (self.carried.manner, self.by or self.carried.by)
            self.frame = Frame(self._change("begins"), manner, mention, by, neutral=told is None)
        elif self.held:
            frame.change = "held"
        self._mark(mention)

    def _on_holding(self, mention: Mention) -> None:
        if not (self.frame and self.frame.titles and not self.frame.given) and not (
            self.frame and self.pending
        ):
            self._flush()
        self._mark(mention)
        if self.people and not self.pending:
            self.last_title = "after"

    def _on_having_held(self, mention: Mention) -> None:
        self._flush()
        self.held = True
        if (
            not self.people
            and mention.verb.notation == "held"
            and self.words.low(mention.first) not in ("nguyên", "cựu")
        ):
            self.people = list(self.carried.people)
        if self.people:
            self.last_title = "was"
            self.last = Mention("T", mention.first, mention.last)
            self.between = []
            return
        self._mark(mention)

    def _on_formerly(self, mention: Mention) -> None:
        """T (cũ): the last claim is of the past."""
        if self.claims and self.last and self.claims[-1].title is self.last:
            self.claims[-1].change = "held"
        self.between.append(mention)

    def _on_semicolon(self, mention: Mention) -> None:
        if self.last_title != "was":
            self._flush()
        self.pending = []
        self.between.append(mention)

    def _on_body(self, mention: Mention) -> None:
        self.between.append(mention)
        if self.words.low(mention.first - 1) not in (
            "tại",
            "ở",
            "về",
            "đến",
            "sang",
            "trong",
            "cùng",
            "với",
            "-",
            "(",
        ):
            self.by = mention
        if not (self.last and self.last.symbol in ("T", "P") and self._only_marks()):
            self.last = self.last if self.frame else mention

    def _on_announcing(self, mention: Mention) -> None:
        """A person who hands over or reads a decision is not the one whom it concerns."""
        passive = (
            any(w in _PASSIVE for w in self._words_between()) or self.words.low(mention.first - 1) in _PASSIVE
        )
        if mention.symbol == "A" and not passive:
            self._flush()
            self.people = []
            self.pending = []
        self._mark(mention)

    # --- claims --------------------------------------------------------------

    def _flush(self) -> None:
        """Give the titles of the open frame to the subject."""
        frame, self.frame = self.frame, None
        if frame is None or frame.given or not frame.titles:
            return
        people = self.people or self._carried_subject(frame)
        for person in people:
            for title in frame.titles:
                self._claim(person, title, frame.change, "gives", frame)
        if self.predecessor:
            for title in frame.titles:
                self._add(self.predecessor, title, "held", "replaces")
            self.predecessor = None

    def _carried_subject(self, frame: Frame) -> list[Mention]:
        """The last sentence's people, where nobody at all is named before the verb."""
        earlier = [
            m for m in self.found if m.first < frame.verb.first and m.symbol in ("P", "T", "A", "N", "B")
        ]
        return [] if earlier else list(self.carried.people)

    def _claim(self, person: Mention, title: Mention, change: Change, pattern: str, frame: Frame) -> None:
        manner = frame.manner if change in ("begins", "ends") else None
        self._add(person, title, change, pattern, manner, frame.by)
        self.claims[-1].first = min(self.claims[-1].first, frame.verb.first)
        self.claims[-1].carried = frame.neutral

    def _add(
        self,
        person: Mention,
        title: Mention,
        change: Change,
        pattern: str,
        manner: str | None = None,
        by: Mention | None = None,
    ) -> None:
        in_sentence = [m for m in (person, title) if m in self.found]
        first = min(m.first for m in in_sentence or [title])
        last = max(m.last for m in in_sentence or [title])
        fresh = self.fresh and change == "holds"
        self.claims.append(
            Claim(person, title, change, pattern, manner, by, first, last, self.sentence, fresh)
        )

    def _retire(self) -> None:
        """A person who retires leaves the posts by which the sentence calls him."""
        if self.retiring is None or any(c.change == "ends" for c in self.claims):
            return
        people = {id(p) for p in self.people}
        for claim in self.claims:
            if claim.change == "holds" and id(claim.person) in people:
                claim.change, claim.manner, claim.by, claim.pattern = (
                    "ends",
                    self.retiring.verb.notation,
                    self.by,
                    "retires",
                )
