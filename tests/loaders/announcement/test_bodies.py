from __future__ import annotations

from collections.abc import Callable

import pytest

from loaders.announcement.bodies import body_at
from loaders.announcement.reader import read_text
from loaders.announcement.words import Words

WordsOf = Callable[[str], Words]


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("Sở Nông nghiệp và Môi trường tỉnh Cà Mau kể từ ngày", "Sở Nông nghiệp và Môi trường tỉnh Cà Mau"),
        ("Sở Xây dựng và bà Lê Thị Na", "Sở Xây dựng"),
        ("Sở Văn hóa, Thể thao và Du lịch, ông", "Sở Văn hóa, Thể thao và Du lịch"),
        ("Ban Tổ chức Thành ủy Huế giữ chức", "Ban Tổ chức Thành ủy Huế"),
        ("Đảng bộ các cơ quan Đảng tỉnh Sơn La họp", "Đảng bộ các cơ quan Đảng tỉnh Sơn La"),
        ("Huyện ủy Điện Biên Đông vừa", "Huyện ủy Điện Biên Đông"),
        ("Thành ủy Cần Thơ Lữ Thị Hạ nói", "Thành ủy Cần Thơ"),
        ("Quân khu 9 tổ chức", "Quân khu 9"),
        ("Ủy ban Kinh tế - Tài chính của Quốc hội.", "Ủy ban Kinh tế - Tài chính của Quốc hội"),
        ("Tòa án nhân dân tối cao và", "Tòa án nhân dân tối cao"),
        ("Trung tâm Y tế huyện Mai Sơn đối với", "Trung tâm Y tế huyện Mai Sơn"),
        ("Bệnh viện Nguyễn Tri Phương công bố", "Bệnh viện Nguyễn Tri Phương"),
        ("Viện Nghiên cứu phát triển thành phố Huế", "Viện Nghiên cứu phát triển thành phố Huế"),
        ("Phòng Cảnh sát hình sự Công an tỉnh Gia Lai đến", "Phòng Cảnh sát hình sự Công an tỉnh Gia Lai"),
    ],
)
def test_where_the_name_of_a_body_ends(words_of: WordsOf, text: str, body: str) -> None:
    found = body_at(words_of(text), 0)
    assert found is not None
    assert found.as_said == body


@pytest.mark.parametrize(
    "text", ["Hội nghị bàn việc", "Đoàn kết là sức mạnh", "Tổ quốc", "ban hành", "phòng họp"]
)
def test_words_that_only_begin_like_a_head_are_no_body(words_of: WordsOf, text: str) -> None:
    assert body_at(words_of(text), 0) is None


def test_owner_and_place_are_told_apart(words_of: WordsOf) -> None:
    found = body_at(words_of("Ban Thường vụ Đảng ủy Khối doanh nghiệp tỉnh Yên Bái"), 0)
    assert found is not None
    assert found.owner is not None
    assert found.owner.kind.label == "Đảng ủy"
    place = found.outermost.place
    assert place is not None
    assert (place.level, place.name, place.province) == ("tỉnh", "Yên Bái", True)


def test_the_centre_of_a_mass_organisation_ends_in_due_time() -> None:
    text = "Ủy viên Trung ương Hội Nông dân Việt Nam, Trung ương Hội, Trung ương Hội Nhà báo có mặt."
    assert read_text(text, "t").tenures == ()
