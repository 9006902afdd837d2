"""Patterns that meet a verb: what is decided, by whom, and what is past."""

from __future__ import annotations

from itertools import pairwise

from loaders.announcement.claims import Frame, manner_of
from loaders.announcement.lexicon import Entry
from loaders.announcement.symbols import Mention
from loaders.announcement.titling import Titling
from tochuc.reading import Change

_ASKING = frozenset(
    {("danh", "sách"), ("ứng", "viên"), ("đề", "nghị"), ("đề", "xuất"), ("kiến", "nghị"), ("dự", "kiến")}
)
_DECIDING = frozenset({("quyết", "định"), ("đồng", "ý"), ("thống", "nhất"), ("nhất", "trí")})
_PASSIVE = frozenset({"được", "bị", "nhận"})
_LEADING = 7  # tokens between "ngoài" and the title that it leaves out
_LONGEST_GAP = 16  # tokens between a person and the verb by which he retires
_LEAVING = ("retired", "resigned", "relieved", "transferred")


class Deciding(Titling):
    """Verbs of decision, of taking, holding and having held a post."""

    def on_act(self, mention: Mention) -> None:
        """V: opens a frame, or goes on with the chain of verbs that gives one post."""
        self._decider()
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
        asked = any(pair in _ASKING for pair in pairwise(before))
        decided = any(m.symbol == "V" and m.verb.notation == "approved" for m in self.found)
        return asked and not decided and not any(pair in _DECIDING for pair in pairwise(before))

    def _again(self, mention: Mention) -> bool:
        """Whether the verb says that the post was held before: "bổ nhiệm lại", but not "tái cử" alone."""
        words = [self.words.low(at) for at in range(mention.first, mention.last)]
        return "lại" in words or words[:2] == ["tái", "bổ"]

    def _on_ending(self, mention: Mention, entry: Entry) -> None:
        manner = entry.notation if entry.sort == "manner" else "relieved"
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
        proposed = self._proposed(mention)
        self.frame = Frame(self._change("ends"), manner, mention, proposed=proposed)

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

    def _after_remark(self) -> None:
        """A verb after "ông A, nguyên T" tells of now again; one after "từng" still of the past."""
        if self.remark and self.last_title == "was":
            self.held = self.remark = False

    def _change(self, change: Change) -> Change:
        return "held" if self.held and change == "begins" else change

    def _decider(self) -> None:
        """A title right before an active verb decides: "Thủ tướng bổ nhiệm …"."""
        passive = any(word in _PASSIVE for word in self.words_between())
        if self.pending and self.last is self.pending[-1] and not passive and not self.people and self.near():
            self.pending = []

    def on_taking(self, mention: Mention) -> None:
        """G, J: "giữ chức T", with the manner of the verbs before it or of the decision being told."""
        frame = self.frame
        self._after_remark()
        if self.filled and not self._title_follows(mention):
            self._fill(mention)
            return
        if self._only_a_time():
            self.flush()
            self.last, self.between = None, []
            return
        if frame is None or frame.titles or frame.change == "ends":
            self.flush()
            told = manner_of(self.chain)
            manner = told or self.carried.manner
            if self.words_between()[-2:] == ["dự", "kiến"] or (told is None and self._wished()):
                manner = "introduced"
            self.frame = Frame(self._change("begins"), manner, mention, neutral=told is None)
            if told is None:
                self.frame.change = self._when_taken(mention, self.frame.change)
        elif self.held:
            frame.change = "held"
        self.mark(mention)

    def _besides(self, mention: Mention) -> bool:
        """Whether it tells what somebody is besides: "còn kiêm nhiệm chức T", "hiện kiêm T"."""
        taken = self.words.low(mention.first), self.words.low(mention.first + 1)
        return taken == ("kiêm", "nhiệm") or (
            taken[0] == "kiêm" and self.words_between()[-1:] in (["còn"], ["hiện"], ["đồng", "thời"][-1:])
        )

    def _when_taken(self, mention: Mention, change: Change) -> Change:
        """What taking a post by itself tells: of now ("đang"), of the past ("trước đó"), or what it seems."""
        if self._in_office() or self.words_between()[-1:] == ["đang"] or self._besides(mention):
            return "holds"
        return "held" if self._before_now() or self._while() else change

    def _only_a_time(self) -> bool:
        """Whether the verb only dates something else: "trước khi giữ chức T", "từ khi làm T"."""
        said = self.words_between()
        return (
            said[-2:] in (["trước", "khi"], ["từ", "khi"], ["sau", "khi"], ["kể", "khi"]) and not self.people
        )

    def _wished(self) -> bool:
        """Whether somebody is only proposed for it: "đề xuất ông A giữ chức T"."""
        at = self.people[-1].first if self.people else 0
        return (self.words.low(at - 2), self.words.low(at - 1)) in _ASKING

    def _fill(self, mention: Mention) -> None:
        """T do P G: who fills a post is told after it, "trước đó" of one who filled it before."""
        first, person = self.filled[0].last, self.people[-1]
        before = any(self.words.low(at) == "trước" for at in range(first, person.first))
        for title in self.filled:
            self.add(person, title, "held" if before else "holds", "was" if before else "is")
        self.filled = []
        self.mark(mention)

    def _while(self) -> bool:
        """Whether it only says when something else was: "trong thời gian giữ chức T"."""
        return self.words_between()[-2:] == ["thời", "gian"]

    def _in_office(self) -> bool:
        """Whether it tells who is in office: "do ông A làm Chủ nhiệm"."""
        at = self.people[-1].first - 1 if self.people else -1
        return self.words.low(at) == "do"

    def on_holding(self, mention: Mention) -> None:
        """H: the person is what follows; a title or a verb before it names whom it means."""
        naming = self.frame is not None and (self.pending or (self.frame.titles and not self.frame.given))
        if not naming:
            self.flush()
        if self._told_by_another():
            self.people = []
        former = self.held and bool(self.pending) and not self.people  # "hai cựu T là ông A"
        in_turn = self.held and self.words_between()[-2:] == ["sau", "đó"]
        self.held = former or in_turn or self._before_now()
        if self.carried.moved and self._title_follows(mention) and not self.people and self._new_holder():
            self.people, self.pending, self.fresh = list(self.carried.moved), [], False
        self.mark(mention)
        if self.people and not self.pending:
            self.last_title = "after"

    def _told_by_another(self) -> bool:
        """Whether a quotation or a colon begins between the person and the verb: of something else."""
        after_person = self.last is not None and self.last.symbol == "P"
        return after_person and any(self.words.low(m.first) in ('"', ":") for m in self.between)

    def _new_holder(self) -> bool:
        """Whether "tân …" stands for a person: "Tân Giám đốc Sở là …"."""
        return bool(self.pending) and self.words.low(self.pending[0].first - 1) == "tân"

    def _title_follows(self, mention: Mention) -> bool:
        later = [m.symbol for m in self.found if m.first >= mention.last and m.symbol in ("T", "P")]
        return later[:1] == ["T"]

    def _before_now(self) -> bool:
        """Whether the sentence begins with "trước đó", "trước khi …": what it says of holding is past."""
        return self.words.low(self.found[0].first) == "trước"

    def on_having_held(self, mention: Mention) -> None:
        """D: what follows is past; without a person of its own it tells of the one before."""
        self.flush()
        self.held = True
        self.remark = self.words.low(mention.first) in ("nguyên", "cựu")
        if self.words_between()[-1:] and self.words_between()[-1] in ("vị", "người", "ai"):
            self.people = []  # "một vị từng là T" is nobody named
            self.mark(mention)
            return
        if self.remark and not self._remark_on_person():
            self.people = []
        if not self.people and not self.remark:
            self.people = list(self.carried.people)
        if self.remark:  # "ông A, ông B (nguyên T)" tells of B alone
            self.people = self.people[-1:]
        elif len(self.people) > 1 and self.words.low(mention.first) == "lần":
            self.people = []  # each has his own
        self.mark(mention)
        if self.people:
            self.last_title = "was"
            self.last = Mention("T", mention.first, mention.last)

    def _remark_on_person(self) -> bool:
        """Whether "nguyên", "cựu" stands in a remark on the person before or after his titles."""
        if self.last is None or self.last.symbol not in ("P", "T"):
            return False
        return self.only_marks() or self.bio_between()

    def on_formerly(self, mention: Mention) -> None:
        """T (cũ): the title just read is past."""
        for claim in self.claims:
            if claim.title is self.last:
                claim.change = "held"
        self.between.append(mention)

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
        gap = self.retiring.first - max(person.last, title.last)
        return gap <= _LONGEST_GAP and self.words.low(person.first - 1) != "theo"

    def retire(self) -> None:
        """V without a title: a person who retires leaves the posts by which the sentence calls him."""
        if self.retiring is None or any(claim.change == "ends" for claim in self.claims):
            return
        in_party = self.retiring.verb.notation == "dismissed"
        for claim in self.claims:
            if claim.pattern == "is" or not self._near_retiring(claim.person, claim.title):
                continue
            if in_party and not claim.title.title.role.notation.endswith(("bi-thu", "uy-vien")):
                continue
            if claim.change == "holds" and claim.person in self.people:
                claim.change, claim.manner, claim.pattern = "ends", self.retiring.verb.notation, "retires"
                claim.verb = self.retiring
