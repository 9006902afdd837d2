"""A made-up country: as large as wanted, the same every time, with nothing wrong in it."""

from collections import Counter

import pyoxigraph as ox

from tochuc.generating import generate
from tochuc.schema import schema
from tochuc.validation import validate

_TYPE = ox.NamedNode("http://www.w3.org/1999/02/22-rdf-syntax-ns#type")


def test_has_as_many_posts_as_wanted_and_each_triple_once() -> None:
    triples = list(generate(420, 1).triples())
    post = ox.NamedNode(schema().classes["Post"].iri)
    assert sum(1 for t in triples if t.predicate == _TYPE and t.object == post) == 420
    assert max(Counter(triples).values()) == 1


def test_the_same_seed_gives_the_same_and_another_another() -> None:
    first, again, other = (
        ox.serialize(generate(60, s).triples(), format=ox.RdfFormat.N_TRIPLES) for s in (5, 5, 6)
    )
    assert first == again
    assert first != other


def test_quotes_stand_where_they_are_said_to_stand() -> None:
    for source in generate(60, 1).sources:
        text = source.reading.text
        quoted = [*source.reading.tenures, *source.reading.seats]
        assert quoted
        assert all(text[said.start : said.end] == said.quote for said in quoted)


def test_nothing_is_wrong_and_nobody_in_doubt() -> None:
    triples = list(generate(200, 1).triples())
    assert [f for f in validate(triples).findings if f.severity != "info"] == []
    assert not [
        t for t in triples if t.object == ox.NamedNode("https://w3id.org/tochuc/ontology/verdict/doubtful")
    ]
