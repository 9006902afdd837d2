"""Graphs of declared terms in every mixture, for whatever must hold of any graph."""

import pyoxigraph as ox
from hypothesis import strategies as st

from tochuc.mapping import skolemize, sorted_triples
from tochuc.schema import DataProperty, ObjectProperty, schema
from tochuc.schema.ontology import RDF, XSD

SCHEMA = schema()
CLASSES = sorted(SCHEMA.class_by_iri)
PROPERTIES = sorted(SCHEMA.property_by_iri)
TYPE = ox.NamedNode(f"{RDF}type")


def typed(lexical: str, name: str) -> ox.Literal:
    return ox.Literal(lexical, datatype=ox.NamedNode(f"{XSD}{name}"))


def zeros_before(number: int, zeros: str) -> ox.Literal:
    return typed(f"{'-' if number < 0 else zeros and '+'}{zeros}{abs(number)}", "integer")


TEXTS = st.text(max_size=8) | st.sampled_from(["Đồng chí", "e\u0301", "\u0000\t\r\n\ufffe", '“a” \\ "b"', ""])
TAGS = st.sampled_from(["vi", "en", "fr", "zh-hant", "VI"])
LITERALS = {
    f"{RDF}langString": st.builds(lambda text, tag: ox.Literal(text, language=tag), TEXTS, TAGS),
    f"{XSD}string": TEXTS.map(ox.Literal),
    f"{XSD}anyURI": TEXTS.map(lambda text: typed(text, "anyURI")),
    f"{XSD}integer": st.builds(
        zeros_before, st.integers(-(2**63), 2**63 - 1), st.sampled_from(["", "0", "00"])
    ),
    f"{XSD}boolean": st.sampled_from(["1", "0", "true", "false"]).map(lambda text: typed(text, "boolean")),
    f"{XSD}date": st.dates().map(lambda day: typed(day.isoformat(), "date")),
}


def canonical(term: object) -> object:
    """The canonical form of what `LITERALS` gives, by other means than the mapping's."""
    if isinstance(term, ox.Literal) and term.datatype.value == f"{XSD}integer":
        sign = "-" if term.value.startswith("-") else ""
        return typed(sign + (term.value.lstrip("+-0") or "0"), "integer")
    if isinstance(term, ox.Literal) and term.datatype.value == f"{XSD}boolean":
        return typed({"1": "true", "0": "false"}.get(term.value, term.value), "boolean")
    return term


def one_value(term: object, value: ox.Literal | ox.NamedNode | ox.BlankNode) -> object:
    """What two values of one property must differ in, for both to have a place."""
    if isinstance(term, ObjectProperty) or (isinstance(term, DataProperty) and not term.plain):
        return value
    return value.language if isinstance(value, ox.Literal) else None


@st.composite
def described(draw: st.DrawFn, base: str = "https://example.org/") -> list[ox.Triple]:
    """Give some things, blank ones among them, with declared terms in every mixture."""
    named = [ox.NamedNode(base + name) for name in ("a", "b/ả", "c#d")]
    things = [*named, *(ox.BlankNode() for _ in range(3))]
    found: dict[object, ox.Triple] = {}
    for subject in draw(st.lists(st.sampled_from(things), min_size=1, max_size=4)):
        for iri in draw(st.sets(st.sampled_from(CLASSES), max_size=3)):
            found[subject, iri] = ox.Triple(subject, TYPE, ox.NamedNode(iri))
        for iri in draw(st.lists(st.sampled_from(PROPERTIES), max_size=6)):
            term = SCHEMA.property_by_iri[iri]
            if isinstance(term, DataProperty):
                value = draw(LITERALS[term.datatype])
            elif isinstance(term, ObjectProperty):
                value = draw(st.sampled_from(things))
            else:
                value = ox.NamedNode(term.base + draw(st.sampled_from([*term.codes, "khác"])))
            found[subject, iri, one_value(term, value)] = ox.Triple(subject, ox.NamedNode(iri), value)
    return list(found.values())


def expected(triples: list[ox.Triple]) -> list[ox.Triple]:
    whole = {ox.Triple(t.subject, t.predicate, canonical(t.object)) for t in skolemize(triples)}
    return sorted_triples(whole)


def of_every_term() -> list[ox.Triple]:
    """Each class on a thing of its own, each property with two values if it takes two."""
    samples = {
        f"{RDF}langString": [ox.Literal("một", language="vi"), ox.Literal("one", language="en")],
        f"{XSD}string": [ox.Literal("một"), ox.Literal("hai")],
        f"{XSD}anyURI": [typed("urn:a", "anyURI"), typed("urn:b", "anyURI")],
        f"{XSD}integer": [typed("1", "integer"), typed("2", "integer")],
        f"{XSD}boolean": [typed("true", "boolean"), typed("false", "boolean")],
        f"{XSD}date": [typed("2025-08-13", "date"), typed("2026-01-01", "date")],
    }
    found = [ox.Triple(ox.NamedNode(f"urn:{n}"), TYPE, ox.NamedNode(iri)) for n, iri in enumerate(CLASSES)]
    subject = ox.NamedNode("urn:0")
    for iri, term in SCHEMA.property_by_iri.items():
        if isinstance(term, DataProperty):
            values = samples[term.datatype]
        elif isinstance(term, ObjectProperty):
            values = [ox.NamedNode("urn:1"), ox.NamedNode("urn:dangling")]
        else:
            values = [ox.NamedNode(term.base + term.codes[0])]
        kept = {one_value(term, value): value for value in values}.values()
        found += [ox.Triple(subject, ox.NamedNode(iri), value) for value in kept]
    return found
