"""What a steward has to decide, each question with its sentences and the decisions that would settle it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from api.answers.ways import way, way_of
from api.dates import written
from api.graph import Graph
from api.languages import LANGUAGES
from api.links import Links
from api.models.base import Reference, TwoLanguages
from api.models.review import OpenItem, Reason, Sentence, Way
from api.models.writing import AcceptanceItem
from api.statements import statement
from tochuc.decisions import OpenReading, Question, Review
from tochuc.decisions.reasons import reason_text
from tochuc.identity import Evidence
from tochuc.ids import segment
from tochuc.messages import text
from tochuc.validation import Finding

_MOST_SENTENCES = 12


async def open_items(graph: Graph, links: Links, review: Review) -> list[OpenItem]:
    """Give every question, the most consequential first: violations, identities, warnings, readings."""
    items = list(_items(review, links))
    named = await _sources(graph, items)
    return [_with_sources(item, named) for item in items]


def _items(review: Review, links: Links) -> Iterator[OpenItem]:
    yield from (_finding(one, links) for one in review.findings if one.severity == "violation")
    yield from (_identity(one, review, links) for one in review.questions)
    yield from (_finding(one, links) for one in review.findings if one.severity != "violation")
    yield from (_reading(one, links) for one in review.readings)


def _finding(finding: Finding, links: Links) -> OpenItem:
    accepted = finding.accepted
    ways = [way_of(one.action, TwoLanguages(**one.label), one.command) for one in finding.remedies]
    quoted = finding.sources[:_MOST_SENTENCES]
    return OpenItem(
        id=finding.id,
        name=finding.focus_name,
        url=_page(finding.id, links),
        kind=finding.severity,
        message=TwoLanguages(**finding.message),
        about=[_thing(finding.focus, finding.focus_name, links)],
        sentences=[
            _sentence(one.source, one.quote, links, statement=one.statement, start=one.start, end=one.end)
            for one in quoted
        ],
        reasons=[],
        ways=[one for one in ways if one],
        accepted=AcceptanceItem.model_validate(accepted, from_attributes=True) if accepted else None,
    )


def _identity(question: Question, review: Review, links: Links) -> OpenItem:
    name = question.candidates[0].name
    told = {"name": name, "count": len(question.candidates)}
    ids = sorted(segment(candidate.id) for candidate in question.candidates)
    return OpenItem(
        id=f"identity-{ids[0]}",
        name=name,
        url=_page(f"identity-{ids[0]}", links),
        kind="identity",
        message=_both("page.review.identity", **told),
        about=[_thing(one.id, one.name, links) for one in question.candidates],
        sentences=list(_candidate_sentences(question, links)),
        reasons=[_reason(one, review) for pair in question.pairs for one in pair.evidence],
        ways=list(_identity_ways(question)),
        accepted=None,
    )


def _candidate_sentences(question: Question, links: Links) -> Iterator[Sentence]:
    """Give the sentences candidate by candidate, the same number of each."""
    share = max(_MOST_SENTENCES // len(question.candidates), 1)
    for candidate in question.candidates:
        for post in candidate.posts[:share]:
            said = ", ".join(filter(None, (post.post, post.organization)))
            of = f"{segment(candidate.id)}: {said}" if said else segment(candidate.id)
            yield _sentence(post.source, post.quote, links, of=of)


def _identity_ways(question: Question) -> Iterator[Way]:
    several = len(question.pairs) > 1
    for pair in question.pairs:
        named = {"first": segment(pair.first), "second": segment(pair.second)}
        for verdict in ("same", "different"):
            command = f"tochuc decide {verdict} {named['first']} {named['second']} --by NAME --why TEXT"
            yield way(f"{verdict}-of-several" if several else verdict, command, **(named if several else {}))


def _reason(evidence: Evidence, review: Review) -> Reason:
    told = {lang: reason_text(evidence, review.names, lang) for lang in LANGUAGES}
    return Reason(text=TwoLanguages(**told), bits=round(evidence.bits, 1))


def _reading(one: OpenReading, links: Links) -> OpenItem:
    told = {"members": one.members, "vacant": one.vacant, "more": one.members + one.vacant}
    told["seated"] = one.members - one.vacant
    chosen = {lang: text(f"reading.{one.in_force}", lang) for lang in LANGUAGES}
    return OpenItem(
        id=f"reading-{segment(one.body)}",
        name=one.name,
        url=_page(f"reading-{segment(one.body)}", links),
        kind="reading",
        message=TwoLanguages(
            **{lang: text("page.review.reading", lang, **told, chosen=chosen[lang]) for lang in LANGUAGES}
        ),
        about=[Reference(id=one.body, name=one.name, url=links.of("Organization", one.body))],
        sentences=[_sentence(one.source, one.quote, links, statement=one.statement)],
        reasons=[],
        ways=[way(f"reading-{reading}", command, **told) for reading, command in one.commands.items()],
        accepted=None,
    )


def _sentence(
    source: str,
    quote: str,
    links: Links,
    *,
    statement: str | None = None,
    start: int | None = None,
    end: int | None = None,
    of: str | None = None,
) -> Sentence:
    return Sentence(
        source=source,
        url=links.of("Source", source),
        source_name=None,
        published=None,
        statement=statement,
        quote=quote,
        start=start,
        end=end,
        of=of,
    )


async def _sources(graph: Graph, items: list[OpenItem]) -> dict[str, dict[str, Any]]:
    ids = sorted({sentence.source for item in items for sentence in item.sentences})
    return {row["id"]: row for row in await graph.read(statement("source_names"), {"ids": ids})}


def _with_sources(item: OpenItem, named: dict[str, dict[str, Any]]) -> OpenItem:
    sentences = [
        one.model_copy(
            update={
                "source_name": named[one.source]["name"],
                "published": written(named[one.source]["published"]),
            }
        )
        if one.source in named
        else one
        for one in item.sentences
    ]
    return item.model_copy(update={"sentences": sentences})


def _thing(iri: str, name: str | None, links: Links) -> Reference:
    return Reference(id=iri, name=name, url=links.of("Thing", iri))


def _page(id: str, links: Links) -> str:
    return links.to(f"/review?question={id}")


def _both(code: str, **details: object) -> TwoLanguages:
    return TwoLanguages(vi=text(code, "vi", **details), en=text(code, "en", **details))
