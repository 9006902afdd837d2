"""What looks like a post and states none: it is left out, or reported as not understood."""

from __future__ import annotations

import pytest

from loaders.announcement.reader import read_text


def told(text: str) -> set[tuple[str, str, str, str]]:
    """Give person, post, body and change of what is read."""
    return {(t.person, t.post, t.organization, t.change) for t in read_text(text, "t").tenures}


def people(text: str) -> set[str]:
    """Give the people of whom anything is read."""
    return {person for person, *_ in told(text)}


@pytest.mark.parametrize(
    "text",
    [
        "Thủ tướng Nhật Bản Tô Bửu Khanh phát biểu tại hội nghị.",
        "Ông Tô Bửu Khanh từng là Bộ trưởng Quốc phòng Hàn Quốc.",
        "Chủ tịch Quốc hội Lào Tô Bửu Khanh đến thăm. Chiều nay, Chủ tịch Quốc hội Tô Bửu Khanh ra về.",
    ],
)
def test_offices_of_other_countries_are_none_of_ours(text: str) -> None:
    assert people(text) == set()


@pytest.mark.parametrize(
    "text",
    [
        "Ông Tô Bửu Khanh ra tranh cử Chủ tịch UBND tỉnh Sơn La.",
        "Ông Tô Bửu Khanh là con trai Chủ tịch UBND tỉnh Sơn La.",
        "Ông Tô Bửu Khanh mạo danh Giám đốc Sở Y tế tỉnh Sơn La.",
    ],
)
def test_the_post_of_a_chief_or_a_relative_is_not_held(text: str) -> None:
    assert people(text) == set()


@pytest.mark.parametrize(
    "text",
    [
        "Nếu được bầu làm Chủ tịch UBND tỉnh Sơn La, ông Tô Bửu Khanh sẽ sửa đường.",
        "Không thể bãi nhiệm chức danh Chủ tịch UBND tỉnh Sơn La đối với ông Tô Bửu Khanh.",
        "Ông Tô Bửu Khanh không phải là Giám đốc Sở Y tế tỉnh Sơn La.",
    ],
)
def test_what_is_denied_or_supposed_is_not_told(text: str) -> None:
    assert people(text) == set()


@pytest.mark.parametrize(
    "text",
    [
        "Tập đoàn Sông Mã vừa họp. Ông Tô Bửu Khanh, Tổng Giám đốc Kềm Bạc, có mặt.",
        "Tập đoàn Sông Mã vừa họp. Ông Tô Bửu Khanh từng là Tổng Giám đốc của Kềm Bạc.",
        "Tập đoàn Sông Mã vừa họp. Ông Tô Bửu Khanh được bổ nhiệm làm Phó Tổng Giám đốc Kembang.",
    ],
)
def test_a_post_of_a_body_unknown_is_not_given_to_another(text: str) -> None:
    assert people(text) == set()


def test_a_bare_post_after_a_company_is_of_that_company() -> None:
    found = told("Tập đoàn Sông Mã vừa họp. Tổng Giám đốc Tô Bửu Khanh chủ trì.")
    assert found == {("Tô Bửu Khanh", "Tổng Giám đốc", "Tập đoàn Sông Mã", "holds")}


def test_a_remark_in_brackets_is_on_the_last_named_alone() -> None:
    found = told("Có mặt ông Lò Văn Tỏ, ông Tô Bửu Khanh (nguyên Giám đốc Sở Y tế tỉnh Sơn La).")
    assert {person for person, *_ in found} == {"Tô Bửu Khanh"}


def test_posts_of_several_in_turn_are_not_dealt_out() -> None:
    text = "Các ông Lò Văn Tỏ, Tô Bửu Khanh lần lượt giữ chức Giám đốc các Sở Y tế, Tư pháp tỉnh Sơn La."
    assert people(text) == set()


def test_what_a_speaker_says_of_others_is_not_his() -> None:
    text = 'Ông Tô Bửu Khanh chia sẻ: "Người quyết định là Chánh án Tòa án nhân dân tỉnh Sơn La".'
    assert people(text) == set()


