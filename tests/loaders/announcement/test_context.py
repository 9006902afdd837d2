"""What short names mean: whose a bare body, division or title is, from the rest of the text."""

from __future__ import annotations

from datetime import date

import pytest
from told import bodies, told

from loaders.announcement.reader import read_text

HOLDS_HEALTH = ("Giám đốc", "Sở Y tế tỉnh Sơn La", "holds")

DIVISION = "Phòng Cảnh sát giao thông Công an tỉnh Sơn La"


def _bodies(text: str) -> list[str]:
    return [t.organization for t in read_text(text, "t", published=date(2024, 6, 20)).tenures]


@pytest.mark.parametrize(
    ("text", "bodies"),
    [
        (
            "Ông Lò Pấng Sơn, Phó Bí thư Tỉnh ủy, Chủ tịch UBND tỉnh Sơn La, dự.",
            ["Tỉnh ủy Sơn La", "Ủy ban nhân dân tỉnh Sơn La"],
        ),
        ("Tỉnh ủy Sơn La họp. Ông Lò Pấng Sơn, Trưởng Ban Tổ chức, dự.", ["Ban Tổ chức Tỉnh ủy Sơn La"]),
        (
            "Ông Lò Pấng Sơn, Bí thư Đảng ủy, Giám đốc Sở Y tế tỉnh Sơn La, dự.",
            ["Đảng ủy Sở Y tế tỉnh Sơn La", "Sở Y tế tỉnh Sơn La"],
        ),
        (
            "Ông Lò Pấng Sơn, Bí thư Đảng ủy, Chủ tịch HĐND xã Tân Lập, dự.",
            ["Đảng ủy xã Tân Lập", "Hội đồng nhân dân xã Tân Lập"],
        ),
        (
            "Ông Lò Pấng Sơn, Ủy viên Ban Thường vụ, Phó Chủ tịch UBND huyện Mai Sơn.",
            ["Ban Thường vụ Huyện ủy Mai Sơn", "Ủy ban nhân dân huyện Mai Sơn"],
        ),
        (
            "Ông Lò Pấng Sơn, Tỉnh ủy viên, Giám đốc Sở Y tế tỉnh Sơn La.",
            ["Ban Chấp hành Đảng bộ tỉnh Sơn La", "Sở Y tế tỉnh Sơn La"],
        ),
        (
            "Ông Lò Pấng Sơn, Ủy viên Trung ương Đảng, Bí thư Trung ương Đảng.",
            ["Ban Chấp hành Trung ương Đảng", "Trung ương Đảng"],
        ),
        ("Bệnh viện Phổi Sơn La họp. Ông Lò Pấng Sơn, giám đốc bệnh viện, dự.", ["Bệnh viện Phổi Sơn La"]),
        (
            "UBND huyện Mai Sơn họp. Ông Lò Pấng Sơn, Chủ tịch UBND huyện này, dự.",
            ["Ủy ban nhân dân huyện Mai Sơn"],
        ),
        ("Ông Lò Pấng Sơn, Phó Chính ủy, Phó Tư lệnh Quân khu 2, dự.", ["Quân khu 2", "Quân khu 2"]),
        ("Ông Lò Pấng Sơn, Giám đốc Sở Tài chính TP.HCM.", ["Sở Tài chính Thành phố Hồ Chí Minh"]),
        ("Ông Lò Pấng Sơn, Bí thư Quận ủy quận 5.", ["Quận ủy quận 5"]),
        ("Ông Lò Pấng Sơn, Giám đốc Bệnh viện Phổi trực thuộc Sở Y tế.", ["Bệnh viện Phổi"]),
        ("Ông Lò Pấng Sơn, Phó Chủ tịch VFA.", ["VFA"]),
    ],
)
def test_short_names_are_completed(text: str, bodies: list[str]) -> None:
    assert _bodies(text) == bodies


@pytest.mark.parametrize(
    "text", ["Ông Lò Pấng Sơn, Chủ tịch UBND xã, dự.", "Ông Lò Pấng Sơn là Phó Giám đốc sở."]
)
def test_a_post_of_a_body_that_nothing_names_is_left_out(text: str) -> None:
    assert _bodies(text) == []


def test_the_province_of_a_career_is_its_own() -> None:
    text = (
        "Tỉnh ủy Sơn La họp. Tỉnh ủy Sơn La bầu ông Lò Pấng Sơn làm Phó Bí thư Tỉnh ủy. "
        "Ông từng là Chủ tịch UBND tỉnh, Phó Bí thư Tỉnh ủy Lai Châu."
    )
    assert set(_bodies(text)) == {"Tỉnh ủy Sơn La", "Ủy ban nhân dân tỉnh Lai Châu", "Tỉnh ủy Lai Châu"}


