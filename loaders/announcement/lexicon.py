"""The words that the reader knows: the labels of the ontology's code lists.

Every surface form is a `skos:prefLabel` or `skos:altLabel` in Vietnamese of a concept in
`ontology/lexicon/*.ttl`, so a title or a verb is added there and not here.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Literal, NamedTuple

import pyoxigraph as ox

from loaders.announcement.spelling import spell
from loaders.announcement.tokens import Token, tokens
from tochuc.places import data_root

Sort = Literal[
    "role",
    "kind",
    "manner",
    "change",
    "honorific",
    "place",
    "field",
    "level",
    "compound",
    "filler",
    "nonhead",
    "stop",
    "country",
    "company",
]

_SKOS = "http://www.w3.org/2004/02/skos/core#"
_OURS = "https://w3id.org/tochuc/ontology#"
_SCHEMES: dict[str, Sort] = {
    "roles": "role",
    "kinds": "kind",
    "manners": "manner",
    "changes": "change",
    "honorifics": "honorific",
    "placeNames": "place",
    "fields": "field",
    "levels": "level",
    "compounds": "compound",
    "fillers": "filler",
    "nonHeads": "nonhead",
    "stops": "stop",
    "countries": "country",
    "companyWords": "company",
}


@dataclass(frozen=True, slots=True)
class Entry:
    """One concept: `label` is its preferred form; `says` what else its Turtle states."""

    sort: Sort
    notation: str
    label: str
    says: dict[str, str] = field(default_factory=dict, hash=False, compare=False)


class Match(NamedTuple):
    """An entry found at token `first`, up to token `last` (exclusive)."""

    entry: Entry
    first: int
    last: int


_NOTHING: dict[Sort, Match] = {}  # for the most words, of which the lexicon knows nothing


class _Node:
    __slots__ = ("entries", "next")

    def __init__(self) -> None:
        self.next: dict[str, _Node] = {}
        self.entries: list[Entry] = []


class Lexicon:
    """Longest matches of known phrases, by lower-case words."""

    def __init__(self, entries: Iterable[tuple[str, Entry]], families: frozenset[str]) -> None:
        self._root = _Node()
        self.families = families
        self.by_notation: dict[tuple[Sort, str], Entry] = {}
        for form, entry in entries:
            self.by_notation.setdefault((entry.sort, entry.notation), entry)
            self._add(form, entry)
        places = (entry for (sort, _), entry in self.by_notation.items() if sort == "place")
        self.levels = {entry.label: entry.says["levelWord"] for entry in places}  # of provinces

    def _add(self, form: str, entry: Entry) -> None:
        node = self._root
        for token in tokens(spell(form).text):
            node = node.next.setdefault(token.low, _Node())
        if entry not in node.entries:
            node.entries.append(entry)

    def matches(self, words: Sequence[Token], at: int) -> dict[Sort, Match]:
        """Find the longest phrase of each sort that begins at token `at`."""
        if words[at].low not in self._root.next:
            return _NOTHING
        node, best = self._root, dict[Sort, Match]()
        for here in range(at, len(words)):
            step = node.next.get(words[here].low)
            if step is None:
                break
            node = step
            for entry in node.entries:
                if entry.sort not in best or best[entry.sort].last <= here:
                    best[entry.sort] = Match(entry, at, here + 1)
        return best

    def entry(self, sort: Sort, notation: str) -> Entry:
        """Give a concept by its notation."""
        return self.by_notation[sort, notation]


@cache
def lexicon() -> Lexicon:
    """Read the lexicon of `ontology/lexicon`, once."""
    folder = data_root() / "ontology" / "lexicon"
    about: dict[str, dict[str, list[str]]] = {}
    for file in sorted(folder.glob("*.ttl")):
        _gather(file, about)
    entries: list[tuple[str, Entry]] = []
    families: set[str] = set()
    for subject, said in about.items():
        if subject == _OURS + "familyNames":
            families.update(said.get("hiddenLabel", ()))
        else:
            entries += _entries(subject, said)
    return Lexicon(entries, frozenset(families))


def _gather(file: Path, about: dict[str, dict[str, list[str]]]) -> None:
    for triple in ox.parse(path=str(file), format=ox.RdfFormat.TURTLE):
        if isinstance(triple.object, ox.Literal) and triple.object.language not in (None, "vi"):
            continue
        if isinstance(triple.subject, ox.NamedNode) and isinstance(triple.object, ox.Literal | ox.NamedNode):
            name = triple.predicate.value.rpartition("#")[2]
            about.setdefault(triple.subject.value, {}).setdefault(name, []).append(triple.object.value)


def _forms(sort: Sort, word: str) -> list[str]:
    """Give the ways of writing a word; a field's "và" and commas are dashes as often."""
    if sort != "field":
        return [word]
    return list(
        dict.fromkeys((word, word.replace(", ", " - ").replace(" và ", " - "), word.replace(" và ", " - ")))
    )


def _entries(subject: str, said: dict[str, list[str]]) -> list[tuple[str, Entry]]:
    """Give each surface form of a concept, or of a plain list of words, with its entry."""
    if subject.startswith(_OURS):
        sort = _SCHEMES.get(subject.removeprefix(_OURS))
        words = said.get("hiddenLabel", ()) if sort else ()
        return [(form, Entry(sort, word, word)) for word in words if sort for form in _forms(sort, word)]
    sort = _SCHEMES.get(next(iter(said.get("inScheme", ())), "").removeprefix(_OURS))
    if sort is None or "prefLabel" not in said:
        return []
    facts = {
        key: values[0] for key, values in said.items() if key not in ("altLabel", "prefLabel", "inScheme")
    }
    entry = Entry(sort, said["notation"][0], said["prefLabel"][0], facts)
    return [(form, entry) for form in [*said["prefLabel"], *said.get("altLabel", ())]]