def test_a_division_without_its_owner_is_no_body() -> None:
    read = read_text("Bà Tô Bửu Khanh được bổ nhiệm làm Trưởng phòng Hành chính.", "t")
    assert read.tenures == ()
    assert [n.why for n in read.not_understood] == ["no-body"]


def test_a_change_of_something_replaces_nobody() -> None:
    text = (
        "Bầu ông Lò Văn Tỏ làm Giám đốc Sở Y tế tỉnh Sơn La, thay đổi người ký "
        "từ bà Tô Bửu Khanh sang ông Tỏ."
    )
    assert people(text) == {"Lò Văn Tỏ"}


@pytest.mark.parametrize(
    "text",
    [
        "Bộ trưởng Bộ Tư pháp Darell Wickson phát biểu.",
        "Ông Darell Wickson được bổ nhiệm làm Thứ trưởng Bộ Ngoại giao.",
        "Cựu Thủ tướng Darell Wickson qua đời.",
    ],
)
def test_names_that_are_not_of_this_country_hold_no_office_of_it(text: str) -> None:
    assert people(text) == set()


def test_names_of_the_highlands_are_of_this_country() -> None:
    assert people("Bí thư Tỉnh ủy Đắk Lắk Y Bhăm Niê Kđăm phát biểu.") == {"Y Bhăm Niê Kđăm"}
    assert people("Bí thư Tỉnh ủy Gia Lai Ksor Bhăn phát biểu.") == {"Ksor Bhăn"}


@pytest.mark.parametrize(
    "text",
    [
        "Ông Tô Bửu Khanh vừa bổ nhiệm hai Phó Giám đốc Sở Y tế tỉnh Sơn La.",
        "Bà Tô Bửu Khanh yêu cầu chỉ định Bí thư Tỉnh ủy Sơn La.",
        "Tỉnh đã thu hồi quyết định bổ nhiệm ông Tô Bửu Khanh làm Giám đốc Sở Y tế tỉnh Sơn La.",
    ],
)
def test_who_appoints_or_is_appointed_in_vain_begins_nothing(text: str) -> None:
    assert people(text) == set()


@pytest.mark.parametrize(
    "text",
    [
        "Trước đó, ông Tô Bửu Khanh giữ chức Giám đốc Sở Y tế tỉnh Sơn La.",
        "Trong thời gian giữ chức Giám đốc Sở Y tế tỉnh Sơn La, ông Tô Bửu Khanh xây hai bệnh viện.",
        "Ông Tô Bửu Khanh từng dạy học, sau đó là Giám đốc Sở Y tế tỉnh Sơn La.",
    ],
)
def test_what_was_before_is_not_begun(text: str) -> None:
    assert {change for *_, change in told(text)} <= {"held", "holds"}


def test_two_who_hold_two_posts_are_each_called_by_their_own() -> None:
    text = (
        "Giám đốc Sở Y tế tỉnh Sơn La là ông Lò Văn Tỏ và Giám đốc Sở Tư pháp tỉnh Sơn La là bà Tô Bửu Khanh."
    )
    assert {(person, body) for person, _, body, _ in told(text)} == {
        ("Lò Văn Tỏ", "Sở Y tế tỉnh Sơn La"),
        ("Tô Bửu Khanh", "Sở Tư pháp tỉnh Sơn La"),
    }


@pytest.mark.parametrize("verb", ["lý giải", "giãi bày", "bảo đảm"])
def test_small_words_after_the_field_of_a_department_are_no_part_of_its_name(verb: str) -> None:
    found = told(f"Ông Tô Bửu Khanh, Giám đốc Sở Y tế {verb} việc ấy ở tỉnh Sơn La.")
    assert {body for _, _, body, _ in found} == {"Sở Y tế tỉnh Sơn La"}


def test_a_list_does_not_hold_for_those_beside_whom_it_names_others() -> None:
    text = "Ngoài Bí thư và 2 Phó Bí thư Thành đoàn Sơn La, còn có các anh: Lò Văn Tỏ, Tô Bửu Khanh."
    assert people(text) == set()
