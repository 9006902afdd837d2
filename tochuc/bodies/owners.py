"""The owner in the name of an office: "Phòng nghiệp vụ I Ủy ban Kiểm tra Tỉnh ủy Bình Định"."""

from __future__ import annotations

import re

from tochuc.bodies.lexicon import Head, head_of
from tochuc.spelling import CAPITAL

# One-syllable heads that begin other words as well: "Tổ chức", "Khu công nghệ", "Hội trường".
_WEAK = frozenset(
    {"to", "doi", "khu", "quy", "khoi", "doan", "vung", "ban", "hoi", "vien", "dai", "bao", "toa"}
)
# Kinds that are parts of another body; after other heads a second one is part of the name ("Trung tâm
# Báo chí") unless a comma parts them.
_PARTS = frozenset(
    {
        *{"phong", "khoa", "van-phong", "ban", "cuc", "vu", "chi-cuc", "doi", "to"},
        *{"hoi-dong", "tram", "bo-mon", "uy-ban", "vien", "cong-doan"},
    }
)
# Kinds that stand right before their owner: "Hội đồng Đại học Huế", "Văn phòng Quốc hội".
_OF = frozenset({"van-phong", "hoi-dong", "cong-doan"})
_WORD_START = re.compile(rf"(?<= )(?=[{CAPITAL}])")
_JOINTS = re.compile(r"(?:,| của| thuộc| trực thuộc| cơ quan)+$")


def split_owner(head: Head) -> tuple[str, str | None]:
    """Part what follows a head into its own words and the name of its owner.

    Args:
        head: the head of the whole name and the rest.

    Returns: the words, and the owner's name or None.
    """
    if head.kind.takes == "none":
        return head.rest, None
    if head.kind.code in _OF and _is_owner(head.rest, parted=True):
        return "", head.rest
    for start in _WORD_START.finditer(head.rest):
        before, owner = head.rest[: start.start()].rstrip(), head.rest[start.start() :]
        parted = bool(_JOINTS.search(before))
        if (parted or head.kind.code in _PARTS) and _is_owner(owner, parted=parted):
            return _JOINTS.sub("", before).strip(" ,"), owner
    return head.rest, None


def _is_owner(name: str, *, parted: bool) -> bool:
    found = head_of(name)
    # "Ban Chỉ đạo … Trung ương" is the Centre's, and no part of the Central Committee.
    if found is None or name == "Trung ương":
        return False
    return parted or found.kind.code not in _WEAK
