"""Bodies that only the rest of the text makes whole, and who is meant where several are named."""

from __future__ import annotations

from datetime import date

import pytest

from loaders.announcement.reader import read_text

CHAIR = ("Chủ tịch", "Ủy ban nhân dân tỉnh Sơn La")


def told(text: str) -> set[tuple[str, str, str, str]]:
    """Give person, post, body and change of what is read."""
    return {(t.person, t.post, t.organization, t.change) for t in read_text(text, "t").tenures}


def bodies(text: str) -> set[str]:
    """Give the bodies of what is read."""
    return {body for _, _, body, _ in told(text)}


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
    ("title", "full"),
    [
        ("Tổng giám đốc Sonlamilk", "Tổng công ty Sữa Tây Bắc"),
        ("Chủ tịch HĐQT Sonlamilk", "Hội đồng quản trị Tổng công ty Sữa Tây Bắc"),
        ("Tổng giám đốc Sữa Mộc", None),
    ],
)
def test_a_short_name_in_brackets_stands_for_the_full_one(title: str, full: str | None) -> None:
    text = f"Tổng công ty Sữa Tây Bắc (Sonlamilk) vừa họp. Ông Tô Bửu Khanh, {title}, có mặt."
    assert bodies(text) == ({full} if full else set())


@pytest.mark.parametrize(
    ("said", "full"),
    [
        ("Trung tâm Kiểm soát bệnh tật (CDC) Sơn La", "Trung tâm Kiểm soát bệnh tật tỉnh Sơn La"),
        ("CDC tỉnh Sơn La", "CDC tỉnh Sơn La"),
        ("Golden Bamboo Logistics", "Golden Bamboo Logistics"),
    ],
)
def test_acronyms_and_foreign_names_of_bodies(said: str, full: str) -> None:
    found = bodies(f"Ông Tô Bửu Khanh, Giám đốc {said}, có mặt.")
    assert {name.replace("tỉnh ", "") for name in found} == {full.replace("tỉnh ", "")}


def test_a_foreign_persons_name_is_no_company() -> None:
    assert told("Ông Tô Bửu Khanh, Đại sứ Peter Smith, có mặt.") == set()


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
    "text",
    [
        "Bổ nhiệm ông Tô Bửu Khanh - con trai ông Tô Văn Bửu, giữ chức Chủ tịch UBND tỉnh Sơn La.",
        "Bổ nhiệm ông Tô Bửu Khanh, chồng bà Lò Thị Na, làm Chủ tịch UBND tỉnh Sơn La.",
    ],
)
def test_a_relative_named_between_gets_no_post(text: str) -> None:
    assert told(text) == {("Tô Bửu Khanh", *CHAIR, "begins")}


def test_a_relatives_own_post_stays_his() -> None:
    text = "Bà Lò Thị Na (vợ ông Tô Bửu Khanh - nguyên Chủ tịch UBND tỉnh Sơn La) có mặt."
    assert told(text) == {("Tô Bửu Khanh", *CHAIR, "held")}


@pytest.mark.parametrize(
    "text",
    [
        "Ông Tô Bửu Khanh chưa đủ tiêu chuẩn làm Chủ tịch UBND tỉnh Sơn La.",
        "Ông Tô Bửu Khanh đã quá tuổi để đảm nhiệm chức Chủ tịch UBND tỉnh Sơn La.",
        "Ông Tô Bửu Khanh xin từ nhiệm chức Chủ tịch UBND tỉnh Sơn La.",
        "Theo ông Tô Bửu Khanh, tỉnh sẽ điều động Phó Chủ tịch UBND tỉnh Sơn La về làm Giám đốc Sở Y tế.",
    ],
)
def test_what_is_fit_asked_for_or_another_is_not_told_of_him(text: str) -> None:
    assert told(text) == set()


def test_what_was_asked_for_and_agreed_to_has_ended() -> None:
    text = "HĐND tỉnh Sơn La đồng ý cho ông Tô Bửu Khanh thôi làm Chủ tịch UBND tỉnh theo đơn từ chức."
    assert told(text) == {("Tô Bửu Khanh", *CHAIR, "ends")}


def test_one_act_may_go_on_for_another_person() -> None:
    text = (
        "Quốc hội miễn nhiệm chức vụ Bộ trưởng Bộ Tài chính đối với Phó Thủ tướng Lò Đức Tỏ "
        "và chức vụ Bộ trưởng Bộ Y tế đối với ông Tô Bửu Khanh."
    )
    assert {(person, body) for person, _, body, change in told(text) if change == "ends"} == {
        ("Lò Đức Tỏ", "Bộ Tài chính"),
        ("Tô Bửu Khanh", "Bộ Y tế"),
    }


