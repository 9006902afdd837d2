"""Constructions of announcements: who begins, ends, holds or held what, each in several wordings."""

from __future__ import annotations

import gc
import time
from datetime import date

import pytest

from loaders.announcement import read_text
from tochuc.reading import Reading

PUBLISHED = date(2024, 6, 20)


def _read(text: str) -> Reading:
    return read_text(text, "t", published=PUBLISHED)


def _tenures(text: str) -> set[tuple[str, str, str, str]]:
    return {(t.change, t.person, t.post, t.organization) for t in _read(text).tenures}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Phó Bí thư Tỉnh ủy Sơn La Cầm Hạ Vy phát biểu.",
            {("holds", "Cầm Hạ Vy", "Phó Bí thư", "Tỉnh ủy Sơn La")},
        ),
        (
            "Ông Lò Văn Pấng, Bí thư Huyện ủy, Chủ tịch HĐND huyện Mai Sơn, dự lễ.",
            {
                ("holds", "Lò Văn Pấng", "Bí thư", "Huyện ủy Mai Sơn"),
                ("holds", "Lò Văn Pấng", "Chủ tịch", "Hội đồng nhân dân huyện Mai Sơn"),
            },
        ),
        (
            "Bà Vi Thị Na (41 tuổi, quê Nghệ An) - Giám đốc Sở Y tế tỉnh Nghệ An - cho biết như vậy.",
            {("holds", "Vi Thị Na", "Giám đốc", "Sở Y tế tỉnh Nghệ An")},
        ),
        (
            "Tổng Bí thư, Chủ tịch nước Lữ Hồng Thái tiếp đoàn.",
            {
                ("holds", "Lữ Hồng Thái", "Tổng Bí thư", "Ban Chấp hành Trung ương Đảng"),
                ("holds", "Lữ Hồng Thái", "Chủ tịch nước", "Nước Cộng hòa xã hội chủ nghĩa Việt Nam"),
            },
        ),
        (
            "Chủ tịch UBND huyện Củ Chi Võ Kim Thư và Phó Chủ tịch HĐND huyện Lê Thanh Phú cùng dự.",
            {
                ("holds", "Võ Kim Thư", "Chủ tịch", "Ủy ban nhân dân huyện Củ Chi"),
                ("holds", "Lê Thanh Phú", "Phó Chủ tịch", "Hội đồng nhân dân huyện Củ Chi"),
            },
        ),
    ],
)
def test_people_called_by_their_posts(text: str, expected: set[tuple[str, str, str, str]]) -> None:
    assert _tenures(text) == expected


@pytest.mark.parametrize(
    ("text", "manner"),
    [
        ("Bộ Y tế bổ nhiệm ông Tăng Bá Lộc giữ chức Cục trưởng Cục Dân số.", "appointed"),
        ("Ông Tăng Bá Lộc được bầu làm Cục trưởng Cục Dân số.", "elected"),
        ("Bộ Y tế điều động, phân công ông Tăng Bá Lộc làm Cục trưởng Cục Dân số.", "assigned"),
        ("Ông Tăng Bá Lộc được Bộ Y tế điều động giữ chức Cục trưởng Cục Dân số.", "transferred"),
        ("Bộ Y tế điều động, chỉ định ông Tăng Bá Lộc giữ chức vụ Cục trưởng Cục Dân số.", "designated"),
        ("Quyết định công nhận ông Tăng Bá Lộc giữ chức Cục trưởng Cục Dân số.", "approved"),
        ("Bộ Y tế giới thiệu ông Tăng Bá Lộc để bầu Cục trưởng Cục Dân số.", "introduced"),
    ],
)
def test_the_last_verb_of_the_chain_is_the_manner(text: str, manner: str) -> None:
    (tenure,) = _read(text).tenures
    assert (tenure.change, tenure.manner) == ("begins", manner)
    assert (tenure.person, tenure.post, tenure.organization) == ("Tăng Bá Lộc", "Cục trưởng", "Cục Dân số")


