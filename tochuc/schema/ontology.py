"""Reading the ontology's files into a `Schema`."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterable
from functools import cache
from pathlib import Path
from typing import TypeVar

import pyoxigraph as ox

from tochuc.places import data_root
from tochuc.schema.terms import ClassTerm, CodedProperty, DataProperty, ObjectProperty, Schema

OWL = "http://www.w3.org/2002/07/owl#"
RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
RDFS = "http://www.w3.org/2000/01/rdf-schema#"
SKOS = "http://www.w3.org/2004/02/skos/core#"
TOCHUC = "https://w3id.org/tochuc/ontology#"
XSD = "http://www.w3.org/2001/XMLSchema#"

DATATYPES = frozenset(
    {f"{RDF}langString", *(f"{XSD}{name}" for name in ("string", "anyURI", "integer", "boolean", "date"))}
)
"""The datatypes with a stated place in the property graph."""

T = TypeVar("T")
Described = dict[str, dict[str, list[ox.NamedNode | ox.BlankNode | ox.Literal]]]


@cache
def schema() -> Schema:
    """Give the project's own schema, read once."""
    folder = data_root() / "ontology"
    lexicon = sorted((folder / "lexicon").glob("*.ttl"))
    return read_schema([folder / "tochuc.ttl", folder / "codes.ttl", *lexicon])


def read_schema(files: Iterable[Path]) -> Schema:
    """Read a schema from Turtle files.

    Args:
        files: where classes, properties, code lists and concepts are declared.

    Raises: ValueError naming the term, for a declaration that has no place in the property graph.
    """
    return _Ontology(_described(files)).schema()


def local_name(iri: str) -> str:
    """What follows the last `#` or `/`."""
    return re.split(r"[#/]", iri)[-1]


def relationship_type(name: str) -> str:
    """`subOrganizationOf` becomes `SUB_ORGANIZATION_OF`."""
    return re.sub(r"(?<=[a-z0-9])(?=[A-Z])", "_", name).upper()


def _described(files: Iterable[Path]) -> Described:
    found: Described = defaultdict(lambda: defaultdict(list))
    for file in files:
        for quad in ox.parse(file.read_bytes(), format=ox.RdfFormat.TURTLE):
            if isinstance(quad.subject, ox.NamedNode) and not isinstance(quad.object, ox.Triple):
                found[quad.subject.value][quad.predicate.value].append(quad.object)
    return found


class _Ontology:
    """The description of every term, with ways to ask for one thing of it."""

    def __init__(self, described: Described) -> None:
        self._of = described
        self._codes: dict[str, list[str]] = defaultdict(list)
        for iri, said in described.items():
            for scheme in said.get(f"{SKOS}inScheme", ()):
                self._codes[scheme.value].append(iri)

    def schema(self) -> Schema:
        classes = self._named(f"{OWL}Class", self._class)
        objects = self._all(f"{OWL}ObjectProperty")
        coded = [iri for iri in objects if self._of[iri].get(f"{TOCHUC}codeList")]
        plain = [iri for iri in objects if iri not in coded]
        return Schema(
            version=self._value(f"{TOCHUC.rstrip('#')}", f"{OWL}versionInfo") or "",
            classes=classes,
            data=self._named(f"{OWL}DatatypeProperty", self._data),
            objects={local_name(iri): self._object(iri) for iri in plain},
            coded={local_name(iri): self._coded(iri) for iri in coded},
        )

    def _all(self, kind: str) -> list[str]:
        return [iri for iri, said in self._of.items() if any(t.value == kind for t in said[f"{RDF}type"])]

    def _named(self, kind: str, read: Callable[[str], T]) -> dict[str, T]:
        return {local_name(iri): read(iri) for iri in self._all(kind)}

    def _values(self, iri: str, said: str) -> list[str]:
        return [term.value for term in self._of[iri].get(said, ())]

    def _value(self, iri: str, said: str) -> str | None:
        values = self._values(iri, said)
        if len(values) > 1:
            raise ValueError(f"<{iri}> has {len(values)} values of <{said}>, at most one is expected")
        return values[0] if values else None

    def _required(self, iri: str, said: str) -> str:
        value = self._value(iri, said)
        if value is None:
            raise ValueError(f"<{iri}> has no <{said}>")
        return value

    def _is(self, iri: str, said: str) -> bool:
        return self._value(iri, said) == "true"

    def _functional(self, iri: str) -> bool:
        return f"{OWL}FunctionalProperty" in self._values(iri, f"{RDF}type")

    def _words(self, iri: str, said: str, language: str) -> str:
        terms = [t for t in self._of[iri].get(said, ()) if isinstance(t, ox.Literal)]
        return next((t.value for t in terms if t.language == language), "")

    def _common(self, iri: str) -> tuple[str, str, str, str, str, str]:
        words = [
            self._words(iri, f"{RDFS}{said}", lang) for said in ("label", "comment") for lang in ("vi", "en")
        ]
        return (iri, local_name(iri), words[0], words[1], words[2], words[3])

    def _class(self, iri: str) -> ClassTerm:
        parent = self._value(iri, f"{RDFS}subClassOf")
        labels, step = {local_name(iri), "Thing"}, parent
        while step is not None:
            labels.add(local_name(step))
            step = self._value(step, f"{RDFS}subClassOf")
        return ClassTerm(*self._common(iri), parent=parent and local_name(parent), labels=frozenset(labels))

    def _data(self, iri: str) -> DataProperty:
        datatype = self._required(iri, f"{RDFS}range")
        if datatype not in DATATYPES:
            raise ValueError(f"<{iri}> has the range <{datatype}>, which has no place in the property graph")
        domain = local_name(self._required(iri, f"{RDFS}domain"))
        on = [local_name(value) for value in self._values(iri, f"{TOCHUC}indexedOn")] or [domain]
        return DataProperty(
            *self._common(iri),
            datatype=datatype,
            domain=domain,
            functional=self._functional(iri),
            unique_language=self._is(iri, f"{TOCHUC}uniqueLanguage"),
            searched=self._is(iri, f"{TOCHUC}searched"),
            indexed_on=tuple(on) if self._is(iri, f"{TOCHUC}indexed") else (),
        )

    def _object(self, iri: str) -> ObjectProperty:
        return ObjectProperty(
            *self._common(iri),
            relationship=relationship_type(local_name(iri)),
            domain=local_name(self._required(iri, f"{RDFS}domain")),
            range=local_name(self._required(iri, f"{RDFS}range")),
            functional=self._functional(iri),
        )

    def _coded(self, iri: str) -> CodedProperty:
        if not self._functional(iri):
            raise ValueError(f"<{iri}> has codes and is not functional; a node property holds one code")
        scheme = self._required(iri, f"{TOCHUC}codeList")
        base = self._required(scheme, f"{TOCHUC}codeBase")
        codes = sorted(code.removeprefix(base) for code in self._codes[scheme] if code.startswith(base))
        domain = local_name(self._required(iri, f"{RDFS}domain"))
        return CodedProperty(*self._common(iri), domain=domain, scheme=scheme, base=base, codes=tuple(codes))
