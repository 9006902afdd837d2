"""How a Party organisation and its Executive Committee are called after each other.

Đảng bộ tỉnh X            Tỉnh ủy X
Đảng bộ thành phố X       Thành ủy X
Đảng bộ phường X          Đảng ủy phường X
Đảng bộ các cơ quan …     Đảng ủy các cơ quan …
Chi bộ X                  Chi ủy X
"""

from __future__ import annotations

from tochuc.bodies.body import Body
from tochuc.bodies.known import known
from tochuc.bodies.lexicon import Head, head_of
from tochuc.ids import body_id
from tochuc.reference.description import PREFIXES

ORGANIZATION = PREFIXES["tochuc"] + "PartyOrganization"
EXECUTIVE = PREFIXES["tochuc"] + "ExecutiveCommittee"
STANDING = PREFIXES["tochuc"] + "StandingCommittee"
COMMITTEES = (EXECUTIVE, STANDING)

_BY_LEVEL = {
    "tỉnh": ("Tỉnh ủy", "tinh-uy"),
    "thành phố": ("Thành ủy", "thanh-uy"),
    "huyện": ("Huyện ủy", "huyen-uy"),
    "quận": ("Quận ủy", "quan-uy"),
    "thị xã": ("Thị ủy", "thi-uy"),
}
_BY_KIND = {
    "dang-bo": ("Đảng ủy", "dang-uy"),
    "dang-bo-bo-phan": ("Đảng ủy bộ phận", "dang-uy"),
    "chi-bo": ("Chi ủy", "chi-uy"),
}
# The organisation's own word, by the kind of its committee.
_ORGANIZATION_WORD = {"dang-uy": "Đảng bộ", "dang-uy-quan-su": "Đảng bộ Quân sự", "chi-uy": "Chi bộ"}


def organization_name(committee: Head) -> str | None:
    """Give the name of the organisation that a committee leads.

    Args:
        committee: the head and the rest of the committee's name.

    Returns: the name, in which the territory may still lack its province; None for another kind.
    """
    kind, rest = committee.kind, committee.rest
    if word := _ORGANIZATION_WORD.get(kind.code):
        return f"{word} {rest}".strip()
    if kind.class_iri != EXECUTIVE or not kind.level_word:
        return None
    starts_with_level = any(rest.casefold().startswith(f"{level} ") for level in _BY_LEVEL)
    return f"Đảng bộ {rest}" if starts_with_level else f"Đảng bộ {kind.level_word} {rest}".strip()


def is_organization(body: Body) -> bool:
    """Whether it is a Party organisation, which a committee leads."""
    return ORGANIZATION in body.classes


def committee_of(body: Body) -> Body:
    """Give the Executive Committee in which the posts of a Party organisation's leaders stand.

    Args:
        body: any body.

    Returns: the committee of a Party organisation; any other body itself.
    """
    if not is_organization(body):
        return body
    name, kind = _committee_name(body.name)
    if standing := _standing_committee_of(body):
        return standing
    return Body(
        id=body_id(name),
        name=name,
        name_en=None,
        classes=(EXECUTIVE,),
        kind=kind,
        parents=(("unitOf", body),),
        territory=body.territory,
    )


def organization_of(body: Body) -> Body:
    """Give the Party organisation that a committee belongs to; any other body itself."""
    above = body.parent("unitOf")
    is_committee = any(class_iri in COMMITTEES for class_iri in body.classes)
    return above if above and is_committee and is_organization(above) else body


def _standing_committee_of(organization: Body) -> Body | None:
    """Give the committee that the reference table has for an organisation."""
    if organization.name == "Đảng Cộng sản Việt Nam":
        return known("Ban Chấp hành Trung ương Đảng")
    found = known(f"Ban Chấp hành {organization.name}")
    return found if found and found.parent("unitOf") == organization else None


def _committee_name(organization: str) -> tuple[str, str]:
    head = head_of(organization)
    code, rest = (head.kind.code, head.rest) if head else ("dang-bo", organization)
    for level, (word, kind) in _BY_LEVEL.items() if code == "dang-bo" else ():
        if rest.startswith(f"{level} "):
            name = rest.removeprefix(f"{level} ")
            if not name[0].isdigit():
                return f"{word} {name}", kind
            if name.split(",")[0].isdigit():  # a number alone is no name: "Quận ủy Quận 3"
                return f"{word} {level.capitalize()} {name}", kind
    word, kind = _BY_KIND.get(code, ("Đảng ủy", "dang-uy"))
    return f"{word} {rest}".strip(), kind
