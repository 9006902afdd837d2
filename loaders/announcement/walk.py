"""The patterns: a walk over a sentence's symbols that says who begins, ends or holds what.

Each `on_…` is a pattern by the symbol that it meets; a claim carries the pattern's name:

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

from itertools import pairwise

from loaders.announcement.claims import Carried, Claim, manner_of
from loaders.announcement.deciding import Deciding
from loaders.announcement.symbols import Mention


class Walk(Deciding):
    """Reads one sentence; `carried` is what the sentence before leaves to it."""

    def run(self) -> list[Claim]:
        """Give the sentence's claims."""
        for at, mention in enumerate(self.found):
            self._step(mention, self.found[at + 1] if at + 1 < len(self.found) else None)
        self.flush()
        self.relieve()
        self.retire()
        self._leave_out_turns()
        return self.claims

    def _leave_out_turns(self) -> None:
        """Posts that several get in turn are not dealt out: who got which is not told title by title."""
        if len(self.claims) < 2:
            return
        said = [self.words.low(at) for m in self.found for at in range(m.first, m.last)]
        if ("lần", "lượt") not in pairwise(said):
            return
        shared = {id(c.title) for c in self.claims for d in self.claims if c.title is d.title and c is not d}
        self.claims = [
            c for c in self.claims if id(c.title) not in shared or c.pattern not in ("gives", "list")
        ]

    def carry(self) -> Carried:
        """Give what this sentence leaves to the next."""
        moving = [claim for claim in self.claims if claim.change in ("begins", "ends") or claim.fresh]
        moved = [
            claim.person for claim in moving if claim.person.symbol == "P" and claim.pattern != "replaces"
        ]
        named = moved[-1:] or [m for m in self.found if m.symbol == "P"][:1]
        acts = [m.verb for m in self.found if m.symbol == "V" and _begins(m)]
        begun = tuple(claim.title for claim in moving if claim.change != "ends")
        return Carried(
            tuple(named) or self.carried.people,
            manner_of(acts) if acts else self.carried.manner,
            tuple(moved[-1:]) or self.carried.moved,
            begun or self.carried.titles,
            new_term=self.new_term(),
        )

    def _step(self, mention: Mention, after: Mention | None) -> None:
        match mention.symbol:
            case "P":
                self.on_person(mention)
            case "Q":
                self.on_pronoun(mention)
            case "T":
                self.on_title(mention, after)
            case "V":
                self.on_act(mention)
            case "G" | "J":
                self.on_taking(mention)
            case "H":
                self.on_holding(mention)
            case "D":
                self.on_having_held(mention)
            case "B":
                self.on_body(mention)
            case "A" | "N":
                self.on_announcing(mention)
            case "O":
                self.on_formerly(mention)
            case ":":
                self.on_colon(mention)
            case ";":
                self.on_semicolon(mention)
            case _:
                self._on_other(mention)

    def _on_other(self, mention: Mention) -> None:
        if mention.symbol == "R":
            self.replacing = not self.words.filler(mention.last) and not self.words.role(mention.last)
            self.mark(mention)
            return
        if mention.symbol == "(":
            self.outside, self.opened = self.header, mention.first
        elif mention.symbol == ")" and self.outside:
            self.flush()  # a verb in brackets tells of who was just listed
            self.header, self.outside = self.outside, []
        if mention.symbol == ")" and self.remark and self.former_at > self.opened:
            self.held = self.remark = False  # "ông A (nguyên T) …": what follows is of now
            self.last_title = "after"
        if mention.symbol == "L" and self._counted_only(mention):
            self.frame = None
        new = mention.symbol == "o" and self.words.low(mention.first) == "mới"
        after_title = self.last is not None and self.last.symbol == "T" and not self.between
        self.fresh = self.fresh or mention.symbol == "E" or (new and after_title)
        self.between.append(mention)

    def _counted_only(self, mention: Mention) -> bool:
        """Whether what is given goes to people who are counted and not named: "đối với 6 đồng chí"."""
        if self.frame is None or not self.frame.titles or self.frame.given:
            return False
        later = any(m.symbol == "P" and m.first > mention.first for m in self.found)
        return self.words.low(mention.last).isdigit() and not later


def _begins(mention: Mention) -> bool:
    return mention.verb.says.get("bringsAbout", "").endswith("begins")
