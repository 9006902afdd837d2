"""What an RDF file says of each thing, and what of it was read."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator

import pyoxigraph as ox

from loaders.org.terms import terms
from tochuc.mapping import skolemize
from tochuc.mapping.into_graph import TYPE
from tochuc.mapping.skolem import SKOLEM_BASE

Value = ox.NamedNode | ox.Literal
_LANGUAGES = ("vi", "", "en")
"""A name is taken in the first of these languages that it has."""


class Statements:
    """The triples of a file by subject and term; whatever is asked for counts as read."""

    def __init__(self, triples: Iterable[ox.Triple]) -> None:
        self._said: defaultdict[str, defaultdict[str, list[Value]]] = defaultdict(lambda: defaultdict(list))
        self._led_to: defaultdict[str, defaultdict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
        self._read: set[tuple[str, str]] = set()
        for triple in sorted(skolemize(triples), key=str):
            subject, term, value = triple.subject, triple.predicate.value, triple.object
            if isinstance(subject, ox.NamedNode) and isinstance(value, ox.NamedNode | ox.Literal):
                self._said[subject.value][term].append(value)
                if isinstance(value, ox.NamedNode):
                    self._led_to[value.value][term].append(subject.value)

    def __len__(self) -> int:
        return len(self._said)

    def of_class(self, kind: str) -> list[str]:
        """Give the things of a kind, by `classes` of the table."""
        found = {s for name in terms().classes[kind] for s in self._led_to[name][TYPE]}
        return sorted(found)

    def classes(self) -> list[str]:
        """Give all classes of the file."""
        found = {value.value for said in self._said.values() for value in said.get(TYPE, ())}
        return sorted(found)

    def values(self, subject: str, field: str) -> list[Value]:
        """Give what is said of a thing, all terms of a field together."""
        found: dict[Value, None] = {}
        for term in terms().fields[field]:
            if self._has(subject, term):
                self._read.add((subject, term))
                found |= dict.fromkeys(self._said[subject][term])
        return list(found)

    def things(self, subject: str, field: str) -> list[str]:
        """Give the things that a field leads to."""
        return [one.value for one in self.values(subject, field) if isinstance(one, ox.NamedNode)]

    def leading(self, field: str, to: str) -> list[str]:
        """Give the things from which a field leads to one."""
        found: dict[str, None] = {}
        for term in terms().fields[field]:
            if to in self._led_to and term in self._led_to[to]:
                found |= dict.fromkeys(self._led_to[to][term])
                self._read |= {(subject, term) for subject in self._led_to[to][term]}
        return list(found)

    def pairs(self, field: str) -> Iterator[tuple[str, str]]:
        """Give the things that say something by a field, with the thing that it leads to."""
        for subject in sorted(self._said):
            for value in self.things(subject, field):
                yield subject, value

    def names(self, subject: str, field: str = "name") -> list[str]:
        """Give a thing's names, the best first: by language, then by term."""
        said = [one for one in self.values(subject, field) if isinstance(one, ox.Literal)]
        told = [(_rank(one), " ".join(one.value.split())) for one in said]
        return list(dict.fromkeys(name for _, name in sorted(told, key=lambda one: one[0]) if name))

    def label(self, value: Value) -> str | None:
        """Give the text of a value: a literal's own, a thing's name."""
        if isinstance(value, ox.Literal):
            return " ".join(value.value.split()) or None
        return next(iter(self.names(value.value)), None)

    def leave_out(self) -> Counter[str]:
        """Drop contact details and pictures with all that hangs on them, and count them by term."""
        left: Counter[str] = Counter()
        for subject in list(self._said):
            for term in self._said[subject].keys() & terms().left_out:
                left[terms().shown(term)] += len(self._said[subject][term])
                for value in self._said[subject].pop(term):
                    self._drop(value, term)
        return left

    def unread(self) -> Iterator[tuple[str, str]]:
        """Give the terms that nothing asked for, each with a thing of which it is said."""
        known = frozenset().union(*terms().classes.values())
        for subject, said in sorted(self._said.items()):
            for term, values in sorted(said.items()):
                if term == TYPE:
                    others = (one.value for one in values if one.value not in known)
                    yield from ((f"rdf:type {terms().shown(other)}", subject) for other in others)
                elif (subject, term) not in self._read:
                    yield terms().shown(term), subject

    def _drop(self, value: Value, term: str) -> None:
        """Drop a thing that nothing else leads to."""
        if isinstance(value, ox.Literal):
            return
        led = self._led_to[value.value]
        led.pop(term, None)
        if not led:
            for onward, values in self._said.pop(value.value, {}).items():
                for one in values:
                    self._drop(one, onward) if onward != TYPE else None

    def _has(self, subject: str, term: str) -> bool:
        return subject in self._said and term in self._said[subject]


def shown(subject: str) -> str:
    """Give a thing as it is told of: its IRI, or that it has none."""
    return f"_:{subject.removeprefix(SKOLEM_BASE)}" if subject.startswith(SKOLEM_BASE) else subject


def _rank(literal: ox.Literal) -> int:
    language = (literal.language or "").partition("-")[0]
    return _LANGUAGES.index(language) if language in _LANGUAGES else len(_LANGUAGES)
