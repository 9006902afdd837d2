"""What a text leaves unsaid: which province, which committee, which body a short name means."""

from __future__ import annotations

from dataclasses import dataclass, replace

from loaders.announcement.bodies import Body, is_centre
from loaders.announcement.families import (
    COMMISSIONS,
    COMMITTEES,
    COMMITTEES_OF_COUNCILS,
    COMPANY_COUNCILS,
    COUNCILS,
    INNER,
    LEVEL_COMMITTEES,
    PARTS,
    PARTY,
    PROVINCIAL,
    fitting,
)
from loaders.announcement.naming import full_name
from loaders.announcement.surroundings import JOINTS
from loaders.announcement.titles import Title
from loaders.announcement.wholes import Wholes

_ANY_HOSPITAL = frozenset({"đa khoa", "đa khoa tỉnh", "huyện", "tỉnh"})
_COMMANDERS = ("tu-lenh", "chinh-uy")
_SHORTENED = frozenset({"so", "hoi", "lien-doan", "hiep-hoi", "tong-cong-ty"})
_WITH_OWNER = frozenset({"phong", "khoa", "bo-mon", "to"})  # known only with whose they are


@dataclass(frozen=True, slots=True)
class Resolved:
    """The full name of a body and the province that it belongs to, if any."""

    name: str
    place: str | None


class Context(Wholes):
    """Completes bodies from what the text says elsewhere."""

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
        if done.kind.notation == "ban" and done.owner is None and done.field.lower() == "biên tập":
            return None
        if done.kind.notation in _WITH_OWNER and done.owner is None and not (done.place and done.place.name):
            return None
        if done.kind.notation == "bo-doi-bien-phong" and title.role.notation.endswith(_COMMANDERS):
            return Resolved(done.kind.label, None)  # those of provinces have commanding officers
        outermost = done.outermost
        if outermost.kind.notation in ("dang-uy", "dang-bo", "chi-bo") and outermost.bare:
            return None
        if outermost.bare and outermost.kind.notation in COMPANY_COUNCILS:
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

    def _completed(self, body: Body) -> Body:
        body = self._formal(body)
        if body.owner:
            return self._normal(replace(body, owner=self._complete_owner(body.owner)))
        kind = body.kind.notation
        if kind == "to-chuc-viet-tat" and body.as_said in self.aliases:
            return self._complete(self.aliases[body.as_said])
        if kind in INNER or kind in COMMISSIONS:
            return self._complete_inner(body)
        if kind in ("dang-uy", "dang-bo", "ban-can-su-dang", "dang-doan", "chi-bo"):
            return self._complete_party(body)
        if kind in PARTS and body.place is None:
            return self._part(body)
        if kind == "ban" and body.place is None and (whole := self._whole_of_board(body)):
            return replace(body, owner=whole)
        if kind == "ban" and body.field.lower() in COMMITTEES_OF_COUNCILS and body.place is None:
            return self._of_council(body)
        free = body.kind.says["nameTakes"] == "free" or kind in COUNCILS
        if free and body.bare and body.place is None and kind not in ("thanh-tra",):
            return self._council_beside(body) or self._like(body) or self._council(body) or body
        return self._complete_place(body)

    def _formal(self, body: Body) -> Body:
        """A university by the full name that the text has for it: "Trường Đại học A" for "Đại học A"."""
        if body.kind.notation == "dai-hoc" and body.field and self.named("truong-dai-hoc", body.field):
            return replace(body, kind=self.words.lexicon.entry("kind", "truong-dai-hoc"))
        if not body.field or body.owner or body.kind.notation not in _SHORTENED:
            return body
        national = body.place is None and body.kind.notation != "so"
        longer = self.longer_field(body, JOINTS[2:] if national else JOINTS[:2])
        return replace(body, field=longer) if longer else body

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

    def _joined(self, title: Title, body: Body) -> bool:
        """Whether a title shares the next one's body, as in "Phó Chính ủy, Phó Tư lệnh B"."""
        if "bi-thu" in title.role.notation or body.kind.notation in PARTY | INNER | PARTS:
            return False
        if "tong-giam-doc" in title.role.notation and body.kind.notation in ("khoi", "chi-nhanh", "ban"):
            return False
        words = self.words
        if words.low(title.last) not in (",", "và", "kiêm", "-") or words.role(title.last + 1) is None:
            return False
        role = words.role(title.last + 1)
        return role is not None and role.last == body.first

    def _chair_beside(self, title: Title, body: Body) -> Body | None:
        """A chair and a secretary who share a territory: "Chủ tịch, Bí thư huyện A"."""
        words, role = self.words, self.words.role(title.last + 1)
        if not title.role.notation.endswith("chu-tich") or words.low(title.last) not in (",", "và", "rồi"):
            return None
        territory = words.level(body.first) is not None and body.kind.notation in LEVEL_COMMITTEES
        if role is None or role.last != body.first or not territory:
            return None
        return replace(body, kind=words.lexicon.entry("kind", "uy-ban-nhan-dan"))

    def _unsaid(self, title: Title) -> Body | None:
        """The body of a title that stands alone: the next of a fitting kind in the list, else the last."""
        near = self.ahead_of(title.first)
        if title.unit is None and near and self._joined(title, near[0]):
            council = near[0].kind.notation in COUNCILS
            if council and any(
                rank in title.role.notation for rank in ("giam-doc", "hieu-truong", "ke-toan")
            ):
                return self._complete(near[0]).owner
            return near[0]
        chair = self._chair_beside(title, near[0]) if near else None
        if chair:
            return chair
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
