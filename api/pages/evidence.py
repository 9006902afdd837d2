"""The sentences of a question, each with the words around it."""

from __future__ import annotations

from dataclasses import dataclass

from api.graph import Graph
from api.models.review import OpenItem, Sentence
from api.statements import statement

_AROUND = 160


@dataclass(frozen=True, slots=True)
class Shown:
    """A sentence between the words before and after it; these are empty where the text is not at hand."""

    sentence: Sentence
    before: str = ""
    after: str = ""


async def shown_sentences(graph: Graph, question: OpenItem) -> tuple[Shown, ...]:
    """Give the sentences of a question with what stands around them."""
    ids = sorted({sentence.source for sentence in question.sentences})
    rows = await graph.read(statement("source_texts"), {"ids": ids}) if ids else []
    texts = {row["id"]: row["text"] for row in rows}
    return tuple(_shown(sentence, texts.get(sentence.source, "")) for sentence in question.sentences)


def _shown(sentence: Sentence, text: str) -> Shown:
    start = sentence.start
    if start is None or text[start : start + len(sentence.quote)] != sentence.quote:
        start = text.find(sentence.quote)
    if not text or start < 0:
        return Shown(sentence)
    end = start + len(sentence.quote)
    return Shown(sentence, _end_of(text[:start]), _beginning_of(text[end:]))


def _end_of(text: str) -> str:
    """Cut at a paragraph, else between words."""
    near = text[-_AROUND:].rpartition("\n")[2]
    return near if len(near) < _AROUND else "… " + near.partition(" ")[2]


def _beginning_of(text: str) -> str:
    near = text[:_AROUND].partition("\n")[0]
    return near if len(near) < _AROUND else near.rpartition(" ")[0] + " …"
