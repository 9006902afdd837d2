"""`tochuc review`: what a steward has to decide, most consequential first."""

from __future__ import annotations

import json
from typing import Any

import click

from tochuc.cli.localized import Command, Option
from tochuc.decisions import Candidate, Pair, Post, Question, Review
from tochuc.decisions import review as review_graph
from tochuc.identity import Decision, Evidence
from tochuc.ids import segment
from tochuc.messages import Language, text
from tochuc.opening import open_graph

_SHOWN_POSTS = 4
_QUOTE = 160


@click.command(cls=Command)
@click.option("--limit", cls=Option, type=click.IntRange(min=1), metavar="N")
@click.option("--format", "form", cls=Option, type=click.Choice(["text", "json"]), default="text")
def review(limit: int | None, form: str) -> int:
    """List what is to be decided."""
    with open_graph() as store:
        found = review_graph(store)
    questions = found.questions[:limit]
    if form == "json":
        items = [_question(q, found) for q in questions] + [_overruled(d) for d in found.overruled]
        click.echo(json.dumps(items, ensure_ascii=False, indent=1))
        return 0
    for question in questions:
        click.echo("\n".join(_lines(question, found)) + "\n")
    for decision in found.overruled:
        click.echo(text("review.overruled", decision=segment(decision.id), day=decision.published))
    if not questions and not found.overruled:
        click.echo(text("review.nothing"))
    elif left := len(found.questions) - len(questions):
        click.echo(text("review.left", count=left), err=True)
    return 0


def _lines(question: Question, found: Review) -> list[str]:
    names = " / ".join(dict.fromkeys(c.name for c in question.candidates))
    lines = [text("review.question", name=names, count=len(question.candidates), leading=question.leading)]
    for candidate in question.candidates:
        lines += _told(candidate)
    for pair in question.pairs:
        lines.append(f"  {segment(pair.first)} = {segment(pair.second)} ?")
        for e in sorted(pair.evidence, key=lambda e: -e.bits):
            lines.append(f"    {'+' if e.bits > 0 else '-'} {_reason(e, found)}")
        lines += [f"    {command}" for command in _commands(pair).values()]
    return lines


def _told(candidate: Candidate) -> list[str]:
    lines = [f"  {segment(candidate.id)}  {candidate.name}"]
    for post in candidate.posts[:_SHOWN_POSTS]:
        quote = post.quote if len(post.quote) <= _QUOTE else post.quote[: _QUOTE - 1] + "…"
        what = f"{post.post}, {post.organization}" if post.post else text("review.no-post")
        lines.append(f"    {post.published}  {what}: “{quote}” ({segment(post.source)})")
    if more := len(candidate.posts) - _SHOWN_POSTS:
        lines += [f"    {text('review.more', count=more)}"] if more > 0 else []
    return lines


def _question(question: Question, found: Review) -> dict[str, Any]:
    return {
        "kind": "identity",
        "name": question.candidates[0].name,
        "leading_posts": question.leading,
        "current_posts": question.current,
        "candidates": [_candidate(c) for c in question.candidates],
        "pairs": [_pair(pair, found) for pair in question.pairs],
    }


def _candidate(candidate: Candidate) -> dict[str, Any]:
    return {
        "id": candidate.id,
        "name": candidate.name,
        "mentions": list(candidate.mentions),
        "posts": [_post(post) for post in candidate.posts],
    }


def _post(post: Post) -> dict[str, Any]:
    return {
        "post": post.post,
        "organization": post.organization,
        "change": post.change,
        "current": post.current,
        "leading": post.leading,
        "quote": post.quote,
        "source": post.source,
        "published": post.published.isoformat(),
    }


def _pair(pair: Pair, found: Review) -> dict[str, Any]:
    def told(evidence: Evidence) -> dict[str, Any]:
        languages: tuple[Language, ...] = ("vi", "en")
        return {
            "reason": evidence.kind.removeprefix("not-"),
            "bits": round(evidence.bits, 1),
            "things": list(evidence.things),
            "text": {lang: _reason(evidence, found, lang) for lang in languages},
        }

    return {
        "first": pair.first,
        "second": pair.second,
        "bits": round(pair.bits, 1),
        "for": [told(e) for e in pair.evidence if e.bits > 0],
        "against": [told(e) for e in pair.evidence if e.bits <= 0],
        "commands": _commands(pair),
    }


def _reason(evidence: Evidence, found: Review, lang: Language | None = None) -> str:
    if evidence.kind == "name":
        code = "reason.name-rare" if evidence.bits > 0 else "reason.name-common"
        return text(code, lang)
    things = ", ".join(_named(thing, found, lang) for thing in evidence.things)
    return text(f"reason.{evidence.kind}", lang, things=things)


def _named(thing: str, found: Review, lang: Language | None) -> str:
    if thing in ("man", "woman"):
        return text(f"reason.{thing}", lang)
    return found.names.get(thing, segment(thing))


def _commands(pair: Pair) -> dict[str, str]:
    both = f"{segment(pair.first)} {segment(pair.second)} --by … --why …"
    return {verdict: f"tochuc decide {verdict} {both}" for verdict in ("same", "different")}


def _overruled(decision: Decision) -> dict[str, Any]:
    return {
        "kind": "overruled",
        "decision": decision.id,
        "verdict": decision.verdict,
        "first": decision.first,
        "second": decision.second,
        "published": decision.published.isoformat(),
    }
