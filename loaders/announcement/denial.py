"""What is told as not so: denied, supposed, taken back, or only thought of."""

from __future__ import annotations

from loaders.announcement.words import Words

_CONDITION = 9  # words over which "nếu" reaches a verb
NOT = frozenset({"không", "chưa", "chẳng"})
_UNDONE = frozenset({("thu", "hồi"), ("hủy", "bỏ"), ("hủy", "quyết"), ("rút", "lại")})
# What is fit, asked for or thought of has not happened: "đủ tiêu chuẩn làm T", "quá tuổi để đảm nhiệm T".
_UNREAL = frozenset(
    {
        ("tiêu", "chuẩn"),
        ("quá", "tuổi"),
        ("đủ", "tuổi"),
        ("điều", "kiện"),
        ("khả", "năng"),
        ("cân", "nhắc"),
        ("cơ", "hội"),
        ("quy", "hoạch"),
    }
)
_NEAR = 5


def denied(words: Words, at: int) -> bool:
    """Whether "không", "chưa", "nếu" or words of revoking stand before a verb."""
    if words.low(at - 1) in NOT or (
        words.low(at - 1) in ("còn", "được", "bị", "thể", "phải", "hề") and words.low(at - 2) in NOT
    ):
        return True
    for before in range(at - 1, max(at - _CONDITION, 0) - 1, -1):
        pair = (words.low(before - 1), words.low(before))
        if words.low(before) == "nếu" or pair in _UNDONE or (pair in _UNREAL and at - before <= _NEAR):
            return True
        if not words.word(before):
            return False
    return False
