"""Sentences that tell of a decision and yield nothing: they are reported, not guessed at."""

from __future__ import annotations

from itertools import pairwise

from loaders.announcement.claims import Claim
from loaders.announcement.context import Context
from loaders.announcement.people import People
from loaders.announcement.symbols import Mention
from loaders.announcement.tokens import Sentence
from tochuc.reading import NotUnderstood

# Why a sentence yields nothing. The codes stand in `tochuc read --format json`.
NO_PERSON = "no-person"  # nobody is named to whom the post could go
NO_FULL_NAME = "no-full-name"  # he is named in short, and nowhere in full
NO_BODY = "no-body"  # nothing says of which body the post is
UNKNOWN_BODY = "unknown-body"  # a name follows the title that is of no known kind of body
ABROAD = "abroad"  # the post is another country's


def not_understood(
    context: Context,
    claims: list[Claim],
    people: People,
    found: list[list[Mention]],
    sentences: list[Sentence],
) -> tuple[NotUnderstood, ...]:
    """Find the sentences in which a verb decides on a title and no person or no body is found for it."""
    whys: dict[int, set[str | None]] = {}
    for claim in claims:
        whys.setdefault(claim.sentence, set()).add(_why(context, claim, people))
    missed = []
    for number, (part, mentions) in enumerate(zip(sentences, found, strict=True)):
        found_out = whys.get(number, {NO_PERSON})
        if None not in found_out and _decides(mentions):
            missed.append(_passage(context, part, next(why for why in _ORDER if why in found_out)))
    return tuple(missed)


_ORDER = (ABROAD, UNKNOWN_BODY, NO_BODY, NO_FULL_NAME, NO_PERSON)


def _why(context: Context, claim: Claim, people: People) -> str | None:
    """What a claim lacks, if anything."""
    title = claim.title.title
    if title.abroad or context.abroad(title):
        return ABROAD
    if title.unknown:
        return UNKNOWN_BODY
    if context.resolve(title) is None:
        return NO_BODY
    return None if people.full_name(claim.person) else NO_FULL_NAME


def _decides(mentions: list[Mention]) -> bool:
    """Whether a verb of decision or of taking a post stands right before a title."""
    significant = [m.symbol for m in mentions if m.symbol != "o"]
    return any(verb in ("V", "G") and title == "T" for verb, title in pairwise(significant))


def _passage(context: Context, part: Sentence, why: str) -> NotUnderstood:
    tokens = context.words.tokens
    start, end = tokens[part.first].start, tokens[part.last - 1].end
    return NotUnderstood(context.words.source[start:end], start, end, why)
