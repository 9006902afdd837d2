"""Which committee, commission or Party Organisation a short name means: "Ban Thường vụ", "Đảng ủy"."""

from __future__ import annotations

from dataclasses import replace

from loaders.announcement.bodies import Body, is_centre
from loaders.announcement.families import (
    COMMISSIONS,
    COMMITTEES,
    COUNCILS,
    INNER,
    LEVEL_COMMITTEES,
    PARTY,
    STATE,
)
from loaders.announcement.names import Place
from loaders.announcement.surroundings import COMMUNES, REACH, Surroundings

_DEEPEST = 12
_LIST = 80  # tokens over which a list of commissions may run


class Committees(Surroundings):
    """Completes the committees of the Party and of mass organisations."""

    _depth = 0

    def _completed(self, body: Body) -> Body:
        """Complete a body by its kind; which kinds there are is said further down the line."""
        raise NotImplementedError

    def _complete_place(self, body: Body) -> Body:
        """Give a body the place that it lacks."""
        raise NotImplementedError

    def _complete(self, body: Body) -> Body:
        """Complete a body; bodies that would complete one another in a circle stay as they are said."""
        if self._depth >= _DEEPEST:
            return body
        self._depth += 1
        try:
            return self._completed(body)
        finally:
            self._depth -= 1

    def _complete_owner(self, owner: Body) -> Body:
        return owner if is_centre(owner) else self._complete(owner)

    def _normal(self, body: Body) -> Body:
        """An Executive Committee is the Party Organisation's: "Ban Chấp hành Đảng bộ tỉnh X"."""
        owner = body.owner
        if body.kind.notation != "ban-chap-hanh" or owner is None:
            return body
        if owner.kind.notation in (*LEVEL_COMMITTEES, "dang-uy"):
            kind = self.words.lexicon.entry("kind", "dang-bo")
            return replace(body, owner=replace(owner, kind=kind))
        return body

    def _complete_inner(self, body: Body) -> Body:
        """Find the committee that a bare "Ban Chấp hành", "Ban Thường vụ" or "Ban Tổ chức" is of."""
        if body.place and body.place.name:
            return self._normal(replace(body, owner=self._committee(body.place, body), place=None))
        owner = self._owner_near(body) or self._owner_of_commissions(body)
        if owner is None:
            place = self.place_near(body.first, "tỉnh")
            owner = self._committee(place, body) if place else None
        return self._normal(replace(body, owner=owner, place=None)) if owner else body

    def _committee(self, place: Place, body: Body) -> Body:
        level = place.level or (self.level_of(place.name) if place.name else "tỉnh")
        kind = self.words.lexicon.entry("kind", COMMITTEES.get(level, "dang-uy"))
        placed = replace(place, level=level)
        return Body(kind, "", None, placed, body.first, body.last, body.as_said)

    def _owner_near(self, body: Body) -> Body | None:
        """The committee that the next or the last body of the list names."""
        inner = body.kind.notation in INNER
        beside = self._next_title_of(body)
        if inner and beside and beside.scope == "place" and beside.place and beside.place.name:
            return self._committee(beside.place, body)
        for other in self.around(body):
            owner = other.owner if other.kind.notation in INNER else other
            if owner is None or (owner.bare and owner.scope != "level" and owner.place is None):
                continue
            if owner.kind.notation in PARTY and (inner or owner.kind.notation in LEVEL_COMMITTEES):
                return self._complete(owner)
            told = other.first > body.first or other.kind.notation in INNER
            if inner and told and owner.kind.says["ofClass"].endswith("MassOrganization"):
                return self._complete(owner)
        return None

    def _owner_of_commissions(self, body: Body) -> Body | None:
        """Whose a list's commissions are: "Trưởng ban Tổ chức Trung ương; Trưởng ban Dân vận"."""
        if body.kind.notation not in COMMISSIONS:
            return None
        for other in self.before(body.first, _LIST):
            if other.kind.notation in COMMISSIONS and other.owner:
                return self._complete_owner(other.owner)
        return None

    def _next_title_of(self, body: Body) -> Body | None:
        """The body of the title that follows right after a comma or joint."""
        ahead = self.ahead(body)
        if not ahead or self.words.low(body.last) not in (",", "-", "và", "kiêm"):
            return None
        role = self.words.role(body.last + 1)
        return ahead[0] if role is not None and ahead[0].first - role.last <= 1 else None

    def _complete_party(self, body: Body) -> Body:
        if body.place and body.place.name:
            return body
        if body.place and body.place.level:
            return self._complete_place(body)
        same = self._same_kind_ahead(body)
        if same:
            return self._complete(replace(same, kind=body.kind))
        beside = self._beside(body)
        if beside and beside.place and beside.place.name and beside.place.level in COMMUNES:
            return replace(body, place=beside.place)
        if beside:
            return replace(body, owner=self._complete(beside))
        if body.kind.notation in ("ban-can-su-dang", "dang-doan"):
            state = next((b for b in self.before(body.first, REACH) if _has_caucus(b)), None)
            return replace(body, owner=self._complete(state)) if state else body
        return self._last_party(body) or body

    def _same_kind_ahead(self, body: Body) -> Body | None:
        for other in self.ahead(body):
            owner = other.owner if other.kind.notation in INNER and other.owner else other
            if owner.kind.notation in ("dang-uy", "dang-bo") and not owner.bare and owner.first != body.first:
                return owner
            if owner.kind.notation in LEVEL_COMMITTEES and body.kind.notation == "dang-bo":
                return owner
        return None

    def _beside(self, body: Body) -> Body | None:
        """The Party committee of the next title's body: "Bí thư Đảng ủy, Giám đốc Sở X"."""
        other = self._next_title_of(body)
        if other is None:
            return None
        if other.kind.notation in COUNCILS | {"hoi-dong"}:
            done = self._complete(other) if other.bare else other
            if done.owner or other.bare:
                return done.owner
        return other if other.kind.notation not in PARTY | INNER else None

    def _last_party(self, body: Body) -> Body | None:
        """The Party Organisation or committee named last before."""
        for other in self.before(body.first, 400):
            inner = other.owner if other.kind.notation in INNER and other.owner else other
            if inner.kind.notation in ("dang-bo", "dang-uy") and not inner.bare:
                return self._complete(replace(inner, kind=body.kind))
        return None


def _has_caucus(body: Body) -> bool:
    """Whether the Party has a caucus in bodies of this kind: agencies, councils, mass organisations."""
    return body.kind.notation in STATE or body.kind.says["ofClass"].endswith(
        ("MassOrganization", "FrontBody")
    )
