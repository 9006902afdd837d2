"""The code lists that cells are held to: the ontology's titles, kinds of body and manners."""

from __future__ import annotations

from functools import cache

from pyoxigraph import BlankNode, Literal, NamedNode, RdfFormat, Store, Triple

from tochuc.names import fold
from tochuc.places import data_root

_SKOS = "http://www.w3.org/2004/02/skos/core#"


@cache
def roles() -> dict[str, str]:
    """The titles of posts: the code of each label, without marks."""
    return {fold(label): code for code, label in labels("roles", every=True)}


@cache
def kinds() -> dict[str, str]:
    """The kinds of body: the code of each label, without marks."""
    return {fold(label): code for code, label in labels("kinds", every=True)}


@cache
def manners() -> dict[str, str]:
    """The manners of decision: the code of each label, without marks."""
    found = {fold(label): code for code, label in labels("manners", every=True)}
    return found | {fold(code): code for code, _ in labels("manners")}


def labels(list_name: str, lang: str = "vi", *, every: bool = False) -> list[tuple[str, str]]:
    """Give the codes of a list with their labels.

    Args:
        list_name: the file in `ontology/lexicon`.
        lang: the language of the labels.
        every: give the labels of both languages and the other forms too, the preferred ones last.
    """
    store = _lexicon(list_name)
    scheme = NamedNode(f"https://w3id.org/tochuc/ontology#{list_name}")
    said = [NamedNode(_SKOS + name) for name in (("altLabel", "prefLabel") if every else ("prefLabel",))]
    found = []
    for term in said:
        for quad in store.quads_for_pattern(None, term, None):
            label, concept = quad.object, quad.subject
            if not any(store.quads_for_pattern(concept, NamedNode(_SKOS + "inScheme"), scheme)):
                continue
            if isinstance(label, Literal) and (every or label.language == lang):
                found.append((_code(store, concept), label.value))
    return found if every else sorted(found, key=lambda one: one[1])


def _code(store: Store, concept: NamedNode | BlankNode | Triple) -> str:
    (notation,) = store.quads_for_pattern(concept, NamedNode(_SKOS + "notation"), None)
    assert isinstance(notation.object, Literal)
    return notation.object.value


@cache
def _lexicon(name: str) -> Store:
    store = Store()
    store.load(path=str(data_root() / "ontology" / "lexicon" / f"{name}.ttl"), format=RdfFormat.TURTLE)
    return store
