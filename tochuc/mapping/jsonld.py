"""RDF as JSON-LD whose keys are the property graph's names, by a context made from the ontology."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any

import pyoxigraph as ox

from tochuc.mapping.into_graph import TYPE
from tochuc.mapping.literals import LANG_STRING, value_of
from tochuc.schema import schema as own_schema
from tochuc.schema.ontology import XSD
from tochuc.schema.terms import CodedProperty, DataProperty, ObjectProperty, Property, Schema

_CODE = re.compile(r"[\w-]+")
_EXACT_IN_JSON = range(-(2**53) + 1, 2**53)


def context(schema: Schema | None = None) -> dict[str, Any]:
    """Give the JSON-LD context: a class or property by its local name, a code by itself."""
    schema = schema or own_schema()
    found: dict[str, Any] = {"@version": 1.1, "id": "@id", "type": "@type"}
    found |= {name: term.iri for name, term in sorted(schema.classes.items())}
    found |= {term.name: _definition(term) for _, term in sorted(schema.property_by_iri.items())}
    return found


def document(triples: Iterable[ox.Triple], schema: Schema | None = None) -> dict[str, Any]:
    """Give triples of declared terms as one JSON-LD document, the context within.

    Args:
        triples: in the order in which things and values shall stand.
        schema: by default the project's own.
    """
    schema = schema or own_schema()
    things: dict[str, dict[str, Any]] = {}
    for triple in triples:
        subject = _iri(triple.subject)
        thing = things.setdefault(subject, {"id": subject})
        if triple.predicate.value == TYPE:
            thing.setdefault("type", []).append(schema.class_by_iri[_iri(triple.object)].name)
        else:
            _add(thing, schema.property_by_iri[triple.predicate.value], triple.object, schema)
    return {"@context": context(schema), "@graph": list(things.values())}


def _definition(term: Property) -> str | dict[str, Any]:
    if isinstance(term, ObjectProperty):
        return {"@id": term.iri, "@type": "@id"}
    if isinstance(term, CodedProperty):
        return {"@id": term.iri, "@type": "@vocab", "@context": {"@vocab": term.base}}
    if term.datatype == LANG_STRING:
        return {"@id": term.iri, "@container": "@language"}
    return term.iri if term.datatype == f"{XSD}string" else {"@id": term.iri, "@type": term.datatype}


def _add(thing: dict[str, Any], term: Property, value: object, schema: Schema) -> None:
    if isinstance(term, ObjectProperty):
        thing.setdefault(term.name, []).append(_iri(value))
    elif isinstance(term, CodedProperty):
        thing[term.name] = _code(_iri(value), term, schema)
    elif isinstance(value, ox.Literal):
        _add_literal(thing, term, value)


def _code(iri: str, term: CodedProperty, schema: Schema) -> str:
    """Give the code alone, or the whole IRI if JSON-LD would take the code for a term or another IRI."""
    code = iri.removeprefix(term.base)
    declared = (*schema.classes, *schema.data, *schema.objects, *schema.coded, "id", "type")
    return code if _CODE.fullmatch(code) and code not in declared else iri


def _add_literal(thing: dict[str, Any], term: DataProperty, literal: ox.Literal) -> None:
    tag, plain = value_of(literal, term, thing["id"])
    exact = isinstance(plain, bool | str) or (isinstance(plain, int) and plain in _EXACT_IN_JSON)
    found = plain if exact else literal.value
    holder, key = (thing.setdefault(term.name, {}), tag) if tag else (thing, term.name)
    if term.plain:
        holder[key] = found
    else:
        holder.setdefault(key, []).append(found)


def _iri(term: object) -> str:
    assert isinstance(term, ox.NamedNode)
    return term.value
