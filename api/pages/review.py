"""`/review`: what a steward has to decide, one question at a time, and what was decided."""

from __future__ import annotations

import json
from dataclasses import dataclass, replace
from http import HTTPStatus
from typing import Annotated, Any, ClassVar

from fastapi import Query, Request
from fastapi.responses import RedirectResponse, Response
from pydantic import TypeAdapter, ValidationError

from api.answers.deciding import decide, recorded_item
from api.answers.review import open_items
from api.links import Links, LinksOf
from api.models.base import Page as Items
from api.models.decisions import Decision, RecordedItem
from api.models.review import OpenItem
from api.pages.evidence import Shown, shown_sentences
from api.pages.forms import form_of
from api.pages.frame import Frame, FrameOf
from api.pages.negotiated import page_or_json, pages
from api.pages.rendering import Page, respond
from api.pages.session import Steward, check_form
from api.paging import in_order
from api.parameters import USUAL_ITEMS, After, GraphOf, Limit, ReviewingOf, WritingOf
from api.problems import status_of
from api.reviewing import Reviewed
from tochuc.decisions import Recorded
from tochuc.errors import BadInput, TochucError
from tochuc.ids import segment
from tochuc.loading.source import unload
from tochuc.messages import text

router = pages()
_MOST_DECIDED = 50
_DECISION: TypeAdapter[Decision] = TypeAdapter(Decision)
_SAME_THINGS = (("same", "different"), ("retract", "correct"), ("reading",), ("complete",), ("accept",))


@dataclass(frozen=True, slots=True)
class Told:
    """What came of a form: a decision recorded, one taken back, or a refusal with what was typed."""

    done: RecordedItem | None = None
    undone: str | None = None
    fault: str | None = None
    why: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ReviewPage(Page):
    """What is open and what was decided.

    Args:
        counts: how many questions there are of each kind.
        question: the one at the top, if any is open.
        sentences: its sentences with the words around them.
        items: the questions listed beneath.
        total: how many are open.
        following: the cursor of the next page of the list.
        decided: what was decided, the latest first.
        seen: the ids of the decisions that whoever looks at this page knows.
        told: what came of the form that was sent.
    """

    template: ClassVar[str] = "review"

    counts: dict[str, int]
    question: OpenItem | None
    sentences: tuple[Shown, ...]
    items: tuple[OpenItem, ...]
    total: int
    following: str | None
    decided: tuple[RecordedItem, ...]
    seen: str
    told: Told


@router.get("/review")
@router.get("/review.json")
async def review_page(
    request: Request,
    graph: GraphOf,
    reviewing: ReviewingOf,
    links: LinksOf,
    frame: FrameOf,
    question: Annotated[str | None, Query(max_length=1000)] = None,
    done: Annotated[str | None, Query(max_length=1000)] = None,
    undone: Annotated[str | None, Query(max_length=1000)] = None,
    limit: Limit = USUAL_ITEMS,
    after: After = None,
) -> Response:
    """What is open, the most consequential at the top."""
    reviewed = await reviewing.now()
    items = await open_items(graph, links, reviewed.review)
    found = in_order(items, lambda item: item.id, limit, after)
    recorded = {segment(one.source): one for one in reviewed.decided}
    told = Told(recorded_item(recorded[done], links) if done in recorded else None, undone)
    page = await _page(graph, reviewed, items, found, question, told, frame, links)
    return page_or_json(request, frame, found, lambda: page)


async def _page(
    graph: GraphOf,
    reviewed: Reviewed,
    items: list[OpenItem],
    found: Items[OpenItem],
    asked: str | None,
    told: Told,
    frame: Frame,
    links: Links,
) -> ReviewPage:
    question = next((item for item in items if item.id == asked), items[0] if items else None)
    counts = {kind: sum(item.kind == kind for item in items) for kind in dict.fromkeys(i.kind for i in items)}
    return ReviewPage(
        title=text("page.review.title", frame.lang),
        description=text("page.review.description", frame.lang, count=len(items)),
        data="/review",
        counts=counts,
        question=question,
        sentences=await shown_sentences(graph, question) if question else (),
        items=tuple(found.items),
        total=found.total,
        following=found.next,
        decided=tuple(recorded_item(one, links) for one in reviewed.decided[:_MOST_DECIDED]),
        seen=_seen(reviewed.decided, question),
        told=told,
    )


