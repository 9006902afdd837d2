"""What texts of congresses, transfers and careers leave to the whole text, each with its opposite."""

from __future__ import annotations

from datetime import date

import pytest

from loaders.announcement.reader import read_text
from tochuc.reading import TenureReading

PUBLISHED = date(2021, 3, 20)


def tenures(text: str) -> tuple[TenureReading, ...]:
    return read_text(text, "t", published=PUBLISHED).tenures


def told(text: str) -> set[tuple[str, str, str, str]]:
    """Give person, post, body and change of what is read."""
    return {(t.person, t.post, t.organization, t.change) for t in tenures(text)}


DIVISION = "Phòng Cảnh sát giao thông Công an tỉnh Sơn La"


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
    ("text", "change", "manner"),
    [
        (
            "Hai Phó Bí thư Tỉnh ủy Sơn La tái đắc cử là ông Tô Bửu Khanh và bà Vi Thị Na.",
            "begins",
            "elected",
        ),
        ("Hai Phó Bí thư Tỉnh ủy Sơn La trúng cử là ông Tô Bửu Khanh và bà Vi Thị Na.", "begins", "elected"),
        (
            "Ban Chấp hành khóa mới gồm 40 ủy viên. Các Phó Bí thư Tỉnh ủy Sơn La gồm: ông Tô Bửu Khanh "
            "(Chủ tịch UBND tỉnh); Vi Thị Na.",
            "begins",
            "elected",
        ),
        ("Các Phó Bí thư Tỉnh ủy Sơn La gồm: ông Tô Bửu Khanh; bà Vi Thị Na.", "holds", None),
    ],
)
def test_who_is_listed_after_an_election_begins(text: str, change: str, manner: str | None) -> None:
    found = [(t.person, t.change, t.manner) for t in tenures(text) if t.post == "Phó Bí thư"]
    assert found == [("Tô Bửu Khanh", change, manner), ("Vi Thị Na", change, manner)]


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
    ("how", "both"), [("cùng được", True), ("đều được", True), ("vừa được", False), ("được", False)]
)
def test_those_joined_get_a_post_together(how: str, both: bool) -> None:
    found = told(
        "Ông Tô Bửu Khanh, Giám đốc Sở Y tế tỉnh Sơn La và bà Vi Thị Na, Giám đốc Sở Nội vụ tỉnh Sơn La, "
        f"{how} bổ nhiệm giữ chức Thứ trưởng Bộ Y tế."
    )
    assert (("Tô Bửu Khanh", "Thứ trưởng", "Bộ Y tế", "begins") in found) is both
    assert ("Vi Thị Na", "Thứ trưởng", "Bộ Y tế", "begins") in found


@pytest.mark.parametrize("how", ["phê chuẩn là", "bầu là", "công nhận là"])
def test_is_only_joins_a_verb_to_its_title(how: str) -> None:
    assert told(f"Ông Tô Bửu Khanh được {how} Chủ tịch UBND tỉnh Sơn La.") == {
        ("Tô Bửu Khanh", "Chủ tịch", "Ủy ban nhân dân tỉnh Sơn La", "begins")
    }


def test_is_of_another_than_who_decides_joins_nothing() -> None:
    assert told("Người vừa bổ nhiệm bà Vi là Giám đốc Sở Y tế tỉnh Sơn La Tô Bửu Khanh.") <= {
        ("Tô Bửu Khanh", "Giám đốc", "Sở Y tế tỉnh Sơn La", "holds")
    }


@pytest.mark.parametrize(
    ("text", "change"),
    [
        ("Ngoài ra, ông Tô Bửu Khanh còn đảm nhận chức vụ Chủ tịch Hội Đông y tỉnh Sơn La.", "holds"),
        ("Ông Tô Bửu Khanh còn giữ chức Chủ tịch Hội Đông y tỉnh Sơn La.", "holds"),
        ("Ông Tô Bửu Khanh còn kiêm nhiệm chức Chủ tịch Hội Đông y tỉnh Sơn La.", "holds"),
        ("Trước đó, ông Tô Bửu Khanh từng giữ chức Chủ tịch Hội Đông y tỉnh Sơn La.", "held"),
    ],
)
def test_what_somebody_is_besides_he_holds(text: str, change: str) -> None:
    assert told(text) == {("Tô Bửu Khanh", "Chủ tịch", "Hội Đông y tỉnh Sơn La", change)}


