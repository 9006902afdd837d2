"""A whole country as sources, and everything that follows from them, as RDF."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

import pyoxigraph as ox

from tochuc.generating.careers import occasions
from tochuc.generating.country import places
from tochuc.generating.people import People
from tochuc.generating.sources import Source, source_of
from tochuc.loading.derive import derive
from tochuc.loading.reference import reference_triples
from tochuc.loading.stated import Stated


@dataclass(frozen=True, slots=True)
class Country:
    """A generated country.

    Args:
        posts: how many posts its sources tell of.
        sources: its sources, in the order of places and time.
    """

    posts: int
    sources: tuple[Source, ...]

    def triples(self, step: Callable[[int], object] = lambda _: None) -> Iterator[ox.Triple]:
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
        yield from _in_order(derive(stated).triples)


def generate(posts: int, seed: int) -> Country:
    """Make up a country.

    Args:
        posts: how many posts, each told of by a source.
        seed: the same gives the same.
    """
    rng = random.Random(seed)
    people = People(random.Random(rng.getrandbits(64)))
    told = (occasion for place in places(posts, rng) for occasion in occasions(place, people, rng))
    return Country(posts, tuple(source_of(occasion) for occasion in told))


def _in_order(triples: Iterable[ox.Triple]) -> list[ox.Triple]:
    return sorted(triples, key=lambda t: (str(t.subject), t.predicate.value, str(t.object)))