@pytest.mark.parametrize(
    ("text", "manner"),
    [
        ("HĐND tỉnh Gia Lai miễn nhiệm chức danh Chủ tịch UBND tỉnh đối với ông Rơ Châm Duy.", "relieved"),
        ("Ông Rơ Châm Duy thôi giữ chức Chủ tịch UBND tỉnh Gia Lai.", "relieved"),
        ("Ông Rơ Châm Duy từ chức Chủ tịch UBND tỉnh Gia Lai.", "resigned"),
        ("Chủ tịch UBND tỉnh Gia Lai Rơ Châm Duy nghỉ hưu từ ngày 1/6/2024.", "retired"),
        ("Ban Bí thư cách chức Chủ tịch UBND tỉnh Gia Lai đối với ông Rơ Châm Duy.", "dismissed"),
        ("Cho thôi chức Chủ tịch UBND tỉnh Gia Lai để nghỉ hưu đối với ông Rơ Châm Duy.", "relieved"),
    ],
)
def test_ends(text: str, manner: str) -> None:
    (tenure,) = _read(text).tenures
    assert (tenure.change, tenure.manner) == ("ends", manner)
    assert tenure.person == "Rơ Châm Duy"
    assert (tenure.post, tenure.organization) == ("Chủ tịch", "Ủy ban nhân dân tỉnh Gia Lai")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Hai phó chủ tịch UBND tỉnh Gia Lai được bầu là ông Rơ Mah Duy (Giám đốc Sở Nội vụ) "
            "và bà Trần Thị Lãm.",
            {
                ("begins", "Rơ Mah Duy", "Phó Chủ tịch", "Ủy ban nhân dân tỉnh Gia Lai"),
                ("holds", "Rơ Mah Duy", "Giám đốc", "Sở Nội vụ tỉnh Gia Lai"),
                ("begins", "Trần Thị Lãm", "Phó Chủ tịch", "Ủy ban nhân dân tỉnh Gia Lai"),
            },
        ),
        (
            "HĐND thành phố Huế đã bầu các ông Lê Bá Phúc, Đinh Bách Tùng làm Phó Chủ tịch UBND thành phố.",
            {
                ("begins", "Lê Bá Phúc", "Phó Chủ tịch", "Ủy ban nhân dân thành phố Huế"),
                ("begins", "Đinh Bách Tùng", "Phó Chủ tịch", "Ủy ban nhân dân thành phố Huế"),
            },
        ),
        (
            "Một số ủy viên Ban Thường vụ Tỉnh ủy Sơn La như: bà Lò Thị Mến, Trưởng Ban Dân vận; "
            "ông Cầm Hợp Tác, Chủ nhiệm Ủy ban Kiểm tra tham dự.",
            {
                ("holds", "Lò Thị Mến", "Ủy viên", "Ban Thường vụ Tỉnh ủy Sơn La"),
                ("holds", "Lò Thị Mến", "Trưởng Ban", "Ban Dân vận Tỉnh ủy Sơn La"),
                ("holds", "Cầm Hợp Tác", "Ủy viên", "Ban Thường vụ Tỉnh ủy Sơn La"),
                ("holds", "Cầm Hợp Tác", "Chủ nhiệm", "Ủy ban Kiểm tra Tỉnh ủy Sơn La"),
            },
        ),
        (
            "Ông Tạ Bá Trường trúng cử Bí thư Đảng ủy phường Bến Nghé, bà Lê Ngọc Ánh trúng cử Phó Bí thư.",
            {
                ("begins", "Tạ Bá Trường", "Bí thư", "Đảng ủy phường Bến Nghé"),
                ("begins", "Lê Ngọc Ánh", "Phó Bí thư", "Đảng ủy phường Bến Nghé"),
            },
        ),
    ],
)
def test_lists_share_a_title_or_a_verb(text: str, expected: set[tuple[str, str, str, str]]) -> None:
    assert _tenures(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Bà Phạm Hồng Lam, nguyên Bí thư Tỉnh đoàn, Chủ tịch Hội Sinh viên tỉnh Nam Định, hiện là "
            "Phó Trưởng ban Dân vận Tỉnh ủy Nam Định.",
            {
                ("held", "Phạm Hồng Lam", "Bí thư", "Tỉnh đoàn Nam Định"),
                ("held", "Phạm Hồng Lam", "Chủ tịch", "Hội Sinh viên tỉnh Nam Định"),
                ("holds", "Phạm Hồng Lam", "Phó Trưởng Ban", "Ban Dân vận Tỉnh ủy Nam Định"),
            },
        ),
        (
            "Ông Võ Hoài Sơn lần lượt giữ các chức vụ: "
            "Phó Giám đốc rồi Giám đốc Sở Công Thương tỉnh Bến Tre.",
            {
                ("held", "Võ Hoài Sơn", "Phó Giám đốc", "Sở Công Thương tỉnh Bến Tre"),
                ("held", "Võ Hoài Sơn", "Giám đốc", "Sở Công Thương tỉnh Bến Tre"),
            },
        ),
        (
            "Từ năm 2016 ông Đinh Sứ Giả làm Chủ tịch UBND huyện Ngọc Lặc. "
            "Sau đó ông làm Phó Giám đốc Sở Nội vụ "
            "tỉnh Thanh Hóa.",
            {
                ("held", "Đinh Sứ Giả", "Chủ tịch", "Ủy ban nhân dân huyện Ngọc Lặc"),
                ("held", "Đinh Sứ Giả", "Phó Giám đốc", "Sở Nội vụ tỉnh Thanh Hóa"),
            },
        ),
        (
            "Trước khi được bổ nhiệm, bà Mai Thị Hằng là Phó Vụ trưởng Vụ Pháp chế.",
            {("held", "Mai Thị Hằng", "Phó Vụ trưởng", "Vụ Pháp chế")},
        ),
    ],
)
def test_what_is_past_is_held(text: str, expected: set[tuple[str, str, str, str]]) -> None:
    assert _tenures(text) == expected