@pytest.mark.parametrize(
    ("second", "province"),
    [
        ("HĐND tỉnh Lai Châu họp sáng nay.", "Lai Châu"),
        ("Tại Lai Châu, đại biểu đã bỏ phiếu.", "Lai Châu"),
        ("Đại biểu đã bỏ phiếu.", "Sơn La"),
    ],
)
def test_a_text_of_several_provinces_turns_from_one_to_the_next(second: str, province: str) -> None:
    text = (
        "HĐND tỉnh Sơn La bầu ông Lò Văn Tỏ làm Chủ tịch HĐND tỉnh. HĐND tỉnh Điện Biên cũng đã họp.\n"
        f"Tại Sơn La, ông Lò Văn Tỏ cảm ơn.\n{second}\nÔng Tô Bửu Khanh được bầu làm Chủ tịch UBND tỉnh."
    )
    assert ("Tô Bửu Khanh", "Chủ tịch", f"Ủy ban nhân dân tỉnh {province}", "begins") in told(text)


@pytest.mark.parametrize(
    ("title", "body"),
    [
        ("Phó Trưởng ban Pháp chế", "Ban Pháp chế Hội đồng nhân dân tỉnh Sơn La"),
        ("Phó Trưởng ban Kinh tế - Ngân sách", "Ban Kinh tế - Ngân sách Hội đồng nhân dân tỉnh Sơn La"),
    ],
)
def test_a_committee_of_a_council_is_of_the_council_that_the_text_tells_of(title: str, body: str) -> None:
    assert bodies(f"HĐND tỉnh Sơn La bầu ông Tô Bửu Khanh làm {title}.") == {body}


def test_a_division_of_a_commune_that_the_sentence_names() -> None:
    text = "Ông Tô Bửu Khanh về công tác tại xã Mường Bú và được bổ nhiệm làm Trưởng phòng Kinh tế xã."
    assert bodies(text) == {"Phòng Kinh tế xã Mường Bú"}


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("Sư đoàn trưởng 316", "Sư đoàn 316"),
        ("Phó Chánh Thanh tra Bộ Y tế", "Thanh tra Bộ Y tế"),
        ("Trưởng khoa của Bệnh viện Đa khoa tỉnh Sơn La", "Khoa Bệnh viện Đa khoa tỉnh Sơn La"),
        ("Tổng Thư ký Tòa soạn Báo Sơn La", "Báo Sơn La"),
    ],
)
def test_titles_that_name_their_unit(text: str, body: str) -> None:
    assert {name.replace("của ", "") for name in bodies(f"Ông Tô Bửu Khanh từng là {text}.")} == {body}


def test_a_deputy_of_a_company_is_not_of_the_division_that_he_heads() -> None:
    text = "Công ty Than Sông Mã bổ nhiệm ông Tô Bửu Khanh làm Phó Tổng giám đốc kiêm Giám đốc Khối Bán lẻ."
    assert ("Tô Bửu Khanh", "Phó Tổng Giám đốc", "Công ty Than Sông Mã", "begins") in told(text)


def test_commissions_of_a_list_are_of_one_committee() -> None:
    text = (
        "Ông Lò Văn Tỏ làm Trưởng ban Tổ chức Trung ương; ông Tô Bửu Khanh làm Trưởng ban Tuyên giáo; "
        "ông Vi Văn Ơn làm Bí thư Tỉnh ủy Sơn La."
    )
    assert ("Tô Bửu Khanh", "Trưởng Ban", "Ban Tuyên giáo Trung ương", "begins") in told(text)


@pytest.mark.parametrize("joint", [" kiêm ", ", "])
def test_a_bare_council_is_of_the_company_named_next(joint: str) -> None:
    text = f"Ông Tô Bửu Khanh, Chủ tịch HĐQT{joint}Tổng giám đốc Công ty cổ phần Thép Sông Mã, có mặt."
    assert ("Tô Bửu Khanh", "Chủ tịch", "Hội đồng quản trị Công ty cổ phần Thép Sông Mã", "holds") in told(
        text
    )


def test_a_bare_council_is_not_of_a_department() -> None:
    text = "Ông Tô Bửu Khanh, Chủ tịch HĐQT, Giám đốc Sở Y tế tỉnh Sơn La, có mặt."
    assert told(text) == {("Tô Bửu Khanh", *HOLDS_HEALTH)}


def test_a_court_of_a_region_bears_its_province() -> None:
    text = "Ông Tô Bửu Khanh giữ chức Chánh án TAND khu vực 3, tỉnh Sơn La."
    assert {t[2] for t in told(text)} == {"Tòa án nhân dân khu vực 3 tỉnh Sơn La"}


@pytest.mark.parametrize(
    ("text", "body"),
    [
        (
            "Công an tỉnh Sơn La công bố quyết định.\n"
            "Thượng tá Tô Bửu Khanh được điều động giữ chức Trưởng Phòng Cảnh sát giao thông.",
            DIVISION,
        ),
        (
            "Công an tỉnh Sơn La công bố quyết định.\nThượng tá Tô Bửu Khanh, Trưởng Công an huyện Yên Châu, "
            "được điều động giữ chức Trưởng Phòng Cảnh sát giao thông.",
            DIVISION,
        ),
        (
            "Công an tỉnh Sơn La công bố quyết định.\nThượng tá Tô Bửu Khanh được điều động giữ chức "
            "Trưởng Phòng Cảnh sát giao thông Công an tỉnh Lai Châu.",
            "Phòng Cảnh sát giao thông Công an tỉnh Lai Châu",
        ),
    ],
)
def test_a_division_is_of_the_police_that_the_text_tells_of(text: str, body: str) -> None:
    assert ("Tô Bửu Khanh", "Trưởng Phòng", body, "begins") in told(text)


