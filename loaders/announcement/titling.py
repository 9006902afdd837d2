"""Patterns that meet a title: whether a verb gives it, a person bears it, or it waits for a name."""

from __future__ import annotations

from loaders.announcement.bodies import is_centre
from loaders.announcement.claims import Frame
from loaders.announcement.receiving import Receiving
from loaders.announcement.symbols import Mention
from loaders.announcement.trail import NEAR

# These are posts only where a verb assigns them.
_ACTING = frozenset({"dieu-hanh", "phu-trach"})


class Titling(Receiving):
    """Titles."""

    def on_title(self, mention: Mention, after: Mention | None) -> None:
        """T: given by the open verb, borne by the person before, or kept for a person after it."""
        adjacent = after is not None and after.symbol == "P"
        if self._same_act_for_another(mention):
            self.mark(mention)
            return
        before_person = adjacent or (bool(self.header or self.people) and self._leads_to_person(mention))
        if mention.title.role.notation == "phu-trach" and self._remark_on_title():
            self.between.append(mention)
            return
        if mention.title.role.notation in _ACTING and self.chain and not self._managing(mention):
            self._acting(mention)
        elif mention.title.role.notation == "dieu-hanh" or self._giver(mention, before_person):
            pass  # nobody bears it here
        elif self._given(mention, before_person):
            self._into_frame(mention)
        elif not before_person and (self._after_person(mention) or self.continues("after")):
            self._title_after(mention)
        elif not before_person and self.continues("was"):
            self._was(mention)
        else:
            self._keep_pending(mention)
        self.mark(mention)

    def _same_act_for_another(self, mention: Mention) -> bool:
        """Whether a verb goes on with another's post: "miễn nhiệm T đối với P và chức vụ T đối với P"."""
        frame = self.frame
        if frame is None or not frame.given or self.previous() not in ("&", ",", "o"):
            return False
        later = [m for m in self.found if m.first >= mention.last and m.symbol != "o"]
        filled = self.words.low(mention.first - 1) in ("vụ", "danh", "chức")
        if not filled or not later or self.words.low(later[0].first) != "đối":
            return False
        self.frame = Frame(frame.change, frame.manner, frame.verb, [mention])
        self.last_title = "frame"
        return True

    def _leads_to_person(self, mention: Mention) -> bool:
        """Whether in a list the titles from here on stand before a name: T, T P; T P."""
        if self.last is not None and self.last.symbol == "P" and self.previous() == "&":
            rest = [m.symbol for m in self.found if m.first >= mention.last]
            return rest[:2] == ["H", "P"]  # "X là ông A và T là ông B"
        if (
            self.previous() not in (":", ";", ",", "&")
            or self.last is None
            or (self.last.symbol == "P" and self.previous() == ",")
        ):
            return False
        for other in self.found:
            if other.first > mention.first and other.symbol not in ("T", ","):
                return other.symbol == "P" and self.found[self.found.index(other) - 1].symbol == "T"
        return False

    def _remark_on_title(self) -> bool:
        """Whether it only says what the title just read is for: "Phó Giám đốc phụ trách khối bán lẻ"."""
        return self.last is not None and self.last.symbol == "T" and not self.between

    def _managing(self, mention: Mention) -> bool:
        """Whether it goes on with what is in somebody's charge, no title: "giao quản lý và điều hành"."""
        said = [self.words.low(at) for at in range(mention.first - 3, mention.first)]
        return said == ["quản", "lý", "và"]

    def _acting(self, mention: Mention) -> None:
        """Managing or being in charge of a body."""
        self.flush()
        self.frame = Frame("begins", "assigned", mention, [mention])
        self.last_title = "frame"

    def _giver(self, mention: Mention, before_person: bool) -> bool:
        """Whether a title names who decides: "được Thủ tướng bổ nhiệm", "quyết định của Bộ trưởng"."""
        before = self.words.low(mention.first - 1)
        if before in ("của", "bởi"):
            return not before_person
        return before in ("được", "bị", "do") and not before_person and self._verb_follows(mention)

    def _verb_follows(self, mention: Mention) -> bool:
        later = [m for m in self.found if m.first >= mention.last and m.symbol != "o"]
        return bool(later) and later[0].symbol in ("V", "G")

    def _given(self, mention: Mention, before_person: bool) -> bool:
        if self._in_slot():
            if not before_person and self._moves_somebody():
                self.frame, self.people = None, []
                return False
            return not (before_person and (self._taken_later(mention) or self._listing()))
        return self.continues("frame") and not before_person

    def _moves_somebody(self) -> bool:
        """Whether a transfer has a title for its object, of somebody unnamed: "điều động Phó Bí thư A về"."""
        verb = self.last
        if verb is None or verb.symbol != "V" or verb.verb.notation != "transferred" or self.between:
            return False
        return self.words.filler(verb.last - 1) is None

    def _listing(self) -> bool:
        return self.frame is not None and self.frame.listing

    def _in_slot(self) -> bool:
        """Whether a verb stands just before and waits for its title."""
        if self.frame is None or self.last is None or self.last.symbol not in ("V", "G", "J"):
            return False
        if self.frame.manner == "retired" and self.previous() == "&":
            return False  # "Thứ trưởng A nghỉ hưu và Thứ trưởng B"
        return self.last.first >= self.frame.verb.first and self.near()

    def _taken_later(self, mention: Mention) -> bool:
        """Whether a verb with a title of its own follows: V T P G T."""
        later = [m.symbol for m in self.found if m.first > mention.first]
        return any(symbol in ("G", "V", "J") and "T" in later[n:] for n, symbol in enumerate(later))

    def _into_frame(self, mention: Mention) -> None:
        assert self.frame is not None
        self.frame.titles.append(mention)
        self.last_title = "frame"

    def continues(self, what: str) -> bool:
        """Whether a list of titles goes on; one of past posts may be longer and looser."""
        if self.last_title != what or self.last is None or self.last.symbol not in ("T", "G"):
            return False
        was = what == "was"
        listed = was or (bool(self.claims) and self.claims[-1].pattern == "is")
        allowed = (
            {",", "&", "-", "B", ")", "(", "E"}
            | ({";"} if listed else set())
            | ({";", ":", "o"} if was else set())
        )
        return {m.symbol for m in self.between} <= allowed and len(self.words_between()) <= (12 if was else 0)

    def _after_person(self, title: Mention) -> bool:
        """Whether the title stands right after the person, marks and remarks apart, or after "là"."""
        if self.last is None or not self.people:
            return False
        if self.last.symbol == "H":
            return len(self.words_between()) <= NEAR
        direct = self.only_marks() and all(m.symbol != ";" for m in self.between)
        if self.last.symbol == "T":
            return self.last_title == "after" and self.ends_bio(title)
        return self.last.symbol == "P" and (direct or self.bio_between() or self.ends_bio(title))

    def _title_after(self, mention: Mention) -> None:
        by_verb = self.last is not None and self.last.symbol == "H"
        held = self.held or self._of_former_term(mention)
        if self.predecessor and self.people[-1:] == [self.predecessor]:
            self.add(self.predecessor, mention, "held", "replaces")
            self.last_title = "after"
            return
        if self.people and not held:
            self._narrow(mention)
        for person in self.people if by_verb else self.people[-1:]:
            self.add(person, mention, "held" if held else "holds", "is" if by_verb else "title-after")
        self.last_title = "after"

    def _of_former_term(self, mention: Mention) -> bool:
        """Whether the new term is told and the title says another: "ông A (Phó Bí thư Tỉnh ủy khóa XI)"."""
        body = mention.title.body
        if body is None or is_centre(body) or body.kind.notation == "quoc-hoi" or not self.new_term():
            return False
        said = [self.words.low(at) for at in range(mention.first, mention.last)]
        return "khóa" in said and said[-1] not in ("khóa", "mới")

    def _narrow(self, mention: Mention) -> None:
        """A list's title gives way to the narrower one in brackets: "ông A (Phó Chủ nhiệm Thường trực)"."""
        broader = mention.title.role.says.get("broader", "").rpartition("/")[2]
        person = self.people[-1]
        self.claims = [
            claim
            for claim in self.claims
            if claim.pattern != "list"
            or claim.person is not person
            or claim.title.title.role.notation != broader
        ]

    def _was(self, mention: Mention) -> None:
        for person in self.people:
            self.add(person, mention, "held", "was")
        self.last_title = "was"

    def _keep_pending(self, mention: Mention) -> None:
        joined = self.last_title == "pending" and self.last is not None and self.last.symbol == "T"
        self.pending = [*self.pending, mention] if joined and self.only_marks() else [mention]
        self.last_title = "pending"
