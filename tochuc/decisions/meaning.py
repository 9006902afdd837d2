"""From what a steward types as a correction to what it means: values in one form, things by their ids."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import pyoxigraph as ox

from tochuc import bodies
from tochuc.bodies import Body, Post
from tochuc.decisions.sentences import Sentence
from tochuc.errors import Ambiguous, BadInput, NotFound
from tochuc.graph import Store
from tochuc.ids import segment
from tochuc.loading.amendments import Place
from tochuc.loading.amendments_known import place_of
from tochuc.loading.corrections import checked
from tochuc.queries.binding import Sought
from tochuc.queries.lookup import find

_ORGANIZATION = "MATCH (o:Organization {id: $id}) RETURN o.name AS name"
_NAME = "MATCH (n:Thing {id: $id}) RETURN coalesce(n.fullName, n.name, n.id) AS name"


@dataclass(frozen=True)
class Corrected:
    """Fields and values as they are kept, how they are shown, and the post that they may give."""

    fields: dict[str, str]
    shown: dict[str, str]
    place: Place | None = None
    shared: frozenset[ox.Triple] = frozenset()


def corrected(store: Store, said: Sentence, given: Mapping[str, str]) -> Corrected:
    """Give what a correction means.

    Raises: BadInput for a field that the statement does not have or a value that can't be, NotFound or
        Ambiguous for a thing.
    """
    for name in given:
        if name not in said.fields:
            expected = ", ".join(said.fields) or "–"
            raise BadInput("decide.field", field=name, statement=segment(said.id), expected=expected)
    values = {name: value.strip() for name, value in given.items()}
    for name in ("organization", "decided_by"):
        if values.get(name):
            values[name] = find(store.read, Sought(name, "Organization", values[name]))
    if "TenureStatement" in said.labels and ("post" in values or "organization" in values):
        return _of_post(store, said, values)
    fields = {name: checked(name, value) for name, value in values.items()}
    return Corrected(fields, _shown(store, fields))


def _of_post(store: Store, said: Sentence, values: dict[str, str]) -> Corrected:
    body = values.pop("organization", None)
    title = values.pop("post", None)
    if title == "":
        checked("post", title)
    known = None if body or not title else _known_post(store, title)
    made = None if known else _post(store, title or said.title or "", body or said.body or "", said)
    post = known or (made.id if made else "")
    fields = {name: checked(name, value) for name, value in {**values, "post": post}.items()}
    place = store.read_transaction(lambda tx: place_of(tx, post))
    if place or made is None:
        return Corrected(fields, _shown(store, fields), place)
    shared = [*bodies.triples_of(made.body), *bodies.triples_of_post(made)]
    shown = {**_shown(store, fields), "post": f"{made.title}, {made.body.name}"}
    return Corrected(fields, shown, _place(made), frozenset(shared))


def _known_post(store: Store, text: str) -> str | None:
    """Give the post that an id or a full name stands for; a bare title stands for none."""
    try:
        return find(store.read, Sought("post", "Post", text))
    except (NotFound, Ambiguous):
        return None


def _post(store: Store, title: str, body: str, said: Sentence) -> Post:
    name = next((row["name"] for row in store.read(_ORGANIZATION, id=body)), "")
    resolved = bodies.resolve(name, place=said.place) if name else None
    found = resolved and next((b for b in (resolved, bodies.committee_of(resolved)) if b.id == body), None)
    if not found or not title:
        raise BadInput("decide.post", found=title or "–", body=name or "–")
    return bodies.post_of(title, found)


def _place(post: Post) -> Place:
    body = post.body
    whole = body.parent("unitOf")
    return Place(
        post=post.id,
        bodies=tuple(dict.fromkeys(b.id for b in (body, whole) if b)),
        territory=body.territory,
        single_seat=post.single_seat,
        above=_above(body, whole),
    )


def _above(*own: Body | None) -> tuple[str, ...]:
    above = {up.id for b in own if b for how, up in b.parents if how == "subOrganizationOf"}
    return tuple(sorted(above))


def _shown(store: Store, fields: Mapping[str, str]) -> dict[str, str]:
    """Give values as a person reads them: a thing by its name."""
    found = dict(fields)
    for name in ("post", "organization", "decided_by"):
        for row in store.read(_NAME, id=fields[name]) if fields.get(name) else ():
            found[name] = row["name"]
    return found
