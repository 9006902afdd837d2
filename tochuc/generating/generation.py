"""A whole country as sources, and everything that follows from them, as RDF."""

from __future__ import annotations

import random
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any

import pyoxigraph as ox

from tochuc.fold import Tenure
from tochuc.generating.careers import occasions
from tochuc.generating.country import Place, places
from tochuc.generating.mistakes import plant
from tochuc.generating.people import People
from tochuc.generating.planting import Ground, Planted
from tochuc.generating.sources import Source, source_of
from tochuc.generating.telling import Occasion, TellSeats
from tochuc.loading.derive import derive
from tochuc.loading.reference import reference_triples
from tochuc.loading.stated import Stated

Step = Callable[[int], object]


@dataclass(frozen=True, slots=True)
class Country:
    """A generated country.

    Args:
        posts: how many posts its sources tell of.
        sources: its sources, in the order of places and time, those of mistakes last.
        mistakes: what is wrong on purpose.
        tenures: what follows from the sources, once `triples` has run.
    """

    posts: int
    sources: tuple[Source, ...]
    mistakes: tuple[Planted, ...] = ()
    tenures: dict[str, Tenure] = field(default_factory=dict)

    def triples(self, step: Step = lambda _: None) -> Iterator[ox.Triple]:
        """Give the graph that has loaded all sources, the reference data with it; each triple once.

        What is derived is derived as by a load, from all statements at once. The order is always the same.

        Args:
            step: is told of each source that is done.
        """
        yield from reference_triples()
        shared_before = set(reference_triples())
        stated: list[Stated] = []
        for source in self.sources:
            composed = source.composed()
            stated += composed.stated
            shared = composed.shared - shared_before
            shared_before |= shared
            yield from _in_order(composed.own)
            yield from _in_order(shared)
            step(1)
        for mistake in self.mistakes:
            yield from _in_order(mistake.triples)
        del shared_before
        derived = derive(stated)
        self.tenures.update(derived.tenures)
        yield from _in_order(derived.triples)

    def mistakes_listed(self) -> list[dict[str, Any]]:
        """Give the planted mistakes with the shape and the focus node of each finding to come."""
        if not self.tenures:
            deque(self.triples(), maxlen=0)
        return [mistake.to_json(self.tenures) for mistake in self.mistakes]


def generate(posts: int, seed: int, *, mistakes: int = 0) -> Country:
    """Make up a country.

    Args:
        posts: how many posts, each told of by a source.
        seed: the same gives the same.
        mistakes: how many to plant; a small country takes only some.
    """
    rng = random.Random(seed)
    people = People(random.Random(rng.getrandbits(64)))
    told = [(place, o) for place in places(posts, rng) for o in occasions(place, people, rng)]
    planted = plant(_ground(told, people, rng), mistakes)
    sources = [source_of(occasion) for _, occasion in told]
    sources += [source for mistake in planted for source in mistake.sources]
    return Country(posts, tuple(sources), tuple(planted))


def _ground(told: list[tuple[Place, Occasion]], people: People, rng: random.Random) -> Ground:
    """Give the occasions on which a term began, without the bodies of which more is told later."""
    founding = {p.name: (p, o) for p, o in told if any(isinstance(t, TellSeats) for t in o.tells)}
    later = {tell.body for p, o in told if o is not founding.get(p.name, (p, None))[1] for tell in o.tells}
    return Ground(founding, people, rng, later)


def _in_order(triples: Iterable[ox.Triple]) -> list[ox.Triple]:
    return sorted(triples, key=str)