@pytest.mark.parametrize(
    ("text", "change"),
    [
        ("Sau khi ba Thứ trưởng nghỉ hưu, Bộ Y tế còn hai Thứ trưởng gồm ông Tô Bửu Khanh, bà Vi Thị Na.", 0),
        ("Sau khi hai Thứ trưởng về hưu, các Thứ trưởng Bộ Y tế gồm ông Tô Bửu Khanh, bà Vi Thị Na.", 0),
        ("Bộ trao quyết định nghỉ hưu cho ông Tô Bửu Khanh, Thứ trưởng Bộ Y tế.", 1),
    ],
)
def test_who_is_left_when_others_retire_does_not_leave(text: str, change: int) -> None:
    assert sum(t.change == "ends" for t in tenures(text)) == change


def test_a_post_for_people_who_are_counted_is_nobodys() -> None:
    text = "Ông Tô Bửu Khanh, Giám đốc Sở Y tế tỉnh Sơn La, dự. Sở chỉ định giữ chức Bí thư Chi bộ Sở Y tế "
    assert {t.post for t in tenures(text + "đối với 6 đồng chí.")} == {"Giám đốc"}
    assert {t.post for t in tenures(text + "đối với bà Vi Thị Na.")} == {"Giám đốc", "Bí thư"}


@pytest.mark.parametrize(
    ("verb", "posts"),
    [("quản lý và điều hành", set()), ("phụ trách", {"Phụ trách"}), ("điều hành", {"Điều hành"})],
)
def test_to_be_charged_with_managing_is_no_post(verb: str, posts: set[str]) -> None:
    assert {t.post for t in tenures(f"Ông Tô Bửu Khanh được giao {verb} Trường Đại học Tây Bắc.")} == posts


def test_brackets_with_a_verb_do_not_end_a_list() -> None:
    found = told(
        "HĐND tỉnh Sơn La miễn nhiệm chức danh Ủy viên UBND tỉnh Sơn La đối với các ông: Tô Bửu Khanh "
        "(nguyên Giám đốc Sở Y tế được điều động giữ chức Bí thư Huyện ủy Yên Châu), Lò Văn Pấng "
        "(Giám đốc Sở Nội vụ) và ông Cầm Văn Ơn."
    )
    ended = {(person, post) for person, post, _, change in found if change == "ends"}
    assert ended == {(p, "Ủy viên") for p in ("Tô Bửu Khanh", "Lò Văn Pấng", "Cầm Văn Ơn")}
    assert ("Tô Bửu Khanh", "Bí thư", "Huyện ủy Yên Châu", "begins") in found


@pytest.mark.parametrize(
    ("term", "change"), [("2010-2015", "held"), ("2015-2020", "held"), ("2020-2025", "begins")]
)
def test_an_election_for_a_term_that_is_over_is_past(term: str, change: str) -> None:
    text = (
        "Bà Vi Thị Na trúng cử Bí thư Tỉnh ủy Sơn La nhiệm kỳ 2020-2025.\n"
        f"Tại Đại hội nhiệm kỳ {term}, ông Tô Bửu Khanh được bầu giữ chức Bí thư Tỉnh ủy Sơn La."
    )
    assert ("Tô Bửu Khanh", "Bí thư", "Tỉnh ủy Sơn La", change) in told(text)


@pytest.mark.parametrize(
    ("when", "day"),
    [
        ("Hôm qua", "2021-03-19"),
        ("Đầu tháng 3", "2021-03"),
        ("Cuối tháng 12", "2020-12"),
        ("Trong 3 tháng 10 ngày", None),
    ],
)
def test_days_told_by_the_day_of_publication(when: str, day: str | None) -> None:
    [one] = tenures(f"{when}, ông Tô Bửu Khanh được bổ nhiệm giữ chức Giám đốc Sở Y tế tỉnh Sơn La.")
    assert one.date == day


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
    ("text", "change"),
    [
        ("HĐND tỉnh miễn nhiệm ông Tô Bửu Khanh - nguyên Chủ tịch UBND tỉnh Sơn La (nghỉ hưu).", "ends"),
        ("HĐND tỉnh miễn nhiệm ông Tô Bửu Khanh, Chủ tịch UBND tỉnh Sơn La.", "ends"),
        (
            "HĐND tỉnh miễn nhiệm ông Lò Văn Pấng và khen ông Tô Bửu Khanh, Chủ tịch UBND tỉnh Sơn La.",
            "holds",
        ),
    ],
)
def test_who_is_relieved_leaves_the_post_by_which_he_is_called(text: str, change: str) -> None:
    assert told(text) == {("Tô Bửu Khanh", "Chủ tịch", "Ủy ban nhân dân tỉnh Sơn La", change)}