@router.post("/review")
async def decide_by_form(
    request: Request,
    graph: GraphOf,
    reviewing: ReviewingOf,
    writing: WritingOf,
    links: LinksOf,
    frame: FrameOf,
) -> Response:
    """Record the decision of a form, then show the next question."""
    form = await form_of(request)
    steward = check_form(request, form.get("token", ""))
    try:
        deed = _deed(form, steward)
        if "unload" in deed:
            why = f"{deed['why']} ({steward.name})"
            await writing.do(lambda store: unload(store, deed["unload"], why))
            return _on(frame, undone=segment(deed["unload"]))
        decision = _decision(deed)
        decided = await writing.do(lambda store: decide(store, decision))
        return _on(frame, done=segment(decided.outcome.source))
    except TochucError as error:
        told = Told(fault=error.message(frame.lang), why=form.get("why", ""))
        reviewed = await reviewing.now()
        items = await open_items(graph, links, reviewed.review)
        found = in_order(items, lambda item: item.id, USUAL_ITEMS, None)
        page = await _page(graph, reviewed, items, found, form.get("question"), told, frame, links)
        return respond(page, replace(frame, path="/review"), status_of(error))


@router.post("/review/undo")
async def undo_by_form(request: Request, writing: WritingOf, frame: FrameOf) -> Response:
    """Take a decision back."""
    form = await form_of(request)
    steward = check_form(request, form.get("token", ""))
    source = form.get("source", "")
    why = text("page.review.undone-why", "vi", by=steward.name)
    await writing.do(lambda store: unload(store, source, why))
    return _on(frame, undone=segment(source))


def _on(frame: Frame, **told: str) -> RedirectResponse:
    return RedirectResponse(frame.to("/review", **told), HTTPStatus.SEE_OTHER)


def _deed(form: dict[str, str], steward: Steward) -> dict[str, Any]:
    """Give the decision of the button that was pressed, with what was typed beside it.

    Raises: BadInput for a form without a button, a reason or a value that was asked for.
    """
    try:
        pressed = json.loads(form.get("deed", ""))
        number, body, asked = pressed["number"], pressed["body"], pressed["asked"]
        fields = {name: form[f"{number}.{name}"].strip() for name in asked}
    except (ValueError, KeyError, TypeError) as error:
        raise BadInput("page.no-deed") from error
    if not form.get("why", "").strip():
        raise BadInput("page.no-why")
    seen = [one for one in form.get("seen", "").split(" ") if one]
    common = {"by": steward.name, "why": form["why"].strip()}
    if pressed.get("unload"):
        return {"unload": pressed["unload"], **common}
    if body["kind"] == "correct":
        return {**body, "fields": {**body["fields"], **fields}, **common, "based_on": seen}
    return {**body, **fields, **common, "based_on": seen}


def _decision(deed: dict[str, Any]) -> Decision:
    try:
        return _DECISION.validate_python(deed)
    except ValidationError as error:
        wrong = error.errors()[0]
        where = ".".join(str(part) for part in wrong["loc"][1:])
        raise BadInput("page.wrong-field", field=where, reason=wrong["msg"]) from error


def _seen(decided: tuple[Recorded, ...], question: OpenItem | None) -> str:
    """Give the ids of the decisions that may bear on a question, as a form carries them."""
    kinds = {way.body["kind"] for way in question.ways if way.body} if question else set()
    wanted = {kind for group in _SAME_THINGS if kinds & set(group) for kind in group}
    return " ".join(one.id for one in decided if one.kind in wanted)
