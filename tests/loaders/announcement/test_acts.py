"""Who begins, holds and leaves a post: the verbs, lists and careers of the press, each with its opposite."""

from __future__ import annotations

import pytest
from told import tenures, told

from loaders.announcement.reader import read_text

CHAIR = ("Chủ tịch", "Ủy ban nhân dân tỉnh Sơn La")

HOLDS_HEALTH = ("Giám đốc", "Sở Y tế tỉnh Sơn La", "holds")


def test_what_was_asked_for_and_agreed_to_has_ended() -> None:
    text = "HĐND tỉnh Sơn La đồng ý cho ông Tô Bửu Khanh thôi làm Chủ tịch UBND tỉnh theo đơn từ chức."
    assert told(text) == {("Tô Bửu Khanh", *CHAIR, "ends")}


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


def test_a_congress_may_decide() -> None:
    text = "Đại hội Đảng bộ tỉnh Sơn La bầu ông Tô Bửu Khanh giữ chức Bí thư Tỉnh ủy."
    assert [t.by for t in read_text(text, "t").tenures] == ["Đại hội Đảng bộ tỉnh Sơn La"]


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


@pytest.mark.parametrize(
    "text",
    [
        "Với vai trò là Giám đốc Sở Y tế tỉnh Sơn La, ông Tô Bửu Khanh mở thêm trạm xá.",
        "Trên cương vị Giám đốc Sở Y tế tỉnh Sơn La, ông Tô Bửu Khanh mở thêm trạm xá.",
        "Với tư cách Giám đốc Sở Y tế tỉnh Sơn La, ông Tô Bửu Khanh mở thêm trạm xá.",
    ],
)
def test_as_what_somebody_acts_is_his_post(text: str) -> None:
    assert told(text) == {("Tô Bửu Khanh", "Giám đốc", "Sở Y tế tỉnh Sơn La", "holds")}


@pytest.mark.parametrize(
    "text",
    [
        "HĐND tỉnh Sơn La miễn nhiệm chức danh Chủ tịch UBND tỉnh Sơn La của ông Tô Bửu Khanh.",
        "Tỉnh đồng ý đơn từ chức Chủ tịch UBND tỉnh Sơn La của ông Tô Bửu Khanh.",
        "Ban Bí thư cách chức Chủ tịch UBND tỉnh Sơn La của ông Tô Bửu Khanh.",
    ],
)
def test_the_post_of_somebody_may_end_by_of(text: str) -> None:
    assert told(text) == {("Tô Bửu Khanh", "Chủ tịch", "Ủy ban nhân dân tỉnh Sơn La", "ends")}


def test_who_is_only_proposed_is_introduced() -> None:
    read = read_text("Huyện đề xuất ông Tô Bửu Khanh giữ chức Giám đốc Sở Y tế tỉnh Sơn La.", "t").tenures
    assert [t.manner for t in read] == ["introduced"]


@pytest.mark.parametrize(
    "text",
    [
        "Ông TÔ BỬU KHANH, Giám đốc Sở Y tế tỉnh Sơn La, có mặt.",
        "TÔ BỬU KHANH, Giám đốc Sở Y tế tỉnh Sơn La, có mặt.",
        "PGS.TS TÔ BỬU KHANH (Giám đốc Sở Y tế tỉnh Sơn La)",
    ],
)
def test_a_name_in_capitals_is_a_name(text: str) -> None:
    assert told(text) == {("Tô Bửu Khanh", *HOLDS_HEALTH)}


@pytest.mark.parametrize("text", ["CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "HĐND TỈNH SƠN LA BẦU CHỦ TỊCH"])
def test_a_headline_in_capitals_names_nobody(text: str) -> None:
    assert told(text) == set()


@pytest.mark.parametrize(
    "text",
    [
        "Giám đốc Sở Y tế tỉnh Sơn La, ông Tô Bửu Khanh, có mặt.",
        "Giám đốc Sở Y tế tỉnh Sơn La - ông Tô Bửu Khanh - có mặt.",
        "Vị trí Giám đốc Sở Y tế tỉnh Sơn La hiện do ông Tô Bửu Khanh đảm nhận.",
    ],
)
def test_the_title_may_stand_in_front(text: str) -> None:
    assert told(text) == {("Tô Bửu Khanh", *HOLDS_HEALTH)}


@pytest.mark.parametrize(
    "text",
    [
        "Sau khi được bầu làm Chủ tịch UBND tỉnh Sơn La, ông Tô Bửu Khanh cảm ơn đại biểu.",
        "Phát biểu sau khi trúng cử Chủ tịch UBND tỉnh Sơn La, ông Tô Bửu Khanh cảm ơn.",
        "Được bầu làm Chủ tịch UBND tỉnh Sơn La, ông Tô Bửu Khanh hứa sửa đường.",
    ],
)
def test_what_is_given_may_stand_in_front(text: str) -> None:
    assert told(text) == {("Tô Bửu Khanh", *CHAIR, "begins")}


def test_what_came_before_an_election_is_none() -> None:
    assert told("Trước khi được bầu làm Chủ tịch UBND tỉnh Sơn La, ông Tô Bửu Khanh là kỹ sư.") == set()


@pytest.mark.parametrize(
    ("text", "post", "body"),
    [
        ("Phó Giám đốc phụ trách kỹ thuật Công ty Than Sông Mã", "Phó Giám đốc", "Công ty Than Sông Mã"),
        ("Phó Giám đốc phụ trách Công an tỉnh Sơn La", "Phó Giám đốc phụ trách", "Công an tỉnh Sơn La"),
        ("Phó Giám đốc Công ty Than Sông Mã phụ trách khối mỏ", "Phó Giám đốc", "Công ty Than Sông Mã"),
    ],
)
def test_what_is_in_somebodys_charge_is_no_post_of_its_own(text: str, post: str, body: str) -> None:
    assert told(f"Ông Tô Bửu Khanh, {text}, có mặt.") == {("Tô Bửu Khanh", post, body, "holds")}


@pytest.mark.parametrize(
    ("text", "manner"),
    [
        ("phê chuẩn việc bổ nhiệm", "approved"),
        ("phê chuẩn bổ nhiệm", "approved"),
        ("phê chuẩn, bổ nhiệm", "appointed"),
    ],
)
def test_an_appointment_that_is_approved_is_no_act_beside(text: str, manner: str) -> None:
    read = read_text(f"Quốc hội {text} ông Tô Bửu Khanh giữ chức Bộ trưởng Bộ Y tế.", "t").tenures
    assert [t.manner for t in read] == [manner]


def test_a_numbered_list_is_one_sentence() -> None:
    text = (
        "Lãnh đạo tỉnh Sơn La gồm: 1. Ông Tô Bửu Khanh, Bí thư Tỉnh ủy; 2. Bà Lò Thị Na, Chủ tịch UBND tỉnh."
    )
    assert {person for person, *_ in told(text)} == {"Tô Bửu Khanh", "Lò Thị Na"}


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
def test_what_somebody_is_besides_an_office_he_holds(text: str, change: str) -> None:
    assert told(text) == {("Tô Bửu Khanh", "Chủ tịch", "Hội Đông y tỉnh Sơn La", change)}


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
