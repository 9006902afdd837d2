"""What a sentence claims of a person, before bodies, dates and names are completed."""

from __future__ import annotations

from dataclasses import dataclass, field

from loaders.announcement.lexicon import Entry
from loaders.announcement.symbols import Mention
from tochuc.reading import Change


@dataclass(slots=True)
class Claim:
    """A person (P, or Q for a pronoun) and a title, tokens `first` to `last` (exclusive).

    `pattern` names the rule that made it. `fresh` marks "tân …": begins, if nothing else says so.
    `carried` marks an act whose manner an earlier sentence tells.
    """

    person: Mention
    title: Mention
    change: Change
    pattern: str
    manner: str | None = None
    verb: Mention | None = None
    first: int = 0
    last: int = 0
    sentence: int = 0
    fresh: bool = False
    carried: bool = False


@dataclass(slots=True)
class Frame:
    """A verb with the titles that it gives or takes; `given` once they have a person."""

    change: Change
    manner: str | None
    verb: Mention
    titles: list[Mention] = field(default_factory=list)
    given: bool = False
    neutral: bool = False
    listing: bool = False
    again: bool = False
    proposed: bool = False


@dataclass(frozen=True, slots=True)
class Carried:
    """What one sentence leaves to the next: whom a pronoun means, and the decision that is being told.

    `moved` is who last began or ended a post, `titles` what was last begun, `new_term`
    whether the paragraph tells of a committee's new term ("khóa mới").
    """

    people: tuple[Mention, ...] = ()
    manner: str | None = None
    moved: tuple[Mention, ...] = ()
    titles: tuple[Mention, ...] = ()
    new_paragraph: bool = True
    new_term: bool = False


def manner_of(chain: list[Entry]) -> str | None:
    """The manner of a chain of verbs: the last; an approval counts wherever it stands, but before "bổ nhiệm".

    A nomination stays one when an election or a transfer follows: "giới thiệu để bầu".
    """
    names = [entry.notation for entry in chain]
    if not names:
        return None
    if "approved" in names and names[-1] != "appointed":
        return "approved"
    if "introduced" in names and names[-1] in ("introduced", "elected", "transferred"):
        return "introduced"
    return names[-1]
