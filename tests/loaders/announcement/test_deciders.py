"""Who decided: said as subject, as agent, as whose decision it is, or by the session that voted."""

from __future__ import annotations

import pytest

from loaders.announcement.reader import read_text


def deciders(text: str) -> dict[tuple[str, str], str | None]:
    """Give who decided of each person and post that begins or ends."""
    read = read_text(text, "t").tenures
    return {(t.person, t.post): t.by for t in read if t.change in ("begins", "ends")}


@pytest.mark.parametrize(
    ("text", "by"),
    [
        (
            "Bộ Chính trị quyết định điều động ông Lò Văn Tỏ giữ chức Bí thư Tỉnh ủy Sơn La.",
            "Bộ Chính trị",
        ),
        (
            "Ông Lò Văn Tỏ được Ban Bí thư phân công giữ chức Bí thư Tỉnh ủy Sơn La.",
            "Ban Bí thư",
        ),
        (
            (
                "Thủ tướng Chính phủ Đoàn Minh Kha vừa ký quyết định bổ nhiệm ông Lò "
                "Văn Tỏ giữ chức Thứ trưởng Bộ Y tế."
            ),
            "Thủ tướng Chính phủ",
        ),
        (
            (
                "Tại kỳ họp thứ 9, HĐND tỉnh Sơn La khóa XV đã bầu ông Lò Văn Tỏ giữ "
                "chức Chủ tịch UBND tỉnh Sơn La."
            ),
            "Hội đồng nhân dân tỉnh Sơn La",
        ),
        (
            "Giám đốc Sở Nội vụ trao quyết định của UBND tỉnh Sơn La bổ nhiệm ông Lò Văn Tỏ giữ chức "
            "Giám đốc Sở Y tế tỉnh Sơn La.",
            "Ủy ban nhân dân tỉnh Sơn La",
        ),
        (
            "Ban Thường vụ Tỉnh ủy Sơn La đồng ý ông Lò Văn Tỏ thôi giữ chức Bí thư Huyện ủy Mai Sơn.",
            "Ban Thường vụ Tỉnh ủy Sơn La",
        ),
    ],
)
def test_the_decider_is_the_one_whom_the_sentence_names(text: str, by: str) -> None:
    assert set(deciders(text).values()) == {by}


@pytest.mark.parametrize(
    "text",
    [
        (
            "Sở Y tế tỉnh Sơn La tổ chức lễ trao quyết định bổ nhiệm ông Lò Văn Tỏ "
            "giữ chức Giám đốc Bệnh viện Mai Sơn."
        ),
        "Chiều nay, ông Lò Văn Tỏ được bổ nhiệm giữ chức Giám đốc Sở Y tế tỉnh Sơn La.",
        "Bí thư Tỉnh ủy Sơn La Hà Văn Pẻng trao quyết định bổ nhiệm ông Lò Văn Tỏ giữ chức Giám đốc Sở Y tế.",
    ],
)
def test_who_organises_or_hands_over_decides_nothing(text: str) -> None:
    assert deciders(text)
    assert set(deciders(text).values()) == {None}


def test_what_goes_on_with_a_decision_is_by_the_same() -> None:
    found = deciders(
        "Tỉnh ủy Sơn La công bố quyết định của Bộ Chính trị về công tác cán bộ.\n\n"
        "Theo quyết định, ông Lò Văn Tỏ được chỉ định giữ chức Bí thư Tỉnh ủy Sơn La.\n\n"
        "Đồng thời, ông Hà Văn Pẻng thôi giữ chức Bí thư Tỉnh ủy Sơn La."
    )
    assert set(found.values()) == {"Bộ Chính trị"}
    assert len(found) == 2


def test_each_of_two_acts_has_its_own_decider() -> None:
    found = deciders(
        "Năm 2016, ông Lò Văn Tỏ được Ban Chấp hành Đảng bộ tỉnh Sơn La bầu "
        "làm Phó Bí thư Tỉnh ủy, sau đó được "
        "HĐND tỉnh Sơn La bầu giữ chức Chủ tịch HĐND tỉnh Sơn La."
    )
    assert list(found.values()) == ["Ban Chấp hành Đảng bộ tỉnh Sơn La", "Hội đồng nhân dân tỉnh Sơn La"]


def test_who_founds_a_body_and_makes_it_known_designates_its_first_officers() -> None:
    found = deciders(
        "Ban Thường vụ Tỉnh ủy Sơn La đã công bố các quyết định thành lập Đảng "
        "bộ các cơ quan Đảng tỉnh Sơn La.\n\n"
        "Ông Lò Văn Tỏ được chỉ định giữ chức Bí thư Đảng bộ các cơ quan Đảng tỉnh Sơn La."
    )
    assert set(found.values()) == {"Ban Thường vụ Tỉnh ủy Sơn La"}


def test_an_office_does_not_elect() -> None:
    found = deciders(
        "Thủ tướng Chính phủ bổ nhiệm ông Hà Văn Pẻng giữ chức Thứ trưởng Bộ Y tế. "
        "Ông Lò Văn Tỏ được bầu giữ chức Chủ tịch UBND tỉnh Sơn La."
    )
    assert found["Lò Văn Tỏ", "Chủ tịch"] is None
