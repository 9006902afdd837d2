"""Patterns that meet a person: who takes the titles that wait, and who is spoken of from here on."""

from __future__ import annotations

from dataclasses import replace

from loaders.announcement.claims import Frame
from loaders.announcement.symbols import Mention
from loaders.announcement.trail import NEAR, Trail
from tochuc.reading import Change

# Before a person who is no subject together with the next: "theo bà A, ông B", "em rể bà A, ông B".
_APART = frozenset({"theo", "rể", "gái", "trai", "ruột", "vợ", "chồng", "dâu"})
_BY_ITSELF = frozenset({"appointed", "approved", "elected", "relieved", "dismissed"})
_GIVEN = frozenset({"sau", "được", "vừa", "mới", "với"})
_KIN = frozenset({"gái", "trai", "rể", "ruột", "vợ", "chồng", "dâu"})
_ROLES = frozenset({("vai", "trò"), ("tư", "cách"), ("cương", "vị"), ("trách", "nhiệm"), ("trên", "cương")})


class Receiving(Trail):
    """Persons, pronouns and predecessors."""

    def on_person(self, mention: Mention) -> None:
        """P: takes the frame's titles, the titles before it, a list's title, or becomes the subject."""
        if self._only_kin(mention):
            self.people = []
            self.between.append(mention)
            return
        if self._of_kin(mention):
            self.between.append(mention)  # "bà A - con gái bà B" goes on to tell of A
            return
        if self.replacing and self._only_referred_to(mention):
            self.people = [mention]
            before = range(max(0, mention.first - 4), mention.first)
            self.replacing = not any(self.words.low(at) == "thay" for at in before)
            self.mark(mention)
            return
        if self.replacing:
            self._on_predecessor(mention)
        elif self._receives(mention) or self._given_in_front(mention):
            self._give(mention)
        elif self.pending and (self._titled_before() or self._in_the_role() or self._in_front(mention)):
            self._title_before(mention)
        elif self.header and self.previous() in (",", "&", ";", ":", "H", "-"):
            self._listed(mention)
        else:
            self._new_subject(mention)
        self.replacing = False
        self.mark(mention)

    def on_pronoun(self, mention: Mention) -> None:
        """Q: the subject so far, or the one of the sentence before."""
        if self.frame and self.frame.titles and not self.frame.given and self.previous() == "L":
            for person in (self.people or list(self.carried.people))[:1]:
                self._give(person)
        elif not self.people:
            self.people = list(self.carried.people)
        self.replacing = self.replacing and self.words.low(mention.first - 1) == "của"
        self.mark(mention)

    def _receives(self, mention: Mention) -> bool:
        """Whether the frame's titles go to this person: V T L P, V T : P, V T H P, and lists of these."""
        frame = self.frame
        if frame is None or not frame.titles:
            return False
        if frame.given:
            listed = self.last_title == "frame" and self.previous() in ("&", ",") and not self.words_between()
            return listed and self.last is not None and self.last.symbol == "P"
        if self.last is frame.titles[-1] and not self.between and self._direct(frame):
            return not self._passive(frame)  # "bổ nhiệm Vụ phó ông A"
        if frame.neutral and self.people and self.previous() != "H":
            return False
        owns = frame.change == "ends" and self.words.low(mention.first - 1) == "của"
        return owns or self.previous() in ("L", ":", "H") or any(m.symbol == "L" for m in self.between)

    def _direct(self, frame: Frame) -> bool:
        """Whether the verb stands right before its title, and gives or takes it by itself."""
        return (
            frame.manner in _BY_ITSELF
            and frame.verb.symbol == "V"
            and frame.verb.last == frame.titles[0].first
        )

    def _passive(self, frame: Frame) -> bool:
        """Whether the person before the verb is the one whom it concerns."""
        if not self.people:
            return False
        words = {self.words.low(at) for at in range(self.people[-1].last, frame.verb.last)}
        return bool(words & {"được", "bị", "nhận", "thôi"})

    def _give(self, mention: Mention) -> None:
        frame = self.frame
        assert frame is not None
        for title in frame.titles if not frame.proposed else ():
            self.claim(mention, title, frame.change, "takes-from", frame)
        if self.previous() in (":", "H"):
            self.header = [(title, frame.change, frame.manner, frame.verb) for title in frame.titles]
        frame.given = True
        self.people = [mention]
        if self.predecessor:
            for title in frame.titles:
                self.add(self.predecessor, title, "held", "replaces")
            self.predecessor = None

    def _titled_before(self) -> bool:
        if self.last is None:
            return False
        if self.last.symbol == "T" and all(m.symbol in (":", "E", "B") for m in self.between):
            return True
        waits = self.last.symbol in ("H", "T", ":") and self.previous() in ("H", ":")
        return waits and len(self.words_between()) <= NEAR

    def _only_kin(self, mention: Mention) -> bool:
        """Whether only a relative of this person is told of: "Em ruột ông A là T"."""
        if self.words.low(mention.first - 1) not in _KIN or self.last in self.people:
            return False
        later = [m.symbol for m in self.found if m.first >= mention.last and m.symbol != "o"]
        return later[:1] in (["H"], ["G"], ["D"])

    def _of_kin(self, mention: Mention) -> bool:
        """Whether somebody's relative is named and a verb goes on: "bà A - con gái bà B, giữ chức T"."""
        if self.last not in self.people or self.words.low(mention.first - 1) not in _KIN:
            return False
        later = [m for m in self.found if m.first >= mention.last and m.symbol not in (",", "-", ")", "o")]
        if not later or self.words.low(later[0].first) in ("nguyên", "cựu"):
            return False
        return later[0].symbol in ("G", "V", "J", "H", "D")

    def _in_front(self, mention: Mention) -> bool:
        """Whether a title alone begins the sentence, and a comma or a dash stands before the person."""
        between = [m.symbol for m in self.between]
        if self.last is None or self.last.symbol != "T" or between not in ([","], ["-"]):
            return False
        if len(self.pending) > 1 and self.previous() == ",":
            return False  # a list of several: "Thủ tướng, Chủ nhiệm Văn phòng, ông A"
        before = [m.symbol for m in self.found if m.first < self.pending[0].first]
        known = mention.person.addressed or (self.previous() == "-" and len(mention.person.name.split()) > 2)
        return set(before) <= {"E", "D"} and known

    def _given_in_front(self, mention: Mention) -> bool:
        """Whether what is given is told before the person: "Sau khi được bầu làm T, ông P …"."""
        frame = self.frame
        if frame is None or not frame.titles or frame.given or self.people:
            return False
        if [m.symbol for m in self.between] != [","]:
            return False
        before = [m for m in self.found if m.first < frame.verb.first]
        said = [self.words.low(at) for m in before for at in range(m.first, m.last)]
        if frame.neutral or frame.change != "begins":
            return frame.change == "held" and said[-2:] == ["thời", "gian"]
        return (
            all(m.symbol in ("o", "E") for m in before)
            and bool(_GIVEN.intersection(said[-3:]))
            and "trước" not in said
        )

    def _in_the_role(self) -> bool:
        """Whether a title in front tells as what somebody acts: "với vai trò là T, ông A"."""
        if self.last is None or self.last.symbol != "T" or self.previous() != "," or len(self.between) > 1:
            return False
        first = self.pending[0].first
        before = tuple(self.words.low(at) for at in range(first - 3, first))
        return self.frame is None and ((before[:2] in _ROLES and before[2] == "là") or before[1:] in _ROLES)

    def _title_before(self, mention: Mention) -> None:
        """T P, and T : P and T H P, where the verb of the sentence says what changes."""
        direct = self.last is not None and self.last.symbol == "T" and self.previous() not in (":", "H")
        frame = self._naming_frame(direct)
        change: Change = frame.change if frame else "held" if self.held else "holds"
        manner, verb = (frame.manner, frame.verb) if frame else (None, None)
        for title in self.pending:
            self.add(mention, title, change, "title-before" if direct else "list", manner, verb)
        if direct and self._meant(self.pending[0]):
            self.pending = []
            self._give(mention)
            return
        if direct:
            self._header_too(mention)
            if self._several(self.pending[0]):
                self.header = [(title, change, manner, verb) for title in self.pending]
        else:
            self.header = [(title, change, manner, verb) for title in self.pending]
            self.fresh_list = self.fresh
        self.pending, self.fresh = [], False
        if frame and direct:  # the list goes on: V : T P; T P
            self.people = [mention]
        else:
            self._new_subject(mention)
            if frame:
                frame.given = True

    def _meant(self, title: Mention) -> bool:
        """Whether the frame's titles go to who is called by this one: "miễn nhiệm T đối với Thứ trưởng P"."""
        frame = self.frame
        before = (self.words.low(title.first - 2), self.words.low(title.first - 1))
        return frame is not None and bool(frame.titles) and not frame.given and before == ("đối", "với")

    def _several(self, title: Mention) -> bool:
        """Whether a word before a title says that several bear it: "các phó bí thư A, B"."""
        before = self.words.low(title.first - 1)
        return before in ("các", "những", "hai", "ba", "bốn", "năm") or before.isdigit()

    def _naming_frame(self, direct: bool) -> Frame | None:
        """The verb that gives the titles before a person: T V H P, and V : T P; T P."""
        frame = self.frame
        if frame is None or frame.titles:
            return None
        if direct:
            return frame if frame.listing and frame.change == "begins" and not frame.neutral else None
        return frame

    def _header_too(self, mention: Mention) -> None:
        """A list's title holds for each person of it, but for a deputy who is named as first deputy."""
        broader = {t.title.role.says.get("broader", "").rpartition("/")[2] for t in self.pending}
        broader |= {t.title.role.notation for t in self.pending}
        for title, change, manner, verb in self.header:
            if title.title.role.notation not in broader:
                self.add(mention, title, change, "list", manner, verb)

    def _listed(self, mention: Mention) -> None:
        for title, change, manner, verb in self.header:
            made = self.add(mention, title, change, "list", manner, verb)
            made.fresh = self.fresh_list and change == "holds"
        self._new_subject(mention)

    def _new_subject(self, mention: Mention) -> None:
        follows = self.last is not None and self.last.symbol == "P" and self.previous() in ("&", ",")
        teller = bool(self.people) and self.words.low(self.people[-1].first - 1) in _APART
        listed = follows or self._listed_object()
        few = self.last is not None and self.last.symbol == "T" and len(self.words_between()) <= NEAR
        self.filled = self.pending if few and self.previous() == "S" else []
        if self.people and listed and not teller and not self.words_between():
            self.people = [*self.people, mention]
            return
        joined = self._after_title() and self.previous() in ("&", ",") and self.only_marks()
        self.beside = [*self.beside, *self.people] if joined else []
        if self.frame and self.frame.titles:
            self.flush()
        self.people = [mention]
        self.held = False
        self.pending = []

    def _only_referred_to(self, mention: Mention) -> bool:
        """Whether the predecessor is named after this person: "người tiền nhiệm ông A là ông B"."""
        rest = [m.symbol for m in self.found if m.first >= mention.last and m.symbol != "o"]
        return rest[:2] == ["H", "P"]

    def _listed_object(self) -> bool:
        """Whether a verb without its title yet governs several people: "bầu ông A, T, và ông B, T vào"."""
        frame = self.frame
        waits = frame is not None and not frame.neutral and not frame.titles and frame.change == "begins"
        return waits and self._after_title() and self.previous() in ("&", ",") and self.only_marks()

    def _after_title(self) -> bool:
        """Whether a title in apposition was read last."""
        return self.last is not None and self.last.symbol == "T" and self.last_title == "after"

    def _on_predecessor(self, mention: Mention) -> None:
        """R P: what the sentence (or the one before) gives, this person held."""
        frame = self.frame
        titles = list(frame.titles) if frame else []
        if not titles:
            titles = [c.title for c in self.claims if c.change == "begins"] or self._titles_told(mention)
        if not titles:
            self.predecessor = mention
            if not any(m.symbol == "G" and m.first > mention.first for m in self.found):
                self.people = [mention]
            return
        self.flush()
        for title in titles:
            self.add(mention, self._in_full(title), "held", "replaces")
        self.people = [mention]

    def _in_full(self, title: Mention) -> Mention:
        """Of a predecessor the post itself: who follows him may only act as its holder."""
        role = title.title.role
        broader = role.says.get("broader", "").rpartition("/")[2]
        if not broader or not role.notation.startswith("quyen-"):
            return title
        full = self.words.lexicon.entry("role", broader)
        return replace(title, value=replace(title.title, role=full, post=full.label))

    def _titles_told(self, mention: Mention) -> list[Mention]:
        """What the sentence before began, where this one repeats its act or its person."""
        if any(m.symbol == "T" and m.first > mention.first for m in self.found):
            return []
        moved = {m.person.name.split()[-1] for m in self.carried.moved}
        same = any(p.symbol == "P" and p.person.name.split()[-1] in moved for p in self.people)
        return list(self.carried.titles) if self.frame is not None or same else []