@pytest.mark.parametrize(
    ("verb", "change"),
    [
        ("còn kiêm nhiệm chức", "holds"),
        ("được bổ nhiệm giữ chức", "begins"),
        ("từng kiêm nhiệm chức", "held"),
    ],
)
def test_what_somebody_is_besides_he_holds(verb: str, change: str) -> None:
    assert told(f"Ông Tô Bửu Khanh {verb} Chủ tịch UBND tỉnh Sơn La.") == {("Tô Bửu Khanh", *CHAIR, change)}


@pytest.mark.parametrize(
    ("text", "persons"),
    [
        ("Ông Lò Văn Tỏ và ông Tô Bửu Khanh được bầu làm Phó Chủ tịch UBND tỉnh Sơn La.", 2),
        ("Ông Lò Văn Tỏ, ông Tô Bửu Khanh lần lượt làm Phó Chủ tịch UBND tỉnh Sơn La.", 0),
    ],
)
def test_posts_in_turn_are_not_dealt_out(text: str, persons: int) -> None:
    assert len({person for person, *_ in told(text)}) == persons


def test_the_successor_of_one_who_leaves_is_no_predecessor() -> None:
    text = "Ông Lò Văn Tỏ được bầu làm Chủ tịch UBND tỉnh Sơn La. Người thay thế ông Tỏ là ông Tô Bửu Khanh."
    assert {person for person, *_ in told(text)} == {"Lò Văn Tỏ"}


def test_a_congress_may_decide() -> None:
    text = "Đại hội Đảng bộ tỉnh Sơn La bầu ông Tô Bửu Khanh giữ chức Bí thư Tỉnh ủy."
    assert [t.by for t in read_text(text, "t").tenures] == ["Đại hội Đảng bộ tỉnh Sơn La"]


def test_a_post_was_taken_when_its_period_began() -> None:
    text = "Từ tháng 4/2010 đến tháng 3/2015, ông Tô Bửu Khanh là Giám đốc Sở Y tế tỉnh Sơn La."
    read = read_text(text, "t", published=date(2025, 8, 1)).tenures
    assert [(t.change, t.date) for t in read] == [("held", "2010-04")]


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


@pytest.mark.parametrize(
    "text",
    [
        "Em ruột ông Tô Bửu Khanh là Giám đốc Sở Y tế tỉnh Sơn La.",
        "Con trai ông Tô Bửu Khanh làm Giám đốc Sở Y tế tỉnh Sơn La.",
        "Cùng ông Tô Bửu Khanh còn có 8 cán bộ đang là Giám đốc Sở Y tế tỉnh Sơn La.",
    ],
)
def test_what_a_relative_or_somebody_unnamed_is_he_is_not(text: str) -> None:
    assert told(text) == set()


@pytest.mark.parametrize(
    ("text", "change"),
    [
        ("Quốc hội miễn nhiệm Bộ trưởng Bộ Y tế Tô Bửu Khanh.", "ends"),
        ("Quốc hội bầu Phó Chủ tịch Quốc hội Tô Bửu Khanh.", "begins"),
        ("Thành ủy phân công Bộ trưởng Bộ Y tế Tô Bửu Khanh xử lý đơn.", None),
    ],
)
def test_a_verb_right_before_title_and_person_gives_or_takes_the_title(text: str, change: str | None) -> None:
    assert {(t[0], t[3]) for t in told(text)} == ({("Tô Bửu Khanh", change)} if change else set())


def test_a_deputy_of_a_company_is_not_of_the_division_that_he_heads() -> None:
    text = "Công ty Than Sông Mã bổ nhiệm ông Tô Bửu Khanh làm Phó Tổng giám đốc kiêm Giám đốc Khối Bán lẻ."
    assert ("Tô Bửu Khanh", "Phó Tổng Giám đốc", "Công ty Than Sông Mã", "begins") in told(text)


def test_commissions_of_a_list_are_of_one_committee() -> None:
    text = (
        "Ông Lò Văn Tỏ làm Trưởng ban Tổ chức Trung ương; ông Tô Bửu Khanh làm Trưởng ban Tuyên giáo; "
        "ông Vi Văn Ơn làm Bí thư Tỉnh ủy Sơn La."
    )
    assert ("Tô Bửu Khanh", "Trưởng Ban", "Ban Tuyên giáo Trung ương", "begins") in told(text)


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("Tỉnh Sơn La bổ nhiệm Giám đốc Sở Y tế.", "no-person"),
        ("Ông Tô Bửu Khanh được bổ nhiệm làm Trưởng phòng.", "no-body"),
        ("Ông Tô Bửu Khanh được bổ nhiệm làm Tổng Giám đốc Kềm Bạc.", "unknown-body"),
        ("Ông Khanh được bổ nhiệm làm Giám đốc Sở Y tế tỉnh Sơn La.", "no-full-name"),
        ("Ông Tô Bửu Khanh được bầu làm Thủ tướng Nhật Bản.", "abroad"),
    ],
)
def test_what_is_not_understood_has_its_cause(text: str, why: str) -> None:
    assert [missed.why for missed in read_text(text, "t").not_understood] == [why]
