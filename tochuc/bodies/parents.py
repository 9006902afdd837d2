"""What a body belongs to, as far as its territory says so."""

from __future__ import annotations

from collections.abc import Callable

from tochuc.bodies.body import Body, Relation
from tochuc.bodies.lexicon import Kind
from tochuc.bodies.territory import Territory
from tochuc.reference import Province

Resolve = Callable[[str, Province | None], Body]

# Bodies that stand at every level, each under the one above it.
_LEVELLED = frozenset({"uy-ban-nhan-dan", "uy-ban-mat-tran", "cong-an", "lien-doan-lao-dong"})
# Departments of the People's Committee of their territory.
_DEPARTMENTS = frozenset({"so", "phong"})


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
