"""Sentences that tell of a decision and yield nothing: they are reported, not guessed at."""

from __future__ import annotations

from itertools import pairwise

from loaders.announcement.claims import Claim
from loaders.announcement.context import Context
from loaders.announcement.symbols import Mention
from loaders.announcement.tokens import Sentence
from tochuc.reading import NotUnderstood

# Why a sentence yields nothing. The codes stand in `tochuc read --format json`.
NO_PERSON = "no-person"
NO_BODY = "no-body"


def not_understood(
    context: Context, claims: list[Claim], found: list[list[Mention]], sentences: list[Sentence]
) -> tuple[NotUnderstood, ...]:
    """Find the sentences in which a verb decides on a title and no person or no body is found for it."""
    read = {claim.sentence for claim in claims if context.resolve(claim.title.title) is not None}
    claimed = {claim.sentence for claim in claims}
    missed = []
    for number, (part, mentions) in enumerate(zip(sentences, found, strict=True)):
        if number not in read and _decides(mentions):
            why = NO_BODY if number in claimed else NO_PERSON
            missed.append(_passage(context, part, why))
    return tuple(missed)


def _decides(mentions: list[Mention]) -> bool:
    """Whether a verb of decision or of taking a post stands right before a title."""
    significant = [m.symbol for m in mentions if m.symbol != "o"]
    return any(verb in ("V", "G") and title == "T" for verb, title in pairwise(significant))


def _passage(context: Context, part: Sentence, why: str) -> NotUnderstood:
    tokens = context.words.tokens
    start, end = tokens[part.first].start, tokens[part.last - 1].end
    return NotUnderstood(context.words.source[start:end], start, end, why)
