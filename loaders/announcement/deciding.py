"""Patterns that meet a verb: what is decided, by whom, and what is past."""

from __future__ import annotations

from itertools import pairwise

from loaders.announcement.claims import Frame, manner_of
from loaders.announcement.holding import ASKING, Holding
from loaders.announcement.lexicon import Entry
from loaders.announcement.symbols import Mention
from tochuc.reading import Change

_DECIDING = frozenset({("quyết", "định"), ("đồng", "ý"), ("thống", "nhất"), ("nhất", "trí")})
_PASSIVE = frozenset({"được", "bị", "nhận"})
_LEADING = 7  # tokens between "ngoài" and the title that it leaves out
_LONGEST_GAP = 16  # tokens between a person and the verb by which he retires
_AGREED = frozenset({"chấp", "phê", "ý", "thôi", "qua", "quyết"})
_WINNING = frozenset({"trúng", "đắc", "tái"})
_LEAVING = ("retired", "resigned", "relieved", "transferred")


class Deciding(Holding):
    """Verbs of decision and what stands around them."""

    def on_act(self, mention: Mention) -> None:
        """V: opens a frame, or goes on with the chain of verbs that gives one post."""
        self._decider(mention)
        self._together()
        self._after_remark()
        entry = mention.verb
        ends = entry.sort == "change" or entry.says.get("bringsAbout", "").endswith("ends")
        if ends:
            self._on_ending(mention, entry)
        else:
            self._on_beginning(mention, entry)
        self.mark(mention)

    def _on_beginning(self, mention: Mention, entry: Entry) -> None:
        if self.frame and (self.frame.titles or self.frame.change == "ends"):
            self.flush()
        if self.words.low(mention.first - 1) == "được":
            self._ended_predecessor("transferred")  # "thay ông A được bổ nhiệm làm T": he left for T
        self.header = []
        in_chain = self.frame is not None and not self.frame.neutral
        if not (in_chain and self._approves(entry)):
            self.chain = [*self.chain, entry] if in_chain else [entry]
        start = self.frame.verb if self.frame else mention
        manner = manner_of(self.chain)
        if self._proposed(mention):
            manner = "introduced"
        self.frame = Frame(self._change("begins"), manner, start, again=self._again(mention))

    def _approves(self, entry: Entry) -> bool:
        """Whether an appointment is what is approved: "phê chuẩn việc bổ nhiệm", and no act of its own."""
        approval = self.last is not None and self.last.symbol == "V" and self.last.verb.notation == "approved"
        said = all(m.symbol == "o" for m in self.between) and self.words_between() in ([], ["việc"])
        return approval and said and entry.notation == "appointed"

    def _proposed(self, mention: Mention) -> bool:
        """Whether the act is only asked for: "đề nghị bổ nhiệm", and nobody is said to have decided."""
        first = self.found[0].first
        before = [self.words.low(at) for at in range(max(first, mention.first - 8), mention.first)]
        asked = any(pair in ASKING for pair in pairwise(before))
        earlier = [m for m in self.found if m.last <= max(first, mention.first - 8)]
        decided = any(m.symbol == "V" and m.verb.notation == "approved" for m in earlier)
        return asked and not decided and not any(pair in _DECIDING for pair in pairwise(before))

    def _again(self, mention: Mention) -> bool:
        """Whether the verb says that the post was held before: "bổ nhiệm lại", but not "tái cử" alone."""
        words = [self.words.low(at) for at in range(mention.first, mention.last)]
        return "lại" in words or words[:2] == ["tái", "bổ"]

    def _on_ending(self, mention: Mention, entry: Entry) -> None:
        manner = entry.notation if entry.sort == "manner" else "relieved"
        if manner == "retired" and self._others_left(mention):
            self.frame, self.pending = None, []
            return
        open_end = (
            self.frame is not None
            and self.frame.change == "ends"
            and self.frame.titles
            and not self.frame.given
        )
        leaves = self.words.low(mention.last - 1) == "việc"
        if (
            manner in ("retired", "resigned")
            or leaves
            or (manner == "dismissed" and self.words.low(mention.last - 1) in ("vụ", "đảng"))
        ):
            self.retiring = mention
            if open_end:  # "cho thôi chức T để nghỉ hưu đối với P"
                return
        if self.frame:
            self.flush()
        self._ended_predecessor(manner)
        proposed = self._proposed(mention) or self._only_asked(mention)
        if proposed:
            self.retiring = None
        self.frame = Frame(self._change("ends"), manner, mention, proposed=proposed)

    def _others_left(self, mention: Mention) -> bool:
        """Whether it only dates what is told of those who stay: "Sau khi ba Thứ trưởng nghỉ hưu, …"."""
        before = [self.words.low(at) for at in range(max(0, mention.first - _LEADING), mention.first)]
        named = any(m.symbol in ("P", "Q") and m.first < mention.first for m in self.found)
        return ("sau", "khi") in pairwise(before) and not named and self.words.low(mention.last) == ","

    def _only_asked(self, mention: Mention) -> bool:
        """Whether somebody only asks to leave, and nobody is said to have agreed: "xin từ nhiệm"."""
        said = {self.words.low(at) for m in self.found for at in range(m.first, m.last)}
        asks = self.words.low(mention.first - 1) in ("xin", "đơn") or self.words.low(mention.first) == "xin"
        return asks and not said & _AGREED

    def _ended_predecessor(self, manner: str) -> None:
        """R P V: the reason is stated, so that the predecessor ends the post."""
        last = self.claims[-1] if self.claims else None
        if last is None or last.pattern != "replaces" or manner not in _LEAVING:
            return
        if self.last in (last.person, last.title) and not [
            w for w in self.words_between() if w not in ("đã", "vừa", "được")
        ]:
            last.change, last.manner = "ends", manner
            self.retiring = None

    def _decider(self, mention: Mention) -> None:
        """A title right before an active verb decides: "Thủ tướng bổ nhiệm …", but not before "đắc cử"."""
        if self.words.low(mention.last - 1) == "cử" and self.words.low(mention.first) in _WINNING:
            return
        passive = any(word in _PASSIVE for word in self.words_between())
        if self.pending and self.last is self.pending[-1] and not passive and not self.people and self.near():
            self.pending = []

    def on_colon(self, mention: Mention) -> None:
        """A colon or "gồm": the titles that wait head a list; the open verb gives what the list names."""
        self.between.append(mention)
        if self.pending and self._left_out():
            self.pending = []  # those that the list leaves out
        if self.pending and len(self.words_between()) <= 12:
            if self.frame and self.frame.titles:
                self.flush()
            still = any(
                m.symbol == "H" and m.first > self.pending[-1].first
                for m in self.found
                if m.first < mention.first
            )
            frame = self.frame if self.frame and not still else None
            change: Change = frame.change if frame else "holds"
            manner, verb = (frame.manner, frame.verb) if frame else (None, None)
            if frame is None and self.new_term():
                change, manner = "begins", "elected"
            self.header = [(title, change, manner, verb) for title in self.pending]
            self.pending = []
        elif self.frame and not self.frame.titles and not self.people:
            self.frame.listing = True

    def _left_out(self) -> bool:
        """Whether those with the titles that wait are not whom the list names: "ngoài hai T còn có: …"."""
        first = self.pending[0].first
        return any(self.words.low(at) in ("ngoài", "trừ") for at in range(first - _LEADING, first))

    def on_semicolon(self, mention: Mention) -> None:
        """A semicolon ends a frame, but no list of past posts and no list after a colon."""
        if self.last_title != "was" and not (self.frame and self.frame.listing):
            self.flush()
        self.pending = []
        self.between.append(mention)

    def on_body(self, mention: Mention) -> None:
        """B: counts as the last mention where nothing is open that it could belong to."""
        if self.frame or self.last_title == "was" or (self.last and self.last.symbol in ("T", "P")):
            self.between.append(mention)
        else:
            self.mark(mention)

    def on_announcing(self, mention: Mention) -> None:
        """A: who hands over or reads a decision is not the one whom it concerns."""
        passive = any(word in _PASSIVE for word in self.words_between())
        passive = passive or self.words.low(mention.first - 1) in _PASSIVE
        if mention.symbol == "A" and not passive:
            self.flush()
            self.people = []
            self.pending = []
        self.mark(mention)

    def _near_retiring(self, person: Mention, title: Mention) -> bool:
        """Whether the verb of leaving is said of a person: close to him, and he is not its teller."""
        assert self.retiring is not None
        before = [
            m for m in self.found if m.first < self.retiring.first and m.symbol in ("P", "A", "N", "L", "V")
        ]
        if before and before[-1].symbol == "P" and person.first > self.retiring.first:
            return False  # "ông A nghỉ hưu và ông B, T"
        gap = self.retiring.first - max(person.last, title.last)
        return gap <= _LONGEST_GAP and self.words.low(person.first - 1) != "theo"

    def relieve(self) -> None:
        """V P, T: who is relieved without a post being named leaves the one by which he is called."""
        for verb, person in pairwise(self.found):
            if verb.symbol != "V" or person.symbol != "P" or verb.verb.notation != "relieved":
                continue
            told = [claim for claim in self.claims if claim.person is person]
            called = [claim for claim in told if claim.pattern in ("title-after", "was")]
            if len(called) == 1 and not any(claim.change == "ends" for claim in told):
                called[0].change, called[0].manner, called[0].verb = "ends", "relieved", verb

    def retire(self) -> None:
        """V without a title: a person who retires leaves the posts by which the sentence calls him."""
        if self.retiring is None or any(claim.change == "ends" for claim in self.claims):
            return
        before = [
            self.words.low(at) for at in range(max(0, self.retiring.first - _LEADING), self.retiring.first)
        ]
        if ("đến", "khi") in pairwise(before):
            return  # "giữ chức cho đến khi nghỉ hưu"
        in_party = self.retiring.verb.notation == "dismissed"
        for claim in self.claims:
            if claim.pattern == "is" or not self._near_retiring(claim.person, claim.title):
                continue
            if in_party and not claim.title.title.role.notation.endswith(("bi-thu", "uy-vien")):
                continue
            if claim.change == "holds" and claim.person in self.people:
                claim.change, claim.manner, claim.pattern = "ends", self.retiring.verb.notation, "retires"
                claim.verb = self.retiring