def test_a_division_of_nobody_is_not_read() -> None:
    assert told("Thượng tá Tô Bửu Khanh được điều động giữ chức Trưởng Phòng Cảnh sát giao thông.") == set()


@pytest.mark.parametrize(
    "post", ["Tổng Tham mưu trưởng", "Phó Tổng Tham mưu trưởng", "Phó tổng tham mưu trưởng"]
)
@pytest.mark.parametrize("body", [" Quân đội nhân dân Việt Nam", " QĐND Việt Nam", ""])
def test_the_general_staff_is_of_the_army(post: str, body: str) -> None:
    found = told(f"Phó đô đốc Hải quân Tô Bửu Khanh, {post}{body}, Thứ trưởng Bộ Quốc phòng, đến dự.")
    assert {(person, body, change) for person, _, body, change in found} == {
        ("Tô Bửu Khanh", "Quân đội nhân dân Việt Nam", "holds"),
        ("Tô Bửu Khanh", "Bộ Quốc phòng", "holds"),
    }


@pytest.mark.parametrize(
    ("post", "body"),
    [
        ("Ủy viên Thường trực HĐND tỉnh Sơn La", "Thường trực Hội đồng nhân dân tỉnh Sơn La"),
        ("Ủy viên thường trực HĐND huyện Yên Châu", "Thường trực Hội đồng nhân dân huyện Yên Châu"),
        ("Ủy viên Thường trực HĐND TP Hà Nội", "Thường trực Hội đồng nhân dân thành phố Hà Nội"),
    ],
)
def test_a_standing_member_of_a_council_is_of_its_standing_committee(post: str, body: str) -> None:
    assert told(f"Ông Tô Bửu Khanh, {post}, có mặt.") == {("Tô Bửu Khanh", "Ủy viên", body, "holds")}
    assert told("Ông Tô Bửu Khanh, Phó Chủ tịch Thường trực HĐND tỉnh Sơn La, có mặt.") == {
        ("Tô Bửu Khanh", "Phó Chủ tịch Thường trực", "Hội đồng nhân dân tỉnh Sơn La", "holds")
    }


@pytest.mark.parametrize(
    ("post", "country"),
    [("Đại sứ", "Lào"), ("Đại sứ đặc mệnh toàn quyền", "Campuchia"), ("Đại sứ", "Nhật Bản")],
)
def test_an_ambassador_is_of_the_embassy(post: str, country: str) -> None:
    assert told(f"Ông Tô Bửu Khanh, {post} Việt Nam tại {country}, có mặt.") == {
        ("Tô Bửu Khanh", post, f"Đại sứ quán Việt Nam tại {country}", "holds")
    }
    assert told(f"Ông Tô Bửu Khanh, {post} {country} tại Việt Nam, có mặt.") == set()


@pytest.mark.parametrize("joint", [",", " và", " rồi"])
def test_a_chair_and_a_secretary_may_share_a_territory(joint: str) -> None:
    assert told(f"Ông Tô Bửu Khanh từng giữ các chức vụ Chủ tịch{joint} Bí thư huyện Yên Châu.") == {
        ("Tô Bửu Khanh", "Chủ tịch", "Ủy ban nhân dân huyện Yên Châu", "held"),
        ("Tô Bửu Khanh", "Bí thư", "Huyện ủy Yên Châu", "held"),
    }


@pytest.mark.parametrize(
    ("before", "body"),
    [
        ("Ngày mai, huyện Yên Châu sẽ họp.", "huyện Yên Châu"),
        ("HĐND huyện Mộc Châu đã họp. Cùng ngày, huyện Yên Châu cũng họp.", "huyện Yên Châu"),
        ("Huyện Yên Châu đã họp. Sau đó HĐND huyện Mộc Châu họp.", "huyện Mộc Châu"),
        ("HĐND huyện Mộc Châu họp. Ông quê huyện Yên Châu.", "huyện Mộc Châu"),
        ("HĐND huyện Mộc Châu họp. Ông sinh tại xã Chiềng Khoi, huyện Yên Châu.", "huyện Mộc Châu"),
    ],
)
def test_a_bare_district_is_the_one_last_told_of(before: str, body: str) -> None:
    assert told(f"{before} Ông Tô Bửu Khanh được bầu giữ chức Chủ tịch UBND huyện.") == {
        ("Tô Bửu Khanh", "Chủ tịch", f"Ủy ban nhân dân {body}", "begins")
    }
