"""The standing bodies by every name they go by: today's provinces and the Centre, and former provinces.

The bodies of a former province are built from the same table, but no reference data: a source that
names one brings it into the graph. A former province and the one of today that has its name share
their bodies: a committee goes on under its name, and no source says where the one ends.
"""

from __future__ import annotations

from functools import cache

from tochuc.bodies.body import Body, Relation
from tochuc.ids import body_id
from tochuc.names import exact_key
from tochuc.reference import StandingBody, provinces, standing_bodies
from tochuc.reference.standing import bodies_of_former


def known(name: str) -> Body | None:
    """Give the standing body of a name in one wording, if there is one."""
    return _by_name().get(_key(name))


@cache
def _by_name() -> dict[str, Body]:
    standing = list(standing_bodies().values())
    built = {body.id: body for body in map(_Builder({body.id: body for body in standing}).body, standing)}
    found = _names(standing, built)
    for province in provinces():
        if province.state == "former" and not province.has_a_successor_of_its_name:
            former = list(bodies_of_former(province))
            builder = _Builder({body.id: body for body in former}, built)
            found.update(_names(former, {body.id: builder.body(body) for body in former}))
    return found


def _names(standing: list[StandingBody], built: dict[str, Body]) -> dict[str, Body]:
    return {_key(name): built[body.id] for body in standing for name in (body.name, *body.other_names)}


def _key(name: str) -> str:
    return exact_key(name).replace(",", "")


class _Builder:
    """Makes bodies out of rows, each after those it belongs to."""

    def __init__(self, rows: dict[str, StandingBody], above: dict[str, Body] | None = None) -> None:
        self._rows = rows
        self._built = dict(above or {})
        self._former = above is not None

    def body(self, row: StandingBody) -> Body:
        """Give the body of a row."""
        if row.id not in self._built:
            self._built[row.id] = self._new(row)
        return self._built[row.id]

    def _new(self, row: StandingBody) -> Body:
        parents: list[tuple[Relation, Body]] = []
        if row.sub_organization_of:
            parents.append(("subOrganizationOf", self._above(row.sub_organization_of)))
        if row.unit_of:
            parents.append(("unitOf", self._above(row.unit_of)))
        return Body(
            id=body_id(row.name) if self._former else row.id,
            name=row.name,
            name_en=row.name_en,
            classes=(row.class_iri,),
            kind=row.kind,
            parents=tuple(parents),
            territory=row.province.id if row.province else None,
            reference=not self._former,
        )

    def _above(self, id: str) -> Body:
        return self._built[id] if id in self._built else self.body(self._rows[id])
