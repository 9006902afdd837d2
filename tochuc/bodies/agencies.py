"""Agencies, enterprises, associations: how their names are completed, and what they belong to."""

from __future__ import annotations

from collections.abc import Callable

from tochuc.bodies import territory
from tochuc.bodies.body import Body, Relation
from tochuc.bodies.lexicon import Head, Kind, cased, is_field
from tochuc.bodies.territory import Territory
from tochuc.bodies.wording import is_central
from tochuc.reference import Province
from tochuc.reference.description import PREFIXES

Resolve = Callable[[str, Province | None], Body]
COMMISSION = PREFIXES["tochuc"] + "PartyCommission"
PART = PREFIXES["tochuc"] + "OrganizationPart"

# Bodies that stand at every level, each under the one above it.
_LEVELLED = frozenset({"uy-ban-nhan-dan", "uy-ban-mat-tran", "cong-an", "lien-doan-lao-dong"})
# Departments of the People's Committee of their territory.
_DEPARTMENTS = frozenset({"so", "phong"})


def agency_name(head: Head, place: Province | None) -> tuple[str, str, Territory | None]:
    """Put an agency's name together.

    Args:
        head: the head of the name and what follows it, with no owner in it.
        place: the province of the context.

    Returns: the full name, the words between its head and its territory, and the territory.
    """
    kind = head.kind
    words, where = _words_and_territory(head, place)
    if kind.scope == "level" and where:
        return f"{kind.label} {_without_level(where, kind.level_word)}", words, where
    # A part of an unnamed body is in its province, and no body of it: "Phòng Tổng hợp, tỉnh Lạng Sơn".
    is_part = kind.class_iri == PART and kind.scope == "owner"
    comma = "," if is_part and words and where and where.is_province else ""
    name = " ".join(part for part in (kind.label, cased(words) + comma, str(where or "")) if part)
    return name, words, where


def class_under(kind: Kind, *, is_party: bool) -> str:
    """Give the class of an office by whose it is: a committee's office is a Party commission."""
    if kind.code == "van-phong" and is_party:
        return COMMISSION
    return PART if kind.code == "ban" else kind.class_iri


def parents_in_territory(
    kind: Kind, words: str, where: Territory | None, resolve: Resolve
) -> tuple[tuple[Relation, Body], ...]:
    """Give the parents of a body that its head and territory tell.

    Args:
        kind: the head of its name.
        words: what stands between the head and the territory.
        where: the territory.
        resolve: gives the body of a name.
    """
    if where is None:
        return ()
    if kind.code in _DEPARTMENTS and words and (kind.code == "so" or not where.is_province):
        return (("unitOf", resolve(f"Ủy ban nhân dân {where}", None)),)
    upper = where.above()
    if kind.code in _LEVELLED and not words and upper:
        return (("subOrganizationOf", resolve(f"{kind.label} {upper}", None)),)
    return ()


def _words_and_territory(head: Head, place: Province | None) -> tuple[str, Territory | None]:
    kind, rest = head.kind, head.rest
    if kind.scope == "national":
        words, where = territory.split(rest, None, bare=True)
        # "Cục Thuế Hà Nội" is of Hà Nội; "Đại học Huế" only has its name.
        return (words, where) if is_field(words) else territory.split(rest, None, bare=False)
    if kind.scope == "level" and rest and (level := territory.read(f"{kind.level_word} {rest}", place)):
        return "", level
    words, where = territory.split(rest, place, bare=True)
    is_of_place = not is_central(rest) and not (
        kind.scope == "level" and place and place.kind != kind.level_word
    )
    if where is None and place and is_of_place:
        where = territory.of_province(place)
    return words, where


def _without_level(where: Territory, level: str | None) -> str:
    """Write a territory after a head that says its level: "Tỉnh đoàn Lào Cai"."""
    first = where.units[0]
    is_plain = first.kind == level and first.name != "Hồ Chí Minh" and not first.name[0].isdigit()
    return str(where).removeprefix(f"{level} ") if is_plain else str(where)
