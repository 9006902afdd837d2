"""What a text leaves unsaid: which province, which committee, which body a short name means."""

from __future__ import annotations

from dataclasses import dataclass, replace

from loaders.announcement.bodies import Body, is_centre
from loaders.announcement.families import (
    COMMISSIONS,
    COMMITTEES,
    COMPANY_COUNCILS,
    COUNCILS,
    INNER,
    LEVEL_COMMITTEES,
    PARTS,
    PARTY,
    PROVINCIAL,
    STATE,
    WHOLES,
    fitting,
)
from loaders.announcement.names import Place
from loaders.announcement.naming import full_name
from loaders.announcement.surroundings import REACH, Surroundings
from loaders.announcement.titles import Title

_DEEPEST = 12
_ANY_HOSPITAL = frozenset({"đa khoa", "đa khoa tỉnh", "huyện", "tỉnh"})
_WITH_OWNER = frozenset({"phong", "khoa", "bo-mon", "to"})  # known only with whose they are
_COMMUNES = ("xã", "phường", "thị trấn", "đặc khu")


@dataclass(frozen=True, slots=True)
class Resolved:
    """The full name of a body and the province that it belongs to, if any."""

    name: str
    place: str | None


class Context(Surroundings):
    """Completes bodies from what the text says elsewhere."""

    _depth = 0

    # --- bodies ----------------------------------------------------------------

    def resolve(self, title: Title) -> Resolved | None:
        """Give the body of a title in full, or None where nothing says which it is."""
        if title.abroad or title.unknown or self.abroad(title):
            return None
        implied = title.role.says.get("impliedBody")
        if title.body is None and implied:
            return self._implied(title, implied)
        body = title.body or self._unsaid(title)
        if body is None:
            return None
        if title.post.startswith("Ủy viên") and is_centre(body):
            return Resolved("Ban Chấp hành Trung ương Đảng", None)
        done = self._complete(body)
        if done.kind.notation in _WITH_OWNER and done.owner is None and not (done.place and done.place.name):
            return None
        outermost = done.outermost
        if outermost.kind.notation in ("dang-uy", "dang-bo", "chi-bo") and outermost.bare:
            return None
        if done.kind.notation == "benh-vien" and done.place is None and done.field.lower() in _ANY_HOSPITAL:
            return None
        if done.bare and (
            done.kind.says["nameTakes"] in ("free", "committee", "party") or done.scope != "national"
        ):
            return None  # nothing says whose it is
        return self.full(body)

    def full(self, body: Body) -> Resolved:
        """Give a body in full."""
        done = self._complete(body)
        place = done.outermost.place
        return Resolved(full_name(done, self.level_of), place.name if place and place.province else None)

    def _implied(self, title: Title, implied: str) -> Resolved | None:
        level = next((word for word in COMMITTEES if implied.endswith("Đảng bộ " + word)), None)
        if level is None and not implied.endswith("Đảng bộ"):
            return Resolved(implied, None)
        place = self.place_near(title.first, level or "tỉnh")
        if place is None or place.name is None:
            return None
        return Resolved(f"{implied} {place.name}", place.name if place.province else None)

    # --- completing --------------------------------------------------------------

    def _complete(self, body: Body) -> Body:
        """Complete a body; bodies that would complete one another in a circle stay as they are said."""
        if self._depth >= _DEEPEST:
            return body
        self._depth += 1
        try:
            return self._completed(body)
        finally:
            self._depth -= 1

    def _completed(self, body: Body) -> Body:
        if body.owner:
            return self._normal(replace(body, owner=self._complete_owner(body.owner)))
        kind = body.kind.notation
        if kind in INNER or kind in COMMISSIONS:
            return self._complete_inner(body)
        if kind in ("dang-uy", "dang-bo", "ban-can-su-dang", "dang-doan", "chi-bo"):
            return self._complete_party(body)
        if kind in PARTS and body.place is None:
            return self._part(body)
        free = body.kind.says["nameTakes"] == "free" or kind in COUNCILS
        if free and body.bare and body.place is None and kind not in ("thanh-tra",):
            return self._council_beside(body) or self._like(body) or self._council(body) or body
        return self._complete_place(body)

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
        owner = self._owner_near(body)
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
        if beside and beside.place and beside.place.name and beside.place.level in _COMMUNES:
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
        if (
            other.kind.notation in ("hoi-dong-thanh-vien", "hoi-dong-quan-tri", "hoi-dong-truong", "hoi-dong")
            and other.owner
        ):
            return other.owner
        return other if other.kind.notation not in PARTY | INNER else None

    def _last_party(self, body: Body) -> Body | None:
        """The Party Organisation or committee named last before."""
        for other in self.before(body.first, 400):
            inner = other.owner if other.kind.notation in INNER and other.owner else other
            if inner.kind.notation in ("dang-bo", "dang-uy") and not inner.bare:
                return self._complete(replace(inner, kind=body.kind))
        return None

    def _complete_place(self, body: Body) -> Body:
        kind, place = body.kind.notation, body.place
        if place and place.name:
            return body
        if body.scope == "level":
            level = body.kind.says["levelWord"]
        elif place and place.level:
            level = place.level
        elif body.scope == "place" or kind in PROVINCIAL:
            level = ""
        else:
            return self._fuller(body) or body
        if body.scope == "place" and body.field and not place:
            return self._fuller(body) or body
        if not place and kind in ("mat-tran",):
            return body
        found = self.place_near(body.first, level)
        return replace(body, place=found) if found else body

    def _part(self, body: Body) -> Body:
        """A division or faculty is of the body that its list or its sentence names."""
        same = self._like(body) if body.bare and body.kind.notation != "cong-doan" else None
        if same:
            return same
        before = (b for b in self.before(body.first, REACH) if self.same_sentence(b, body.first))
        for other in [*self.ahead(body), *before]:
            whole = other.kind.says["ofClass"].rpartition("#")[2] in WHOLES
            if whole and (other.field or other.place) and other.kind.notation not in PARTS:
                return replace(body, owner=self._complete(other))
        return body

    def _council_beside(self, body: Body) -> Body | None:
        """The council of the company of the next title: "Chủ tịch HĐQT kiêm Tổng Giám đốc Công ty A"."""
        beside = self._next_title_of(body) if body.kind.notation in COMPANY_COUNCILS else None
        named = beside is not None and not beside.bare and beside.kind.says["ofClass"].endswith("Enterprise")
        return replace(body, owner=self._complete(beside)) if beside and named else None

    def _council(self, body: Body) -> Body | None:
        """The council of the company or university named last."""
        classes = ("Enterprise",) if body.kind.notation in COMPANY_COUNCILS else ("EducationBody",)
        if body.kind.notation not in COUNCILS:
            return None
        for other in self.before(body.first, 400):
            if other.kind.says["ofClass"].endswith(classes) and not other.bare:
                return replace(body, owner=self._complete(other))
        return None

    def _fuller(self, body: Body) -> Body | None:
        """The same name with its place, where the text gives it before."""
        if not body.field or (body.scope == "national" and body.kind.notation not in ("vien", "trung-tam")):
            return None
        for other in self.before(body.first, 1200):
            if (other.kind, other.field) == (body.kind, body.field) and other.place and other.place.name:
                return other
        return None

    def _like(self, body: Body) -> Body | None:
        for other in [*self.before(body.first, 400), *self.ahead(body)]:
            for like in (other, other.owner):
                if like and like.kind.notation == body.kind.notation and not like.bare:
                    return self._complete(like)
        return None

    def _joined(self, title: Title, body: Body) -> bool:
        """Whether a title shares the next one's body, as in "Phó Chính ủy, Phó Tư lệnh B"."""
        if "bi-thu" in title.role.notation or body.kind.notation in PARTY | INNER | PARTS:
            return False
        words = self.words
        if words.low(title.last) not in (",", "và", "kiêm", "-") or words.role(title.last + 1) is None:
            return False
        role = words.role(title.last + 1)
        return role is not None and role.last == body.first

    def _unsaid(self, title: Title) -> Body | None:
        """The body of a title that stands alone: the next of a fitting kind in the list, else the last."""
        near = self.ahead_of(title.first)
        if title.unit is None and near and self._joined(title, near[0]):
            council = near[0].kind.notation in COMPANY_COUNCILS and "giam-doc" in title.role.notation
            return near[0].owner if council else near[0]
        before = self.before(title.first, 400)
        if title.unit == "bo" and self.words.low(title.last) == "," and self.words.role(title.last + 1):
            before, near = [], near[:1]  # "Bộ trưởng, Chủ nhiệm B"
        if "bi-thu" not in title.role.notation:
            near = [*(b for b in before if self.same_sentence(b, title.first)), *near]
        for other in [*near, *before]:
            fits = fitting(title, other)
            if fits:
                return fits
        return None


def _has_caucus(body: Body) -> bool:
    """Whether the Party has a caucus in bodies of this kind: agencies, councils, mass organisations."""
    return body.kind.notation in STATE or body.kind.says["ofClass"].endswith(
        ("MassOrganization", "FrontBody")
    )
