"""Triples under construction, written with the ontology's own local names."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date

import pyoxigraph as ox

from tochuc.schema import schema

Value = str | int | bool | date | Iterable[str] | None
_TYPE = ox.NamedNode("http://www.w3.org/1999/02/22-rdf-syntax-ns#type")
_LANG_STRING = "http://www.w3.org/1999/02/22-rdf-syntax-ns#langString"


class Description:
    """A set of triples that grows thing by thing."""

    def __init__(self) -> None:
        self.triples: set[ox.Triple] = set()

    def say(self, thing: str, kind: str | None, values: Mapping[str, Value]) -> None:
        """Describe one thing.

        Args:
            thing: its id.
            kind: the local name of its class; None leaves the class unsaid.
            values: by the local name of a property; `<name>_en` gives the English text; None is
                left out; a code stands for a concept, an id for a thing; a list says each.

        Raises: KeyError for a name that the ontology does not declare.
        """
        subject = ox.NamedNode(thing)
        if kind:
            self.triples.add(ox.Triple(subject, _TYPE, ox.NamedNode(schema().classes[kind].iri)))
        for name, value in values.items():
            several = value if isinstance(value, (list, tuple, set, frozenset)) else [value]
            for one in several:
                if one is not None:
                    self.triples.add(ox.Triple(subject, *_said(name, one)))

    def add(self, triples: Iterable[ox.Triple]) -> None:
        """Take over triples that somebody else made."""
        self.triples.update(triples)


def _said(name: str, value: object) -> tuple[ox.NamedNode, ox.NamedNode | ox.Literal]:
    terms = schema()
    if name in terms.objects:
        return ox.NamedNode(terms.objects[name].iri), ox.NamedNode(str(value))
    if name in terms.coded:
        coded = terms.coded[name]
        return ox.NamedNode(coded.iri), ox.NamedNode(f"{coded.base}{value}")
    plain, _, language = name.partition("_")
    term = terms.data[plain]
    if term.datatype == _LANG_STRING:
        return ox.NamedNode(term.iri), ox.Literal(str(value), language=language or "vi")
    text = str(value).lower() if isinstance(value, bool) else str(value)
    return ox.NamedNode(term.iri), ox.Literal(text, datatype=ox.NamedNode(term.datatype))
