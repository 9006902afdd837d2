"""The ids of things: a function of a thing's own fields, readable, short, unique over all classes.

Last segments by class (`~` is six hex digits of a hash over the fields that tell two things apart, `≈`
ten of them, where many things share the readable part):

    reference data   slug of the name                         dang-bo-thanh-pho-can-tho
    body             slug of the full name ~                  so-tai-chinh-tinh-lang-son-3fa09c
    post             role, slug of the body ~                 bi-thu-thanh-uy-can-tho-81bb02
    person           slug of the name ≈ of source and name    do-van-mau-b989220c1f
    source           file's stem, eight digits of its bytes   quyet-dinh-12-0a1b2c3d
    statement        source, kind ≈                           quyet-dinh-12-0a1b2c3d-seats-77ab01c2d3
    tenure           person, post ~                           do-van-mau-bi-thu-thanh-uy-can-tho-19cc40
    event            slug of its name ~                       dai-hoi-dang-bo-xa-mau-lan-thu-i-c0ffee

A hash is taken over the class's name as well, so that a body and an event of one name differ.
"""

from __future__ import annotations

import hashlib
import re
from functools import lru_cache

from tochuc.names import exact_key, slug
from tochuc.spelling import REMEMBERED, one_style

THING = "https://w3id.org/tochuc/id/"
_LONGEST = 80
_HASH = 6
_LONG_HASH = 10
_HEX = frozenset("0123456789abcdef")
_SEPARATOR = "\x1f"


def segment(iri: str) -> str:
    """Give the last path segment of an id."""
    return iri.rsplit("/", 1)[-1]


def thing(last: str) -> str:
    """Give the full IRI of a last path segment; a full IRI stays what it is."""
    return last if last.startswith(THING) else THING + last


def reference_id(name: str) -> str:
    """Give the id of reference data: the plain slug of its name."""
    return THING + slug(name)


def body_id(full_name: str, parent: str | None = None) -> str:
    """Give the id of a body that is not reference data.

    Args:
        full_name: the name with its province, in one spelling.
        parent: the id of what it belongs to, where the name alone does not say it.
    """
    return _hashed(slug(full_name), "body", one_style(full_name), parent or "")


def post_id(role: str, body: str) -> str:
    """Give the id of the post of a body.

    Args:
        role: the code of the title, or a title that has none.
        body: the id of the body that the post stands in.
    """
    return _hashed(f"{slug(role)}-{_unhashed(segment(body))}", "post", one_style(role), thing(body))


def person_mention_id(source: str, name: str, mark: str | None = None) -> str:
    """Give the id that a person has by being named in one source.

    Args:
        source: the id of the source.
        name: as the source has it.
        mark: what tells namesakes within the source apart, where it lists many people. One of our own
            ids, of somebody of that name, is the id itself: what we exported comes back as who it was.
    """
    return _mention_id(source, name, mark)


@lru_cache(maxsize=REMEMBERED)
def _mention_id(source: str, name: str, mark: str | None) -> str:
    if mark and _is_person(mark, name):
        return mark
    told = [thing(source), exact_key(name), *([mark] if mark else [])]
    return _hashed(slug(name), "person", *told, length=_LONG_HASH)


def _is_person(mark: str, name: str) -> bool:
    """Whether a mark is an id that a person of some name can have."""
    own = f"{THING}{_bounded(slug(name)) or 'person'}-" if mark.startswith(THING) else "-"
    digits = mark.removeprefix(own)
    return digits != mark and len(digits) == _LONG_HASH and _HEX.issuperset(digits)


def source_id(stem: str, data: bytes) -> str:
    """Give the id of a source: the file's stem and eight hex digits of its bytes' sha256."""
    return f"{THING}{_bounded(slug(stem)) or 'nguon'}-{hashlib.sha256(data).hexdigest()[:8]}"


def statement_id(source: str, kind: str, *fields: object) -> str:
    """Give the id of a statement of a source.

    Args:
        source: the id of the source.
        kind: what it states: `tenure`, `seats`, `count` …
        fields: what tells it from the source's other statements; None is not the same as "".
    """
    readable = f"{segment(source)}-{slug(kind)}"
    return _hashed(readable, "statement", thing(source), kind, *fields, length=_LONG_HASH)


def tenure_id(person: str, post: str, key: str) -> str:
    """Give the id of a tenure.

    Args:
        person: the person's id.
        post: the post's id.
        key: what tells the person's spells in this post apart.
    """
    readable = f"{_unhashed(segment(person))}-{_unhashed(segment(post))}"
    return _hashed(readable, "tenure", thing(person), thing(post), key)


def event_id(kind: str, name: str, *fields: object) -> str:
    """Give the id of an event.

    Args:
        kind: the code of its kind: `congress`, `merger` …
        name: what it is called; the readable part.
        fields: what tells it from other events of the kind and name: body, ordinal, term, days.
    """
    return _hashed(slug(name), "event", kind, one_style(name), *fields)


def _hashed(readable: str, *fields: object, length: int = _HASH) -> str:
    whole = _SEPARATOR.join("\x00" if field is None else str(field) for field in fields)
    digits = hashlib.sha256(whole.encode("utf-8")).hexdigest()[:length]
    return f"{THING}{_bounded(readable) or fields[0]}-{digits}"


def _bounded(readable: str) -> str:
    """Leave only ASCII, cut at a word, so that with its hash it stays within the longest."""
    readable = re.sub("[^a-z0-9]+", "-", readable).strip("-")
    room = _LONGEST - _LONG_HASH - 1
    if len(readable) <= room:
        return readable
    cut = readable[: room + 1].rpartition("-")[0]
    return cut or readable[:room]


def _unhashed(last: str) -> str:
    """Take the hash off a last segment, to make a readable part of another."""
    head, dash, tail = last.rpartition("-")
    is_hash = len(tail) in (_HASH, _LONG_HASH) and _HEX.issuperset(tail)
    return head if dash and is_hash else last
