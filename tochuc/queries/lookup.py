"""From what a person types to the id of a thing: an id, its last segment, or an unambiguous name."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Any

from tochuc.errors import Ambiguous, NotFound
from tochuc.ids import THING, segment, thing
from tochuc.names import exact_key, fold
from tochuc.queries.binding import Sought

Rows = list[dict[str, Any]]
Read = Callable[..., Rows]
"""Runs Cypher: `read(text, **parameters)`, as `Store.read` does."""

_BY_ID = """
MATCH (n:Thing {id: $id}) WHERE any(label IN labels(n) WHERE label IN $labels) RETURN n.id AS id"""
_BY_NAME = """
CALL () {
  MATCH (n:Thing {nameFolded: $folded}) RETURN n
  UNION
  CALL db.index.fulltext.queryNodes('names', $phrase, {limit: 200}) YIELD node AS n
  WITH n WHERE $folded IN n.namesFolded
  RETURN n
}
WITH DISTINCT n WHERE any(label IN labels(n) WHERE label IN $labels)
RETURN n.id AS id, coalesce(n.name, n.name_en, n.id) AS name,
       [key IN keys(n) WHERE key IN $keys | n[key]] AS names, $folded = n.nameFolded AS direct
ORDER BY name, id LIMIT 50"""
_NEAR = """
CALL db.index.fulltext.queryNodes('names', $words, {limit: 100}) YIELD node AS n, score
WITH n, score WHERE any(label IN labels(n) WHERE label IN $labels)
RETURN n.id AS id, coalesce(n.name, n.name_en, n.id) AS name
ORDER BY score DESC, name, id LIMIT 5"""
_NAME_KEYS = ["name", "name_en", "altLabel", "altLabel_en", "fullName", "fullName_en"]
_SHOWN = 8


def find(read: Read, sought: Sought) -> str:
    """Give the id of the thing that somebody named.

    Args:
        read: runs Cypher.
        sought: the class it must have, and the text that was given.

    Raises: Ambiguous naming the candidates, NotFound with names that come near.
    """
    for text, parameters, choose in steps(sought):
        if found := choose(read(text, **parameters)):
            return found
    raise NotFound("queries.unknown-thing", parameter=sought.parameter, found=sought.text, kind=sought.label)


Step = tuple[str, Mapping[str, object], Callable[[Rows], str | None]]


def steps(sought: Sought) -> Iterable[Step]:
    """Give the look-ups to try, one after another: Cypher, its parameters, and what to make of the rows.

    Each gives an id, or None for the next to be tried; the last raises. Whoever reads
    asynchronously runs them itself; `find` is the same for reading as it comes.
    """
    folded, labels = fold(sought.text), sought.label.split("|")
    if sought.text.startswith(THING) or " " not in sought.text:
        by_id = {"id": thing(sought.text), "labels": labels}
        yield _BY_ID, by_id, lambda rows: str(rows[0]["id"]) if rows else None
    if folded:
        by_name = {"folded": folded, "phrase": f'"{folded}"', "keys": _NAME_KEYS, "labels": labels}
        yield _BY_NAME, by_name, lambda rows: _chosen(sought, rows)
        yield _NEAR, {"words": folded, "labels": labels}, lambda rows: _unknown(sought, rows)


def _chosen(sought: Sought, rows: Rows) -> str | None:
    """Choose among things of one folded name: marks that were typed must fit, names go before aliases."""
    plain = fold(sought.text) == " ".join(sought.text.casefold().split())
    fitting = rows if plain else [row for row in rows if exact_key(sought.text) in _keys(row)]
    direct = [row for row in fitting if row["direct"]]
    best = direct or fitting
    if len(best) > 1:
        raise Ambiguous(
            "queries.ambiguous", parameter=sought.parameter, found=sought.text, candidates=_listed(best)
        )
    return str(best[0]["id"]) if best else None


def _keys(row: dict[str, Any]) -> set[str]:
    names = [name for said in row["names"] for name in (said if isinstance(said, list) else [said])]
    return {exact_key(str(name)) for name in names}


def _unknown(sought: Sought, rows: Rows) -> None:
    if rows:
        raise NotFound(
            "queries.unknown-thing-near",
            parameter=sought.parameter,
            found=sought.text,
            kind=sought.label,
            near=_listed(rows),
        )


def _listed(rows: Rows) -> str:
    shown = [f"{row['name']} ({segment(row['id'])})" for row in rows[:_SHOWN]]
    return "; ".join([*shown, "…"] if len(rows) > _SHOWN else shown)