def test_a_remark_on_the_past_does_not_reach_the_verb_after_it() -> None:
    text = "Bộ Y tế bổ nhiệm ông Lò Bá Sơn - nguyên Vụ trưởng Vụ Pháp chế - giữ chức Cục trưởng Cục Dân số."
    assert _tenures(text) == {
        ("held", "Lò Bá Sơn", "Vụ trưởng", "Vụ Pháp chế"),
        ("begins", "Lò Bá Sơn", "Cục trưởng", "Cục Dân số"),
    }


def test_a_predecessor_held_the_post_and_ends_it_only_for_a_stated_reason() -> None:
    begun = ("begins", "Đào Xuân Lý", "Tổng Biên tập", "Báo Đất Mới")
    act = "Bổ nhiệm ông Đào Xuân Lý giữ chức Tổng Biên tập Báo Đất Mới thay ông Lý Tâm Đan"
    assert _tenures(act + ".") == {begun, ("held", "Lý Tâm Đan", "Tổng Biên tập", "Báo Đất Mới")}
    assert _tenures(act + " đã nghỉ hưu.") == {begun, ("ends", "Lý Tâm Đan", "Tổng Biên tập", "Báo Đất Mới")}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Ông Lò Bá Sơn không tham gia Ban Chấp hành Đảng bộ tỉnh Sơn La.",
            set(),
        ),
        (
            "Tỉnh ủy Sơn La đề nghị bổ nhiệm ông Lò Bá Sơn giữ chức Giám đốc Sở Y tế.",
            {("begins", "introduced")},
        ),
        (
            "Tỉnh ủy Sơn La đề nghị miễn nhiệm chức Giám đốc Sở Y tế đối với ông Lò Bá Sơn.",
            set(),
        ),
        (
            "Ông Lò Bá Sơn được bổ nhiệm lại làm Giám đốc Sở Y tế tỉnh Sơn La.",
            {("begins", "appointed"), ("held", None)},
        ),
        (
            "Cách chức tất cả các chức vụ trong Đảng đối với ông Lò Bá Sơn, Bí thư Huyện ủy Mai Sơn, "
            "Chủ tịch HĐND huyện Mai Sơn.",
            {("ends", "dismissed"), ("holds", None)},
        ),
    ],
)
def test_denials_proposals_and_repeats(text: str, expected: set[tuple[str, str | None]]) -> None:
    assert {(t.change, t.manner) for t in _read(text).tenures} == expected


