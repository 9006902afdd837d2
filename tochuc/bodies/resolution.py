"""From a body's full name to the body.

A name is a head that the lexicon knows ("Sở", "Ban Thường vụ"), then words, an owner or a territory.
What the head says decides how the rest is read; the name put together again, always in the same way,
is looked up among the standing bodies, and makes the id of any other. Nothing is looked up elsewhere, so
a name with its province means the same body whatever was loaded before.
"""

from __future__ import annotations

import re
import unicodedata
from datetime import date
from functools import lru_cache

from tochuc.bodies import party, territory
from tochuc.bodies.agencies import agency_name, class_under, parents_in_territory
from tochuc.bodies.body import Body, Relation
from tochuc.bodies.known import known
from tochuc.bodies.lexicon import ORGANIZATION, Head, cased, head_of, without_title
from tochuc.bodies.owners import split_owner
from tochuc.bodies.territory import LEVELS, Territory
from tochuc.bodies.wording import is_central, is_vietnamese, tidy
from tochuc.errors import BadInput
from tochuc.ids import body_id
from tochuc.reference import Province, find_province
from tochuc.reference.description import PREFIXES

Parents = tuple[tuple[Relation, Body], ...]
MASS = PREFIXES["tochuc"] + "MassOrganization"
CENTRAL_COMMITTEE = "Ban Chấp hành Trung ương Đảng"
# "Hội nghị Ban Chấp hành Đảng bộ …" decides for the body that meets, "Cơ quan Ủy ban Kiểm tra" works for it.
_GATHERING = re.compile(
    r"(?:hội nghị|kỳ họp(?: thứ \w+)?|đại hội(?: đại biểu)?|tập thể|cơ quan) ", re.IGNORECASE
)
# Heads that tell nothing without a field of work, though a territory follow.
_NEED_WORDS = frozenset({"so", "phong", "ban", "cuc", "vu", "chi-cuc", "trung-tam", "benh-vien", "truong"})
# Heads that are themselves words of a Party organisation's name: "Đảng bộ các cơ quan Đảng …".
_WORDS_OF_UNITS = frozenset({"co-quan", "khoi"})
_REMEMBERED = 5_000  # with what they belong to some kB each; a list names one body row after row
_MOST_READINGS = 4


def resolve(name: str, *, place: str | None = None, on: date | None = None) -> Body:
    """Give the body that a full name stands for.

    Args:
        name: as a source or a reader has it, in any spelling.
        place: the province of the context, for a name that doesn't say its own.
        on: the day of which the name was said. A body of a merged province and the one of that name
            before the merger are one, so no day gives another answer; a caller who knows it says it.

    Returns: the body; one with a name in another language keeps it as it is written.

    Raises: BadInput `bodies.empty-name`.
    """
    return _of_name(name, place)


@lru_cache(maxsize=_REMEMBERED)
def _of_name(name: str, place: str | None) -> Body:
    text = tidy(name)
    if not text:
        raise BadInput("bodies.empty-name", found=name)
    body = _resolved(text, _province(place))
    written = " ".join(unicodedata.normalize("NFC", name).split())
    if body.name == text != written and not body.kind and not body.reference and not is_vietnamese(name):
        return _new(written, ORGANIZATION, None, (), None)
    return body


def is_specific(body: Body) -> bool:
    """Whether a body's name tells it from others of its kind: "Sở Y tế tỉnh Cà Mau", and not "Bệnh viện".

    A name that doesn't is one body for all who say it; whoever loads sources had better leave it out.
    """
    return body.reference or _tells_apart(body.name)


@lru_cache(maxsize=_REMEMBERED)
def _tells_apart(name: str) -> bool:
    head = head_of(name)
    if head is None:
        return True
    needs_words = head.kind.code in _NEED_WORDS
    return bool(head.rest) and not (needs_words and territory.read(head.rest, None))


def _province(place: str | None) -> Province | None:
    text = tidy(place or "")
    if found := find_province(text):
        return found
    chain = territory.read(text, None) if text else None
    return chain.province if chain else None


def _bearer(text: str) -> str:
    """Give the body of which a title or a gathering is named: "Bộ trưởng Bộ Y tế", "Hội nghị Tỉnh ủy"."""
    if known(text):
        return text
    met = _GATHERING.match(text)
    if met and head_of(text[met.end() :]):
        return text[met.end() :]
    return without_title(text)


@lru_cache(maxsize=_REMEMBERED)
def _resolved(text: str, place: Province | None) -> Body:
    """Read a name until the full name of what it gives reads as that very body.

    So a body is a function of its full name, and two sources never describe one id in two ways.
    """
    body = _read(text, place)
    for _ in range(_MOST_READINGS):
        again = _read(body.name, None)
        if again == body:
            break
        body = again
    return body


