"""Whatever RDF says in these terms, in any mixture, is read or told, and never breaks the reader."""

from pathlib import Path

import pyoxigraph as ox
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from loaders.org import read_org
from loaders.org.terms import terms
from tochuc.errors import BadInput
from tochuc.loading.compose import compose
from tochuc.mapping.into_graph import TYPE
from tochuc.reading import Reading

TERMS = sorted({term for names in terms().fields.values() for term in names} | terms().left_out)
CLASSES = sorted({name for names in terms().classes.values() for name in names})
THINGS = [*(ox.NamedNode(f"https://register.example/{n}") for n in "abcd"), ox.BlankNode(), ox.BlankNode()]
WORDS = [
    "Harbour Board",
    "Sở Y tế",
    "2019-03",
    "2019-02-30",
    "2014-05-01T10:00:00Z",
    "",
    "  ",
    "ả\n“b”",
    "13",
]
LITERALS = [*map(ox.Literal, WORDS), *(ox.Literal(word, language="vi") for word in WORDS)]


@st.composite
def said(draw: st.DrawFn) -> list[ox.Triple]:
    thing, text = st.sampled_from(THINGS), st.sampled_from(LITERALS)
    typed = st.tuples(thing, st.just(TYPE), st.sampled_from(CLASSES).map(ox.NamedNode))
    spoken = st.tuples(thing, st.sampled_from(TERMS), thing | text)
    found = draw(st.lists(typed | spoken, max_size=25))
    return [ox.Triple(subject, ox.NamedNode(term), value) for subject, term, value in found]


@settings(deadline=None, max_examples=150, suppress_health_check=[HealthCheck.too_slow])
@given(said())
def test_the_reader_never_breaks_and_every_statement_has_its_words(
    tmp_path_factory: object, triples: list[ox.Triple]
) -> None:
    file: Path = tmp_path_factory.mktemp("org") / "register-2024-05-01.nt"  # type: ignore[attr-defined]
    file.write_bytes(ox.serialize(triples, format=ox.RdfFormat.N_TRIPLES) or b"")
    for reading in read_or_refused(file):
        compose(reading, b"", file.name)
        found = (*reading.tenures, *reading.posts, *reading.facts, *reading.events, *reading.placements)
        for one in (*found, *reading.not_understood):
            assert reading.text[one.start : one.end] == one.quote


def read_or_refused(file: Path) -> list[Reading]:
    """Read a file; one without any thing of an organisation is refused, and that is all that may happen."""
    try:
        return list(read_org(file))
    except BadInput as refused:
        if refused.code != "org.nothing":
            raise
        return []
