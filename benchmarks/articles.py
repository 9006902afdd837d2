"""Mentions from annotated articles: each article's people, and each single statement by itself.

An article says several things of most people; taken apart, as if each came from a source of its own, they
are many more pairs of mentions of one person than different articles give.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

from benchmarks.population import Population
from tochuc.loading.compose import compose
from tochuc.loading.stated import Stated
from tochuc.names import exact_key
from tochuc.reading import Reading, SourceInfo, TenureReading

_UNDATED = "2025-06-01"


def articles(folder: Path, skip: frozenset[str], *, apart: bool) -> Population:
    """Give the mentions of annotated articles; one name is one person there.

    Args:
        folder: with `NNN.txt` and `NNN.json`.
        skip: ids to leave out.
        apart: make each statement a mention of its own.
    """
    found = Population()
    for stated, number in _stated(folder, skip):
        mention = stated.mention()
        if apart:
            mention = replace(mention, id=f"{mention.id}-{number}")
        found.mentions.append(mention)
        found.person_of[mention.id] = exact_key(stated.person_name)
    return found


def _stated(folder: Path, skip: frozenset[str]) -> Iterator[tuple[Stated, int]]:
    for file in sorted(folder.glob("*.json")):
        if file.stem in skip:
            continue
        annotation = json.loads(file.read_text("utf-8"))
        text = file.with_suffix(".txt").read_text("utf-8")
        tenures = tuple(_tenure(t, text) for t in annotation["tenures"])
        info = SourceInfo(published=date.fromisoformat(annotation["published"] or _UNDATED))
        reading = Reading(id=file.stem, text=text, source=info, tenures=tenures)
        composed = compose(reading, text.encode(), file.name)
        yield from ((stated, number) for number, stated in enumerate(composed.stated))


def _tenure(given: dict[str, Any], text: str) -> TenureReading:
    start = max(0, text.find(given["quote"]))
    return TenureReading(
        quote=given["quote"],
        start=start,
        end=start + len(given["quote"]),
        person=given["person"],
        post=given["post"],
        organization=given["organization"][0],
        change=given["change"],
        manner=given["manner"],
        date=given["date"],
        term=given["term"],
    )
