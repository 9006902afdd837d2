"""Changes as entries of a feed: what happened in a few words, who says so, and where it is shown."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from api.answers.changes import SUBJECTS
from api.graph import Graph
from api.links import Links, page_path
from api.models.changes import ChangeItem
from api.pages.coded import label
from api.statements import statement
from tochuc.ids import segment
from tochuc.messages import Language, text


@dataclass(frozen=True, slots=True)
class Said:
    """A statement that a change rests on.

    Args:
        quote: its words.
        url: where the API answers it.
        page: where its source is shown with the words marked, if it has one.
        author: who published it, or what the source is called.
    """

    quote: str | None
    url: str
    page: str | None
    author: str | None


@dataclass(frozen=True, slots=True)
class Entry:
    """One change.

    Args:
        id: the same in every feed and for good: the thing's id with the kind of change.
        title: what happened.
        updated: the day on which it was last told of.
        kind: the kind of change as a code, and in words.
        url: where it is shown to people.
        said: the statements, the newest first.
    """

    id: str
    title: str
    updated: str
    kind: tuple[str, str]
    url: str
    said: tuple[Said, ...]


@dataclass(frozen=True, slots=True)
class Feed:
    """A page of a feed, the newest first.

    Args:
        lang: the language of its words.
        address: where it is found, without what chooses a page of it.
        here: where this page of it is found.
        following: where the next page is, if there is one.
        page: where people read the same.
        updated: what it says when it holds nothing.
        entries: the changes.
    """

    lang: Language
    address: str
    here: str
    following: str | None
    page: str
    updated: date
    entries: tuple[Entry, ...]


async def entries(
    graph: Graph, links: Links, items: Sequence[ChangeItem], known: date, lang: Language
) -> tuple[Entry, ...]:
    """Give changes with what is said of them, in their order."""
    ids = sorted({item.id for item in items})
    rows = await graph.read(statement("stated_by"), {"ids": ids, "known": known}) if ids else []
    stated: dict[str, list[dict[str, Any]]] = {}
    for row in rows:
        stated.setdefault(row["thing"], []).append(row)
    return tuple(_entry(item, stated.get(item.id, []), links, lang) for item in items)


def _entry(item: ChangeItem, rows: Sequence[dict[str, Any]], links: Links, lang: Language) -> Entry:
    of_event = item.kind not in SUBJECTS
    words = label(lang, "eventKind", item.kind) if of_event else text(f"feed.{item.kind}", lang)
    named = [one.name for one in (item.person, item.post, item.organization) if one]
    told = [*named, item.detail] if item.person is None else named
    days = [row["published"].isoformat() for row in rows if row["published"]]
    return Entry(
        id=f"{item.id}#{item.kind}",
        title=f"{words}: {', '.join(filter(None, told))}",
        updated=max(days, default=_whole(item.date)),
        kind=(item.kind, words),
        url=_page(item, links),
        said=tuple(_said(row, links) for row in rows),
    )


def _whole(day: str | None) -> str:
    """Give the first day of a year or month; the day of what has none is the first that there is."""
    return f"{day or '0001'}-01-01"[:10]


def _page(item: ChangeItem, links: Links) -> str:
    about = item.person or item.organization
    path = page_path(links.base, about.url) if about else None
    return links.to(path) if path else item.url


def _said(row: dict[str, Any], links: Links) -> Said:
    source = row["source"] and page_path(links.base, links.of("Source", row["source"]))
    return Said(
        quote=row["quote"],
        url=links.of("Statement", row["id"]),
        page=links.to(f"{source}#{segment(row['id'])}") if source else None,
        author=row["publisher"] or row["source_name"],
    )
