"""`/schema`: classes, properties and relationships as the ontology declares them, with Cypher to copy."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import ClassVar

from fastapi import Request
from fastapi.responses import Response

from api.pages.charts.relations import Drawing, drawing
from api.pages.frame import FrameOf
from api.pages.negotiated import form_of, pages
from api.pages.rendering import Page, respond
from tochuc.messages import text
from tochuc.queries import Example, NamedQuery, examples, named
from tochuc.schema import schema
from tochuc.schema.terms import ClassTerm, CodedProperty, DataProperty, ObjectProperty
from tochuc.schema.views import as_json, value_type

router = pages()


@dataclass(frozen=True, slots=True)
class PropertyRow:
    """A node property, and what its values are."""

    term: DataProperty | CodedProperty
    type: str
    codes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ClassCard:
    """A class of which something is said.

    Args:
        term: the class.
        kinds: its subclasses of which nothing more is said.
        properties: of its nodes.
        relations: from it to others.
        drawing: the relations as a drawing; None if there are none.
    """

    term: ClassTerm
    kinds: tuple[ClassTerm, ...]
    properties: tuple[PropertyRow, ...]
    relations: tuple[ObjectProperty, ...]
    drawing: Drawing | None


@dataclass(frozen=True, slots=True, kw_only=True)
class SchemaPage(Page):
    """The schema.

    Args:
        version: of the ontology.
        cards: the classes.
        examples: short Cypher to begin with.
        queries: the named queries.
    """

    template: ClassVar[str] = "schema"

    version: str
    cards: tuple[ClassCard, ...]
    examples: tuple[Example, ...]
    queries: tuple[NamedQuery, ...]


@router.get("/schema")
@router.get("/schema.json")
async def schema_page(request: Request, frame: FrameOf) -> Response:
    """The property graph, as the ontology defines it."""
    if form_of(request) == "json":
        return Response(as_json(schema()), media_type="application/json", headers={"Vary": "Accept"})
    page = SchemaPage(
        title=text("page.schema", frame.lang),
        description=text("page.schema.description", frame.lang),
        data="/schema",
        version=schema().version,
        cards=_cards(),
        examples=examples(),
        queries=tuple(named().values()),
    )
    return respond(page, frame)


@cache
def _cards() -> tuple[ClassCard, ...]:
    declared = schema()
    told = {
        term.domain for kind in (declared.data, declared.coded, declared.objects) for term in kind.values()
    }
    shown = [term for term in declared.classes.values() if term.parent is None or term.name in told]
    names = {term.name for term in shown}
    return tuple(_card(term, _kinds(term.name, names)) for term in shown)


def _kinds(parent: str, shown: set[str]) -> tuple[ClassTerm, ...]:
    """Give the subclasses that have no card of their own, with theirs."""
    found = []
    for term in schema().classes.values():
        if term.parent == parent and term.name not in shown:
            found += [term, *_kinds(term.name, shown)]
    return tuple(found)


def _properties() -> list[DataProperty | CodedProperty]:
    return [*schema().data.values(), *schema().coded.values()]


def _card(term: ClassTerm, kinds: tuple[ClassTerm, ...]) -> ClassCard:
    declared = schema()
    rows = [
        PropertyRow(one, value_type(one), one.codes if isinstance(one, CodedProperty) else ())
        for one in _properties()
        if one.domain == term.name
    ]
    relations = tuple(one for one in declared.objects.values() if one.domain == term.name)
    ends = [(one.relationship, one.range) for one in relations]
    return ClassCard(term, kinds, tuple(rows), relations, drawing(term.name, ends) if ends else None)