def test_membership_of_committees_and_the_post_itself() -> None:
    text = (
        "Bộ Chính trị chỉ định bà Hoàng Kim Sa tham gia Ban Chấp hành, Ban Thường vụ Tỉnh ủy, giữ "
        "chức Bí thư "
        "Tỉnh ủy Yên Bái nhiệm kỳ 2020-2025."
    )
    found = _read(text).tenures
    assert {(t.post, t.organization) for t in found} == {
        ("Ủy viên", "Ban Chấp hành Đảng bộ tỉnh Yên Bái"),
        ("Ủy viên", "Ban Thường vụ Tỉnh ủy Yên Bái"),
        ("Bí thư", "Tỉnh ủy Yên Bái"),
    }
    assert {(t.manner, t.term, t.by) for t in found} == {("designated", "2020-2025", "Bộ Chính trị")}


def test_a_short_name_and_a_pronoun_mean_the_person_named_before() -> None:
    text = (
        "Ông Hà Quang Vọng dự họp. Ông Vọng là Giám đốc Sở Tư pháp tỉnh Phú Thọ. "
        "Ông từng là Chánh án TAND tỉnh Phú Thọ."
    )
    assert {(c, p) for c, p, _, _ in _tenures(text)} == {
        ("holds", "Hà Quang Vọng"),
        ("held", "Hà Quang Vọng"),
    }


def test_the_day_of_effect_comes_before_the_day_of_the_decision() -> None:
    text = (
        "Ngày 10/6, UBND tỉnh Cà Mau công bố Quyết định số 12/QĐ-UBND ngày 5/6/2024 "
        "bổ nhiệm bà Lâm Trân Châu "
        "giữ chức Giám đốc Sở Y tế"
    )
    assert [t.date for t in _read(text + ".").tenures] == ["2024-06-05"]
    assert [t.date for t in _read(text + ", kể từ ngày 15/6/2024.").tenures] == ["2024-06-15"]


@pytest.mark.parametrize(
    "text",
    [
        "Hội nghị bàn về phát triển kinh tế của tỉnh.",
        "Cử tọa bỏ phiếu kín để giới thiệu chức danh Bí thư Tỉnh ủy Cà Mau.",
        "Chủ tịch UBND tỉnh yêu cầu các sở báo cáo.",
        "Ông Lê Tấn Phát nói về phòng chống thiên tai.",
        "Ông Lê Tấn Phát trao quyết định bổ nhiệm Giám đốc Sở Y tế.",
        "The committee appointed John Smith as director.",
    ],
)
def test_what_states_nothing_of_a_named_person_gives_no_tenure(text: str) -> None:
    assert _tenures(text) == set()


def test_a_decision_without_a_person_is_reported_as_not_understood() -> None:
    reading = _read("Tỉnh công bố quyết định bổ nhiệm Giám đốc Sở Y tế tỉnh Cà Mau.")
    (missed,) = reading.not_understood
    assert missed.why == "no-person"
    assert reading.text[missed.start : missed.end] == missed.quote


def test_every_quote_stands_in_the_text_as_it_is_in_the_file() -> None:
    text = (
        "\n\nTỉnh uỷ Hoà Bình – TP.HCM.\r\n"
        "Chủ tịch UBND TP.HCM Lê Hoà Thuý bổ nhiệm ông Võ Uý làm Giám đốc Sở GD&ĐT.\r\n"
    )
    reading = _read(text)
    assert reading.tenures
    for found in reading.tenures:
        assert text[found.start : found.end] == found.quote


def test_a_long_text_is_read_in_linear_time() -> None:
    line = "Ông Lê Tấn Phát, Giám đốc Sở Y tế tỉnh Cà Mau, được bổ nhiệm làm Phó Chủ tịch UBND tỉnh Cà Mau.\n"

    def seconds(times: int) -> float:
        gc.collect()
        gc.disable()  # what it takes grows with all that other tests left, not with the text
        try:
            begin = time.process_time()
            _read(line * times)
            return time.process_time() - begin
        finally:
            gc.enable()

    seconds(10)
    assert seconds(800) < 16 * max(seconds(100), seconds(100), 0.01)
