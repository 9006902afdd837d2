"""`/sources/{id}`: a text with the words of its statements marked, and what they state."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, ClassVar

from fastapi import Request
from fastapi.responses import Response

from api.answers import sources as answers
from api.answers.absent import absent
from api.links import LinksOf
from api.models.sources import Said, SourceDocument, Unread
from api.pages.frame import Frame, FrameOf
from api.pages.marks import Line, Piece, marked
from api.pages.negotiated import page_or_json, pages
from api.pages.rendering import Page
from api.parameters import GraphOf, ThingId
from tochuc.ids import segment
from tochuc.messages import text

router = pages()


@dataclass(frozen=True, slots=True)
class Fact:
    """A statement as the page lists it; `number` is the one at its mark, None where no words are marked."""

    number: int | None
    said: Said


@dataclass(frozen=True, slots=True, kw_only=True)
class SourcePage(Page):
    """A source.

    Args:
        source: what the API answers.
        lines: the text, in lines, with the marks of statements and of passages that were not understood.
        facts: what it states, in the order of the text.
        unread: what was not understood, each with the number at its mark.
    """

    template: ClassVar[str] = "source"

    source: SourceDocument
    lines: tuple[Line, ...]
    facts: tuple[Fact, ...]
    unread: tuple[tuple[int, Unread], ...]

    def passages(self, piece: Piece) -> list[int]:
        """Give the numbers of the passages that a piece belongs to and that were not understood."""
        return [number for number in piece.marks if number > len(self.facts)]


@router.get("/sources/{id}")
@router.get("/sources/{id}.json")  # first, for the other takes any id
async def source_page(
    request: Request, graph: GraphOf, links: LinksOf, iri: ThingId, frame: FrameOf
) -> Response:
    """A source: its text with the words of each statement marked."""
    found = await answers.source(graph, links, iri) or await absent(
        graph, iri, request.url.path, request.url.query
    )
    return page_or_json(request, frame, found, lambda: _page(found, frame))


def _page(source: SourceDocument, frame: Frame) -> SourcePage:
    spans = [(said.start or 0, said.end or 0) for said in source.statements]
    first_unread = len(spans) + 1
    spans += [(passage.start, passage.end) for passage in source.not_understood]
    lines = marked(source.text or "", spans)
    shown = {number for line in lines for piece in line for number in piece.marks}
    title = source.name or segment(source.id)
    return SourcePage(
        title=title,
        description=text("page.source.description", frame.lang, title=title, count=len(source.statements)),
        data=f"/sources/{segment(source.id)}",
        linked_data=_linked_data(source, title),
        source=source,
        lines=lines,
        facts=tuple(
            Fact(number if number in shown else None, said)
            for number, said in enumerate(source.statements, 1)
        ),
        unread=tuple(enumerate(source.not_understood, first_unread)),
    )


def _linked_data(source: SourceDocument, title: str) -> Mapping[str, Any]:
    publisher = {"@type": "Organization", "name": source.publisher} if source.publisher else None
    said = {
        "@context": "https://schema.org",
        "@type": "Article",
        "@id": source.id,
        "headline": title,
        "inLanguage": "vi",
        "datePublished": source.published,
        "publisher": publisher,
        "sameAs": source.address,
    }
    return {key: value for key, value in said.items() if value is not None}
