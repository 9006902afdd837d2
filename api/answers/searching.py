"""Finding people, bodies and posts by what somebody types, the best first, with the reasons."""

from __future__ import annotations

from api.answers.finding import MOST_FOUND, Found, Wanted, find
from api.answers.naming import kind_of
from api.graph import Graph
from api.links import Links
from api.models.changes import SearchItem, SuggestItem
from tochuc.messages import Language, text

TYPES = {"person": "Person", "organization": "Organization", "post": "Post"}
_KINDS = {label: kind for kind, label in TYPES.items()}
_LOOKED_AT_WHILE_TYPING = 40


async def search(
    graph: Graph, links: Links, typed: str, kind: str | None, lang: Language, most: int = MOST_FOUND
) -> list[SearchItem]:
    """Find things, the best fit first; a typo is forgiven where nothing fits exactly.

    Args:
        graph: where.
        links: makes addresses.
        typed: what to look for.
        kind: a key of `TYPES`, or None for all.
        lang: the language of the reasons.
        most: look at so many things at most.
    """
    found = await find(graph, _wanted(typed, kind), most)
    return sorted((_item(one, links, lang) for one in found), key=search_key)


async def suggest(graph: Graph, links: Links, typed: str, kind: str | None, most: int) -> list[SuggestItem]:
    """Give the few best of what an unfinished text may mean, quickly."""
    found = await find(graph, _wanted(typed, kind), _LOOKED_AT_WHILE_TYPING)
    best = sorted(found, key=lambda one: (-one.score, one.row["name"] or "", one.row["id"]))
    return [SuggestItem.model_validate(_shown(one, links)) for one in best[:most]]


def search_key(item: SearchItem) -> tuple[str, ...]:
    """Order by score, best first, then by name."""
    return f"{1 - item.score:.4f}", item.name or "", item.id


def described(found: Found) -> str | None:
    """Give what tells a thing from others of its name: the posts of a person, the kind of a body."""
    if found.type == "Person":
        return "; ".join(found.row["holds"]) or None
    if found.type == "Post":
        body = found.row["organization"]
        return found.row["full_name"] or (body["name"] if body else None)
    return kind_of(found.row["labels"])


def _wanted(typed: str, kind: str | None) -> Wanted:
    return Wanted.of(typed, [TYPES[kind]] if kind else list(TYPES.values()))


def _shown(found: Found, links: Links) -> dict[str, str | None]:
    return {
        "id": found.row["id"],
        "name": found.row["name"] or found.row["name_en"],
        "url": links.of(found.type, found.row["id"]),
        "type": _KINDS[found.type],
        "description": described(found),
    }


def _item(found: Found, links: Links, lang: Language) -> SearchItem:
    return SearchItem.model_validate(
        {**_shown(found, links), "score": round(found.score, 2), "reasons": reasons(found, lang)}
    )


def reasons(found: Found, lang: Language) -> list[str]:
    """Say why a thing has its score."""
    said = [text(f"api.search.{found.fit.reason}", lang, name=found.fit.name)]
    if found.lower:
        code = "no-post" if found.type == "Person" else "below"
        said.append(text(f"api.search.{code}", lang, levels=found.row["level"]))
    return said
