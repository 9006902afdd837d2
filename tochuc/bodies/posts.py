"""The posts of a body."""

from __future__ import annotations

from dataclasses import dataclass, replace

from pyoxigraph import Literal, NamedNode, Triple

from tochuc.bodies.body import Body
from tochuc.bodies.lexicon import role_of
from tochuc.bodies.party import committee_of
from tochuc.ids import post_id
from tochuc.reference.description import term
from tochuc.spelling import one_style


@dataclass(frozen=True, slots=True)
class Post:
    """A position of one body.

    Args:
        id: the full IRI.
        title: the title alone: "Phó Bí thư Thường trực".
        title_en: the title in English, where the lexicon has it.
        role: its code in the scheme `tochuc:roles`, or None for a title that the lexicon lacks.
        body: the body that it stands in.
        single_seat: whether one person at a time holds it.
    """

    id: str
    title: str
    title_en: str | None
    role: str | None
    body: Body
    single_seat: bool


def post_of(title: str, body: Body, *, reference: str | None = None, single_seat: bool | None = None) -> Post:
    """Give the post of a title in a body.

    Args:
        title: in any case and style; two spellings of one title are one post.
        body: the body; for a Party organisation the post stands in its Executive Committee.
        reference: what the body itself calls the post, where several have one title.
        single_seat: whether one person at a time holds it; by default what the lexicon says of the title.
    """
    post = _titled(title, body)
    single = post.single_seat if single_seat is None else single_seat
    if reference is None:
        return replace(post, single_seat=single)
    return replace(
        post, id=post_id(f"{post.role or post.title} {reference}", post.body.id), single_seat=single
    )


def _titled(title: str, body: Body) -> Post:
    seat = committee_of(body)
    role = role_of(title)
    if role:
        single = role.single_seat and seat.kind not in role.several_in
        return Post(post_id(role.code, seat.id), role.label, role.label_en, role.code, seat, single)
    words = one_style(title).lower()
    name = words[:1].upper() + words[1:]
    return Post(post_id(name, seat.id), name, None, None, seat, single_seat=False)


def full_name(post: Post) -> str:
    """Give the title with the body's name, a word that both have once: "Trưởng Ban Tổ chức Tỉnh ủy"."""
    title, name = post.title.split(" "), post.body.name.split(" ")
    for count in range(min(len(title), len(name)), 0, -1):
        if [word.casefold() for word in title[-count:]] == [word.casefold() for word in name[:count]]:
            return " ".join([*title[:-count], *name])
    return f"{post.title} {post.body.name}"


def triples_of_post(post: Post) -> list[Triple]:
    """Describe a post; its body is described by `triples_of`."""
    node = NamedNode(post.id)
    found = [
        Triple(node, term("rdf:type"), term("org:Post")),
        Triple(node, term("foaf:name"), Literal(post.title, language="vi")),
        Triple(node, term("tochuc:fullName"), Literal(full_name(post), language="vi")),
        Triple(node, term("org:postIn"), NamedNode(post.body.id)),
        Triple(node, term("tochuc:singleSeat"), Literal(post.single_seat)),
    ]
    if post.title_en:
        found.append(Triple(node, term("foaf:name"), Literal(post.title_en, language="en")))
    if post.role:
        role = NamedNode(f"https://w3id.org/tochuc/ontology/role/{post.role}")
        found.append(Triple(node, term("org:role"), role))
    return found
