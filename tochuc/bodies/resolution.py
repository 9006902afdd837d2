"""From a body's full name to the body.

A name is a head that the lexicon knows ("Sở", "Ban Thường vụ"), then words, an owner or a territory.
What the head says decides how the rest is read; the name put together again, always in the same way,
is looked up among the standing bodies, and makes the id of any other. Nothing is looked up elsewhere, so
a name with its province means the same body whatever was loaded before.
"""

from __future__ import annotations

from datetime import date
from functools import lru_cache

from tochuc.bodies import party, territory
from tochuc.bodies.body import Body, Relation
from tochuc.bodies.known import known
from tochuc.bodies.lexicon import ORGANIZATION, Head, cased, head_of, without_title
from tochuc.bodies.owners import split_owner
from tochuc.bodies.parents import parents_in_territory
from tochuc.bodies.territory import Territory
from tochuc.bodies.wording import tidy
from tochuc.errors import BadInput
from tochuc.ids import body_id
from tochuc.reference import Province, find_province
from tochuc.reference.description import PREFIXES

Parents = tuple[tuple[Relation, Body], ...]
COMMISSION = PREFIXES["tochuc"] + "PartyCommission"
_GATHERINGS = ("Hội nghị ", "Kỳ họp ", "Đại hội ", "Cơ quan ", "Tập thể ")
_REMEMBERED = 20_000


def resolve(name: str, *, place: str | None = None, on: date | None = None) -> Body:
    """Give the body that a full name stands for.

    Args:
        name: as a source or a reader has it, in any spelling.
        place: the province of the context, for a name that doesn't say its own.
        on: the day of which the name was said. A body of a merged province and the one of that name
            before the merger are one, so no day gives another answer; a caller who knows it says it.

    Raises: BadInput `bodies.empty-name`.
    """
    text = tidy(name)
    if not text:
        raise BadInput("bodies.empty-name", found=name)
    return _resolved(text, _province(place))


def _province(place: str | None) -> Province | None:
    if not place:
        return None
    text = tidy(place)
    if found := find_province(text):
        return found
    chain = territory.read(text, None)
    return chain.province if chain else None


@lru_cache(maxsize=_REMEMBERED)
def _resolved(text: str, place: Province | None) -> Body:
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
    return _with_words(head, place)


def _without_head(text: str, place: Province | None) -> Body:
    """Read a name whose first words are a title or a gathering, or else no head that we know."""
    inner = without_title(text)
    for gathering in _GATHERINGS:
        inner = inner.removeprefix(gathering)
    if inner != text and head_of(inner):
        return _resolved(inner, place)
    words, where = territory.split(text, place, bare=False)
    name = f"{cased(words)} {where}".strip() if where else text
    return known(name) or _new(name, (ORGANIZATION,), None, (), where)


def _organization(text: str, place: Province | None) -> Body:
    """Read the name of a Party organisation: its word, then a territory, an institution or words."""
    head = head_of(text)
    if head is None or not (head.rest or place):
        return _new(text, (party.ORGANIZATION,), "dang-bo", (), None)
    unit, where = _party_unit(head.rest, place)
    name = f"{head.kind.label} {unit}"
    if standing := known(name):
        return standing
    return _new(name, (party.ORGANIZATION,), head.kind.code, _above_organization(unit, where), where)


def _party_unit(rest: str, place: Province | None) -> tuple[str, Territory | None]:
    """Give what a Party organisation is the organisation of, written out, and where that is."""
    whole = territory.read(rest, place) if rest else None
    if not rest and place:
        whole = territory.of_province(place)
    if whole:
        return str(whole), whole
    inner = head_of(rest)
    if inner and inner.kind.scope != "owner":
        body = _resolved(rest, place)
        _, where = territory.split(body.name, None, bare=True)
        return body.name, where
    words, where = territory.split(rest, place, bare=True)
    if where is None and place and not _is_central(rest):
        where = territory.of_province(place)
    return (f"{cased(words)} {where}".strip() if where else cased(words)), where


def _above_organization(unit: str, where: Territory | None) -> Parents:
    """Hang a Party organisation under its territory's, or under the Party if it is the Centre's."""
    if where is None:
        above = "Đảng Cộng sản Việt Nam" if _is_central(unit) else None
    elif str(where) != unit:  # an institution's, in that territory
        above = f"Đảng bộ {where}"
    else:
        upper = where.above()
        above = f"Đảng bộ {upper}" if upper else None
    return (("subOrganizationOf", _resolved(above, None)),) if above else ()


def _is_central(words: str) -> bool:
    return words.casefold().endswith("trung ương")


def _of_owner(head: Head, place: Province | None) -> Body:
    """Read a committee or commission: its head, then the body that has it."""
    if not head.rest and not place:
        return _new(head.kind.label, (head.kind.class_iri,), head.kind.code, (), None)
    owner = (
        _resolved(head.rest, place)
        if head.rest
        else _resolved(f"Đảng bộ {place.unit if place else ''}", None)
    )
    organization = party.organization_of(owner)
    if head.kind.code == "ban-chap-hanh" and party.is_organization(organization):
        return party.committee_of(organization)
    # A committee is named after the committee it serves, whichever of the two the source names.
    named_after = party.committee_of(organization)
    name = f"{head.kind.label} {named_after.name}"
    if standing := known(name):
        return standing
    return _new(
        name, (head.kind.class_iri,), head.kind.code, (("unitOf", organization),), None, owner.territory
    )


def _with_words(head: Head, place: Province | None) -> Body:
    """Read an agency, an office, an enterprise …: its head, words, then an owner or a territory."""
    kind = head.kind
    words, owner_name = split_owner(head)
    if owner_name:
        return _of_named_owner(head, words, _resolved(owner_name, place))
    if kind.scope == "national":
        words, where = territory.split(head.rest, None, bare=False)
    else:
        words, where = territory.split(head.rest, place, bare=True)
        if where is None and place:
            where = territory.of_province(place)
    comma = "," if kind.scope == "owner" and where and where.is_province and words else ""
    name = " ".join(part for part in (kind.label, cased(words) + comma, str(where or "")) if part)
    if standing := known(name):
        return standing
    return _new(
        name, (kind.class_iri,), kind.code, parents_in_territory(kind, words, where, _resolved), where
    )


def _of_named_owner(head: Head, words: str, owner: Body) -> Body:
    kind = head.kind
    organization = party.organization_of(owner)
    class_iri = COMMISSION if kind.code == "van-phong" and organization != owner else kind.class_iri
    comma = "," if kind.scope == "national" and words else ""
    name = " ".join(part for part in (kind.label, cased(words) + comma, owner.name) if part)
    if standing := known(name):
        return standing
    return _new(name, (class_iri,), kind.code, (("unitOf", organization),), None, owner.territory)


def _new(
    name: str,
    classes: tuple[str, ...],
    kind: str | None,
    parents: Parents,
    where: Territory | None,
    territory_id: str | None = None,
) -> Body:
    if where and where.province:
        territory_id = where.province.id
    return Body(body_id(name), name, None, classes, kind, parents, territory_id)
