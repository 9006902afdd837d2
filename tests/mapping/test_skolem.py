import pyoxigraph as ox

from tochuc.mapping import skolemize

PREFIXES = "@prefix t: <https://w3id.org/tochuc/ontology#> . @base <urn:> ."


def triples(turtle: str) -> list[ox.Triple]:
    return [quad.triple for quad in ox.parse(PREFIXES + turtle, format=ox.RdfFormat.TURTLE)]


def test_the_same_description_gets_the_same_iri_whatever_stands_beside_it() -> None:
    alone = skolemize(triples("[] t:why 'a' ; t:about [ t:why 'b' ] ."))
    among = skolemize(triples("<x> t:why 'c' . [] t:about <x> . [] t:about [ t:why 'b' ] ; t:why 'a' ."))
    assert set(alone) < set(among)


def test_another_description_gets_another_iri() -> None:
    assert not set(skolemize(triples("[] t:why 'a' ."))) & set(skolemize(triples("[] t:why 'b' .")))


def test_twins_stay_two() -> None:
    found = skolemize(triples("<x> t:about [ t:why 'a' ], [ t:why 'a' ] ."))
    assert len({t.object for t in found if isinstance(t.object, ox.NamedNode)}) == 2


def test_a_node_that_points_at_itself_is_no_pair_that_points_at_each_other() -> None:
    loop = skolemize(triples("_:a t:about _:a ."))
    pair = skolemize(triples("_:a t:about _:b . _:b t:about _:a ."))
    assert len(loop) == 1
    assert len(pair) == 2
    assert not set(loop) & set(pair)


def test_a_long_chain_takes_no_time() -> None:
    links = "\n".join(f"_:n{i} t:about _:n{i + 1} ." for i in range(3000))
    assert len(set(skolemize(triples(links)))) == 3000
