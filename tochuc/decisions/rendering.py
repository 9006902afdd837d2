"""What is open and what was decided, as lines for people and as objects for programs."""

from __future__ import annotations

from typing import Any

from tochuc.decisions.listing import Recorded
from tochuc.decisions.readings import OpenReading
from tochuc.decisions.reasons import reason_text
from tochuc.decisions.review import Candidate, Pair, Post, Question, Review
from tochuc.identity import Decision, Evidence
from tochuc.ids import segment
from tochuc.messages import Language, language, text
from tochuc.validation import Finding

_SHOWN_POSTS = 4
_QUOTE = 160


def finding(one: Finding) -> dict[str, Any]:
    """Give a finding as an object, with its sentences and remedies."""
    return {"kind": "finding", **one.to_json()}


def finding_lines(one: Finding) -> list[str]:
    """Tell a finding: what is wrong, who says so, what would mend it."""
    severity = text(f"review.severity.{one.severity}")
    message = one.message[language()]
    lines = [text("review.finding", severity=severity, name=one.focus_name, message=message)]
    lines += [f"    “{_cut(q.quote)}” ({segment(q.statement)})" for q in one.sources]
    return [*lines, *(f"    {r.label[language()]}: {r.command}" for r in one.remedies)]


def reading(one: OpenReading) -> dict[str, Any]:
    """Give a vacancy whose reading nobody chose as an object."""
    return {
        "kind": "reading",
        "name": one.name,
        "body": one.body,
        "members": one.members,
        "vacant": one.vacant,
        "in_force": one.in_force,
        "chosen_by": one.chosen_by,
        "statement": one.statement,
        "source": one.source,
        "quote": one.quote,
        "commands": one.commands,
    }


def reading_lines(one: OpenReading) -> list[str]:
    """Tell a vacancy whose reading nobody chose."""
    told = {"name": one.name, "members": one.members, "vacant": one.vacant, "reading": one.in_force}
    lines = [text("review.reading", None, **told), f"    “{_cut(one.quote)}” ({segment(one.source)})"]
    return [*lines, *(f"    {command}" for command in one.commands.values())]


def settled(found: Review, decided: list[Recorded]) -> list[dict[str, Any]]:
    """Give as objects what is not open: accepted findings, overruled decisions, all decisions."""
    return [
        *({"kind": "accepted", **one.to_json()} for one in found.accepted),
        *(_overruled(one) for one in found.overruled),
        *(_decision(one) for one in decided),
    ]


def _decision(one: Recorded) -> dict[str, Any]:
    return {
        "kind": "decision",
        "decision": one.kind,
        "id": one.id,
        "source": one.source,
        "on": one.on.isoformat(),
        "by": one.by,
        "why": one.why,
        "words": one.words,
        "about": list(one.about),
        "value": one.value,
        "finding": one.finding,
        "in_force": one.in_force,
        "undo": one.undo,
    }


def _cut(quote: str) -> str:
    return quote if len(quote) <= _QUOTE else quote[: _QUOTE - 1] + "…"


def question_lines(question: Question, found: Review) -> list[str]:
    """Tell who may be one person, with what speaks for and against it."""
    names = " / ".join(dict.fromkeys(c.name for c in question.candidates))
    lines = [text("review.question", name=names, count=len(question.candidates), leading=question.leading)]
    for candidate in question.candidates:
        lines += _told(candidate)
    for pair in question.pairs:
        lines.append(f"  {segment(pair.first)} = {segment(pair.second)} ?")
        for e in sorted(pair.evidence, key=lambda e: -e.bits):
            lines.append(f"    {'+' if e.bits > 0 else '-'} {reason_text(e, found.names)}")
        lines += [f"    {command}" for command in _commands(pair).values()]
    return lines


def _told(candidate: Candidate) -> list[str]:
    lines = [f"  {segment(candidate.id)}  {candidate.name}"]
    for post in candidate.posts[:_SHOWN_POSTS]:
        quote = _cut(post.quote)
        what = f"{post.post}, {post.organization}" if post.post else text("review.no-post")
        lines.append(f"    {post.published}  {what}: “{quote}” ({segment(post.source)})")
    if more := len(candidate.posts) - _SHOWN_POSTS:
        lines += [f"    {text('review.more', count=more)}"] if more > 0 else []
    return lines


def question(question: Question, found: Review) -> dict[str, Any]:
    """Give people who may be one as an object."""
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
            "text": {lang: reason_text(evidence, found.names, lang) for lang in languages},
        }

    return {
        "first": pair.first,
        "second": pair.second,
        "bits": round(pair.bits, 1),
        "for": [told(e) for e in pair.evidence if e.bits > 0],
        "against": [told(e) for e in pair.evidence if e.bits <= 0],
        "commands": _commands(pair),
    }


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