def test_another_post_of_who_is_relieved_stays() -> None:
    text = (
        "HĐND tỉnh miễn nhiệm ông Tô Bửu Khanh, Giám đốc Sở Y tế tỉnh Sơn La, thôi giữ chức Ủy viên "
        "UBND tỉnh Sơn La."
    )
    assert ("Tô Bửu Khanh", "Giám đốc", "Sở Y tế tỉnh Sơn La", "holds") in told(text)


@pytest.mark.parametrize(
    ("said", "change"), [("khóa XVII", "held"), ("khóa 17", "held"), ("khóa mới", "holds"), ("", "holds")]
)
def test_a_title_of_another_term_in_a_list_of_the_new_one_is_former(said: str, change: str) -> None:
    found = told(
        "Ban Chấp hành khóa mới gồm 40 ủy viên. Các Phó Bí thư Tỉnh ủy Sơn La gồm: ông Tô Bửu Khanh "
        f"(Chủ nhiệm Ủy ban Kiểm tra Tỉnh ủy {said}); bà Vi Thị Na (Ủy viên Trung ương Đảng khóa XII)."
    )
    assert ("Tô Bửu Khanh", "Chủ nhiệm", "Ủy ban Kiểm tra Tỉnh ủy Sơn La", change) in found
    assert ("Vi Thị Na", "Ủy viên", "Ban Chấp hành Trung ương Đảng", "holds") in found


@pytest.mark.parametrize(
    ("text", "body"),
    [
        (
            "Trường Đại học Tây Bắc đã mở hội. Ông Tô Bửu Khanh, Hiệu trưởng Đại học Tây Bắc.",
            "Trường Đại học Tây Bắc",
        ),
        ("Trường ĐH Tây Bắc đã mở hội. Ông Tô Bửu Khanh, Hiệu trưởng ĐH Tây Bắc.", "Trường Đại học Tây Bắc"),
        (
            "Trường Đại học Điện Biên có mặt. Ông Tô Bửu Khanh, Hiệu trưởng Đại học Tây Bắc.",
            "Đại học Tây Bắc",
        ),
    ],
)
def test_a_university_goes_by_its_full_name(text: str, body: str) -> None:
    assert told(text) == {("Tô Bửu Khanh", "Hiệu trưởng", body, "holds")}


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("Ông Tô Bửu Khanh là Giám đốc Sở Giáo dục Sơn La.", "Sở Giáo dục và Đào tạo tỉnh Sơn La"),
        ("Ông Tô Bửu Khanh là Giám đốc Sở Giáo dục tỉnh Sơn La.", "Sở Giáo dục và Đào tạo tỉnh Sơn La"),
        ("Ông Tô Bửu Khanh là Giám đốc Sở Nội vụ tỉnh Sơn La.", "Sở Nội vụ tỉnh Sơn La"),
    ],
)
def test_a_department_goes_by_its_longer_name(text: str, body: str) -> None:
    assert told("Sở Giáo dục và Đào tạo tỉnh Sơn La thông báo. " + text) == {
        ("Tô Bửu Khanh", "Giám đốc", body, "holds")
    }


@pytest.mark.parametrize(
    ("body", "ends"),
    [
        ("Viện Địa chất, Môi trường và Biển", "Viện Địa chất, Môi trường và Biển"),
        ("Viện Địa chất, Phó Chủ tịch Hội Nông dân Việt Nam", "Viện Địa chất"),
        ("Viện Địa chất, Tô Khanh và Vi Na cùng dự", "Viện Địa chất"),
    ],
)
def test_capitals_after_a_comma_may_go_on_with_a_name(body: str, ends: str) -> None:
    assert ("Lò Văn Pấng", "Viện trưởng", ends, "holds") in told(f"Ông Lò Văn Pấng, Viện trưởng {body}.")


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
    ("end", "read"),
    [
        ("quê ở Sơn La; cử nhân Luật; đại biểu Quốc hội khóa XIV.", True),
        ("54 tuổi, cử nhân Luật, đại biểu Quốc hội khóa XIV.", True),
        ("quê ở Sơn La, đã gặp nhiều đại biểu Quốc hội khóa XIV.", False),
        ("rời phòng họp, đại biểu Quốc hội khóa XIV.", False),
    ],
)
def test_a_post_may_end_what_is_told_of_a_life(end: str, read: bool) -> None:
    found = told(f"Ông Tô Bửu Khanh {end}")
    assert found == ({("Tô Bửu Khanh", "Đại biểu", "Quốc hội", "holds")} if read else set())