def _read(text: str, place: Province | None) -> Body:
    text = _bearer(text)
    head = head_of(text)
    is_bare = head is not None and not head.rest and head.kind.scope in ("place", "level")
    if (standing := known(text)) and not (is_bare and place):
        return standing
    if head is None:
        return _without_head(text, place)
    if organization := party.organization_name(head):
        return party.committee_of(_organization(organization, place))
    if head.kind.class_iri == party.ORGANIZATION:
        return _organization(text, place)
    if head.kind.takes == "committee":
        return _of_owner(head, place)
    words, owner = split_owner(head)
    return _of_named_owner(head, words, _resolved(owner, place)) if owner else _agency(head, place)


def _without_head(text: str, place: Province | None) -> Body:
    words, where = territory.split(text, place, bare=False)
    name = f"{cased(words)} {where}".strip() if where else text
    return known(name) or _new(name, ORGANIZATION, None, (), where)


def _organization(text: str, place: Province | None) -> Body:
    """Read the name of a Party organisation: its word, then a territory, an institution or words."""
    head = head_of(text)
    if head is None or not (head.rest or place):
        return _new(text, party.ORGANIZATION, "dang-bo", (), None)
    unit, where = _party_unit(head.rest, place)
    name = f"{head.kind.label} {unit}"
    return known(name) or _new(
        name, party.ORGANIZATION, head.kind.code, _above_organization(unit, where), where
    )


def _party_unit(rest: str, place: Province | None) -> tuple[str, Territory | None]:
    """Give what a Party organisation is the organisation of, written out, and where that is."""
    whole = territory.read(rest, place) if rest else territory.of_province(place) if place else None
    if whole:
        return str(whole), whole
    inner = head_of(rest)
    if inner and inner.kind.code not in _WORDS_OF_UNITS:
        body = _resolved(rest, place)
        _, where = territory.split(body.name, None, bare=inner.kind.scope != "national")
        return body.name, where
    words, where = territory.split(rest, place, bare=True)
    if where is None and place and not is_central(rest):
        where = territory.of_province(place)
    comma = "," if words in LEVELS else ""
    return (f"{cased(words)}{comma} {where}".strip() if where else cased(words)), where


def _above_organization(unit: str, where: Territory | None) -> Parents:
    """Hang a Party organisation under its territory's, or under the Party if it is the Centre's."""
    if where is None:
        above = "Đảng Cộng sản Việt Nam" if unit.endswith("Trung ương") else None
    elif str(where) != unit:  # an institution's, in that territory
        above = f"Đảng bộ {where}"
    else:
        upper = where.above()
        above = f"Đảng bộ {upper}" if upper else None
    return (("subOrganizationOf", _resolved(above, None)),) if above else ()


def _of_owner(head: Head, place: Province | None) -> Body:
    """Read a committee or commission: its head, then the body that has it."""
    if not head.rest and not place:
        return _new(head.kind.label, head.kind.class_iri, head.kind.code, (), None)
    owner = _owner(head.rest, place)
    organization = party.organization_of(owner)
    # A committee is named after the committee it serves, whichever of the two the source names.
    named_after = party.committee_of(organization)
    if head.kind.code == "ban-chap-hanh" and party.is_organization(organization):
        return named_after
    ending = "Trung ương" if named_after.name == CENTRAL_COMMITTEE else named_after.name
    name = f"{head.kind.label} {ending}"
    parents: Parents = (("unitOf", organization),)
    return known(name) or _new(
        name, head.kind.class_iri, head.kind.code, parents, None, territory_id=owner.territory
    )


def _owner(name: str, place: Province | None) -> Body:
    """Give the body that has a committee; a territory alone stands for its Party organisation."""
    where = territory.read(name, place) if name else territory.of_province(place) if place else None
    return _organization(f"Đảng bộ {where}", None) if where else _resolved(name, place)


def _of_named_owner(head: Head, words: str, owner: Body) -> Body:
    """Put together an office and the body whose office it is."""
    kind = head.kind
    organization = party.organization_of(owner)
    class_iri = class_under(kind, is_party=organization != owner)
    # A trade union is in an institution, and no unit of it.
    parents: Parents = () if class_iri == MASS else (("unitOf", organization),)
    comma = "," if kind.scope == "national" and words else ""
    name = " ".join(part for part in (kind.label, cased(words) + comma, owner.name) if part)
    return known(name) or _new(name, class_iri, kind.code, parents, None, territory_id=owner.territory)


def _agency(head: Head, place: Province | None) -> Body:
    """Read an agency, an enterprise, an association …: its head, words and territory."""
    name, words, where = agency_name(head, place)
    if standing := known(name):
        return standing
    parents = parents_in_territory(head.kind, words, where, _resolved)
    return _new(name, head.kind.class_iri, head.kind.code, parents, where)


def _new(
    name: str,
    class_iri: str,
    kind: str | None,
    parents: Parents,
    where: Territory | None,
    *,
    territory_id: str | None = None,
) -> Body:
    if where and where.province:
        territory_id = where.province.id
    return Body(body_id(name), name, None, (class_iri,), kind, parents, territory_id)
