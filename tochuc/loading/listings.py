"""Complete lists: whoever one leaves out has left, and so has everybody in a post that it leaves out.

A source says of a body that it lists every post of it of some kind, with all holders. What kind that is, it
does not say: so it speaks of the posts that it has, and of those that an earlier complete list of the same
publisher had of the same body. Posts that only others tell of are none of its business.
"""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import LiteralString

import neo4j

from tochuc.facts import COMPLETE_LIST
from tochuc.graph.store import rows
from tochuc.loading.stated import Stated
from tochuc.mapping import PropertyGraph, Relationship

_NAMED = "named"
_UNNAMED = frozenset({"filled", "listed"})
_UNDISCLOSED = "undisclosed"

_LISTS: LiteralString = """
MATCH (body:Organization)<-[:ABOUT]-(list:FactStatement {what: $what})-[:WAS_QUOTED_FROM]->(source)
WHERE body.id IN $bodies AND NOT source.id IN $without
RETURN list.id AS id, source.id AS source, coalesce(source.partOf, source.id) AS file,
       source.publisher AS publisher, source.published AS published, body.id AS body"""
_SAID: LiteralString = """
MATCH (post:Post)<-[:STATES_POST]-(said)-[:WAS_QUOTED_FROM]->(source)
WHERE post.id IN $posts AND source.id IN $sources AND NOT EXISTS { (said)-[:WAS_REVISION_OF]->() }
RETURN source.id AS source, post.id AS post, collect(DISTINCT coalesce(said.condition, $named)) AS said"""
_POSTS_IN: LiteralString = """
MATCH (body:Organization)<-[:POST_IN]-(post:Post) WHERE body.id IN $bodies RETURN post.id AS id"""


@dataclass(frozen=True, slots=True)
class Listing:
    """What one source lists of one body.

    Args:
        id: of the statement that the list is complete.
        source: the source; a part of a long file lists a part.
        file: what the parts of the file have in common.
        series: the body and the publisher: later lists of a series follow earlier ones.
        published: when it came out.
        said: by post: the conditions that it states, and `named` where it names somebody.
    """

    id: str
    source: str
    file: str
    series: tuple[str, str | None]
    published: dt.date
    said: Mapping[str, frozenset[str]] = field(default_factory=dict)


def listings_of(own: PropertyGraph, shared: Iterable[Relationship]) -> tuple[Listing, ...]:
    """Find what one source lists completely.

    Args:
        own: the source with its statements.
        shared: the relationships of the posts that it speaks of.
    """
    lists = [node for node in own.nodes.values() if node.properties.get("what") == COMPLETE_LIST]
    if not lists:
        return ()
    (source,) = (node for node in own.nodes.values() if "Source" in node.labels)
    about = {r.start: r.end for r in own.relationships if r.type == "ABOUT"}
    body_of = {r.start: r.end for r in shared if r.type == "POST_IN"}
    said: defaultdict[str, defaultdict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
    for r in own.relationships:
        if r.type == "STATES_POST" and r.end in body_of:
            condition = own.nodes[r.start].properties.get("condition", _NAMED)
            said[body_of[r.end]][r.end].add(str(condition))
    return tuple(
        Listing(
            id=node.id,
            source=source.id,
            file=str(source.properties.get("partOf", source.id)),
            series=(about[node.id], _text(source.properties.get("publisher"))),
            published=_day(source.properties["published"]),
            said={post: frozenset(found) for post, found in said[about[node.id]].items()},
        )
        for node in lists
    )


def listings_about(
    tx: neo4j.ManagedTransaction, stated: Iterable[Stated], without: Collection[str] = ()
) -> list[Listing]:
    """Read the complete lists that the graph has of some bodies, and what they say of some posts.

    Args:
        tx: a transaction.
        stated: statements about the posts.
        without: sources that are passed over.
    """
    body_of = {s.post: s.bodies[0] for s in stated if s.post and s.bodies}
    bodies = sorted({*body_of.values()})
    lists = rows(tx, _LISTS, bodies=bodies, without=sorted(without), what=COMPLETE_LIST) if bodies else []
    sources = sorted({row["source"] for row in lists})
    said: defaultdict[str, dict[str, frozenset[str]]] = defaultdict(dict)
    for row in rows(tx, _SAID, posts=sorted(body_of), sources=sources, named=_NAMED) if lists else ():
        said[row["source"]][row["post"]] = frozenset(row["said"])
    return [
        Listing(
            row["id"],
            row["source"],
            row["file"],
            (row["body"], row["publisher"]),
            row["published"],
            {post: found for post, found in said[row["source"]].items() if body_of[post] == row["body"]},
        )
        for row in lists
    ]


def posts_listed(tx: neo4j.ManagedTransaction, listings: Iterable[Listing]) -> set[str]:
    """Give the posts of the bodies that some lists are about: those that the graph has."""
    bodies = sorted({listing.series[0] for listing in listings})
    return {row["id"] for row in rows(tx, _POSTS_IN, bodies=bodies)} if bodies else set()


def as_listed(stated: Collection[Stated], listings: Iterable[Listing]) -> Iterator[Stated]:
    """Say who alone holds a post by the complete lists of its body, for each post that is spoken of.

    Nothing is said where a list does not tell who holds the post.

    Args:
        stated: all statements about these posts, in all versions.
        listings: all complete lists of their bodies.
    """
    series = _files(listings)
    if not series:
        return
    by_post: defaultdict[str, list[Stated]] = defaultdict(list)
    for s in stated:
        if s.post and s.bodies:
            by_post[s.post].append(s)
    for post, about in by_post.items():
        for key, files in series.items():
            if key[0] == about[0].bodies[0]:
                yield from _of_post(post, about, files)


def _of_post(post: str, about: list[Stated], files: list[_File]) -> Iterator[Stated]:
    had_since: dt.date | None = None
    for file in files:  # the earliest first
        conditions = file.said.get(post, frozenset())
        named = frozenset(s.mention_id for s in about if s.source in file.sources and _holds(s))
        if conditions or named:
            had_since = had_since or file.published
        elif had_since is None or had_since == file.published:
            continue
        if _UNDISCLOSED in conditions or (conditions & _UNNAMED and not named):
            continue
        yield Stated(
            id=file.id,
            source=min(file.sources),
            published=file.published,
            person_name="",
            post=post,
            bodies=about[0].bodies,
            listed=named,
        )


def _holds(s: Stated) -> bool:
    return s.names and s.change in ("begins", "holds") and not s.nominates


@dataclass(slots=True)
class _File:
    """The lists that the parts of one file are of one body, taken together."""

    id: str
    published: dt.date
    sources: set[str] = field(default_factory=set)
    said: dict[str, frozenset[str]] = field(default_factory=dict)


def _files(listings: Iterable[Listing]) -> dict[tuple[str, str | None], list[_File]]:
    found: defaultdict[tuple[str, str | None], dict[str, _File]] = defaultdict(dict)
    for listing in sorted(listings, key=lambda one: (one.published, one.file, one.id)):
        file = found[listing.series].setdefault(listing.file, _File(listing.id, listing.published))
        file.sources.add(listing.source)
        for post, conditions in listing.said.items():
            file.said[post] = file.said.get(post, frozenset()) | conditions
    return {series: list(files.values()) for series, files in found.items()}


def _text(value: object) -> str | None:
    return None if value is None else str(value)


def _day(value: object) -> dt.date:
    assert isinstance(value, dt.date)
    return value