@pytest.mark.parametrize(
    ("said", "day"),
    [("Ba tháng trước", "2020-12"), ("2 tháng trước", "2021-01"), ("Một tháng trước", "2021-02")],
)
def test_months_ago_are_worked_out(said: str, day: str) -> None:
    [one] = tenures(f"{said}, ông Tô Bửu Khanh được bổ nhiệm giữ chức Giám đốc Sở Y tế tỉnh Sơn La.")
    assert one.date == day


def test_another_s_leaving_is_no_day_of_the_beginning() -> None:
    begun = [
        t.date
        for t in tenures(
            "Ngày 9/3, ông Tô Bửu Khanh được bổ nhiệm giữ chức Giám đốc Sở Y tế tỉnh Sơn La, thay bà "
            "Vi Thị Na đã nghỉ hưu từ tháng 1."
        )
        if t.change == "begins"
    ]
    assert begun == ["2021-03-09"]


def test_a_paragraph_of_its_own_gives_the_day_of_effect() -> None:
    [one] = tenures(
        "Ông Tô Bửu Khanh được bổ nhiệm giữ chức Giám đốc Sở Y tế tỉnh Sơn La.\n"
        "Quyết định có hiệu lực từ ngày 9/3."
    )
    assert one.date == "2021-03-09"


@pytest.mark.parametrize(
    ("said", "members"),
    [
        ("15 người được bầu vào Ban Thường vụ Tỉnh ủy Sơn La", 15),
        ("15 đồng chí trúng cử vào Ban Thường vụ Tỉnh ủy Sơn La", 15),
        ("15 người gặp Ban Thường vụ Tỉnh ủy Sơn La", None),
    ],
)
def test_who_is_elected_into_a_committee_is_its_number(said: str, members: int | None) -> None:
    found = read_text(f"Đại hội bế mạc; trong đó, {said}.", "t").seats
    assert [s.members for s in found] == ([members] if members else [])


@pytest.mark.parametrize(
    ("text", "change"),
    [
        ("Ông Tô Bửu Khanh không còn là Giám đốc Sở Y tế tỉnh Sơn La.", "ends"),
        ("Ông Tô Bửu Khanh không còn giữ chức Giám đốc Sở Y tế tỉnh Sơn La.", "ends"),
        ("Ông Tô Bửu Khanh không phải là Giám đốc Sở Y tế tỉnh Sơn La.", None),
    ],
)
def test_no_longer_to_be_is_an_end(text: str, change: str | None) -> None:
    assert {t.change for t in tenures(text)} == ({change} if change else set())


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


@pytest.mark.parametrize(
    ("text", "ended"),
    [
        ("Tỉnh tặng hoa ông Lò Văn Pấng nghỉ hưu và ông Tô Bửu Khanh - Chủ tịch UBND tỉnh Sơn La.", False),
        ("Tỉnh trao quyết định nghỉ hưu cho ông Tô Bửu Khanh - Chủ tịch UBND tỉnh Sơn La.", True),
        ("Ông Lò Văn Pấng trao quyết định nghỉ hưu cho ông Tô Bửu Khanh, Chủ tịch UBND tỉnh Sơn La.", True),
    ],
)
def test_one_s_retirement_is_not_the_next_one_s(text: str, ended: bool) -> None:
    changes = {t.change for t in tenures(text) if t.person == "Tô Bửu Khanh"}
    assert changes == {"ends" if ended else "holds"}


def test_a_school_of_banking_is_no_bank() -> None:
    before = "Ngân hàng TMCP Tây Bắc họp. Bà Vi Thị Na là cử nhân Đại học Ngân hàng Hà Nội. "
    [one] = tenures(before + "Bà Vi Thị Na được bổ nhiệm làm kế toán trưởng.")
    assert "Hà Nội" not in one.organization


@pytest.mark.parametrize(
    ("said", "vacant"),
    [
        ("(khuyết một vị trí)", 1),
        (", khuyết hai đồng chí", 2),
        ("(còn thiếu ba người)", 3),
        (", khuyết 4 đồng chí", 4),
        (", trong đó có một nữ", None),
        (", thiếu ban chuyên trách", None),
    ],
)
def test_vacant_seats_may_be_told_in_words(said: str, vacant: int | None) -> None:
    [seat] = read_text(f"Ban Chấp hành Đảng bộ tỉnh Sơn La gồm 47 đồng chí {said}.", "t").seats
    assert (seat.members, seat.vacant) == (47, vacant)
