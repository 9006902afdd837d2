"""A body as it stands in the graph, and its description in RDF."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from pyoxigraph import Literal as Text
from pyoxigraph import NamedNode, Triple

from tochuc.reference import standing_bodies
from tochuc.reference.description import describe, term

Relation = Literal["subOrganizationOf", "unitOf"]


@dataclass(frozen=True, slots=True)
class Body:
    """An organisation.

    Args:
        id: the full IRI.
        name: the full name, with its province where it has one.
        name_en: the English name, where there is one.
        classes: the IRIs of its classes.
        kind: its code in the scheme `tochuc:kinds`.
        parents: what it belongs to, each with how.
        territory: the id of its province.
        reference: whether it is reference data, which no source creates or removes.
    """

    id: str
    name: str
    name_en: str | None
    classes: tuple[str, ...]
    kind: str | None
    parents: tuple[tuple[Relation, Body], ...] = ()
    territory: str | None = None
    reference: bool = False

    def parent(self, relation: Relation) -> Body | None:
        """Give what it belongs to in this way."""
        return next((body for how, body in self.parents if how == relation), None)


def triples_of(body: Body) -> list[Triple]:
    """Describe a body, and above it every parent that is not reference data.

    A reference body is described exactly as the reference data has it.
    """
    if body.reference:
        return list(describe(standing_bodies()[body.id]))
    found = list(_own(body))
    for _, parent in body.parents:
        if not parent.reference:
            found += triples_of(parent)
    return list(dict.fromkeys(found))


def _own(body: Body) -> Iterator[Triple]:
    node = NamedNode(body.id)
    for class_iri in body.classes:
        yield Triple(node, term("rdf:type"), NamedNode(class_iri))
    yield Triple(node, term("foaf:name"), Text(body.name, language="vi"))
    if body.name_en:
        yield Triple(node, term("foaf:name"), Text(body.name_en, language="en"))
    if body.kind:
        yield Triple(node, term("org:classification"), term(f"kind:{body.kind}"))
    for relation, parent in body.parents:
        yield Triple(node, term(f"org:{relation}"), NamedNode(parent.id))
    if body.territory:
        yield Triple(node, term("tochuc:inTerritory"), NamedNode(body.territory))
