"""Patterns that meet a verb of holding, of having held, or of taking a post by itself."""

from __future__ import annotations

from loaders.announcement.claims import Frame, manner_of
from loaders.announcement.symbols import Mention
from loaders.announcement.titling import Titling
from tochuc.reading import Change

# Who is asked for, proposed or expected has not got a post yet: "đề nghị bổ nhiệm".
ASKING = frozenset(
    {("danh", "sách"), ("ứng", "viên"), ("đề", "nghị"), ("đề", "xuất"), ("kiến", "nghị"), ("dự", "kiến")}
)
_UNNAMED = frozenset({("cán", "bộ"), ("lãnh", "đạo"), ("đảng", "viên"), ("đại", "biểu"), ("cá", "nhân")})


class Holding(Titling):
    """Verbs of taking, holding and having held a post."""

    def on_holding(self, mention: Mention) -> None:
        """H: the person is what follows; a title or a verb before it names whom it means."""
        if self._joins_verb(mention):
            return
        naming = self.frame is not None and (self.pending or (self.frame.titles and not self.frame.given))
        if not naming:
            self.flush()
        if self._told_by_another() or tuple(self.words_between()[-2:]) in _UNNAMED:
            self.people = []
        former = self.held and bool(self.pending) and not self.people  # "hai cựu T là ông A"
        in_turn = self.held and self.words_between()[-2:] == ["sau", "đó"]
        self.held = former or in_turn or self._before_now()
        if self.carried.moved and self._title_follows(mention) and not self.people and self._new_holder():
            self.people, self.pending, self.fresh = list(self.carried.moved), [], False
        self.mark(mention)
        if self.people and not self.pending:
            self.last_title = "after"

    def _joins_verb(self, mention: Mention) -> bool:
        """Whether it only joins a verb to its title: "được phê chuẩn là T"."""
        frame = self.frame
        if frame is None or frame.neutral or frame.titles or self.between or self.last is not frame.verb:
            return False
        at = self.found.index(mention)
        after = [m.symbol for m in self.found[at + 1 : at + 3]]
        return frame.change == "begins" and after[:1] == ["T"] and after[1:] != ["P"]

    def _together(self) -> None:
        """Those joined by "và", each with titles of his own, get a post together: "cùng được bổ nhiệm"."""
        said = {self.words.low(m.first) for m in self.between}
        if self.beside and self.people and {"cùng", "đều"} & said:
            self.people = [*self.beside, *self.people]
        self.beside = []

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
        self.former_at = mention.first
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
        """Whether it tells what somebody is besides: "còn đảm nhận chức T", "hiện kiêm T"."""
        taken = self.words.low(mention.first), self.words.low(mention.first + 1)
        said = self.words_between()[-1:]
        return (
            taken == ("kiêm", "nhiệm")
            or said == ["còn"]
            or (taken[0] == "kiêm" and said in (["hiện"], ["thời"]))
        )

    def _when_taken(self, mention: Mention, change: Change) -> Change:
        """What taking a post by itself tells: of now ("đang"), of the past ("trước đó"), or what it seems."""
        if (
            self._in_office()
            or self.words_between()[-1:] == ["đang"]
            or (self._besides(mention) and not self.held)
        ):
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
        return (self.words.low(at - 2), self.words.low(at - 1)) in ASKING

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
        return self.words_between()[-2:] == ["thời", "gian"] or self.words_between()[-1:] == ["năm"]

    def _in_office(self) -> bool:
        """Whether it tells who is in office: "do ông A làm Chủ nhiệm"."""
        at = self.people[-1].first - 1 if self.people else -1
        return self.words.low(at) == "do"

    def _after_remark(self) -> None:
        """A verb after "ông A, nguyên T" tells of now again; one after "từng" still of the past."""
        if self.remark and self.last_title == "was":
            self.held = self.remark = False

    def _change(self, change: Change) -> Change:
        return "held" if self.held and change == "begins" else change
