"""How bodies are named: in short, by brands and acronyms, with dashes and commas, and where names end."""

from __future__ import annotations

import pytest
from told import bodies, tenures, told


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


@pytest.mark.parametrize("brand", ["Kembaco", "TaybacBank", "Sonlamilk"])
def test_a_company_may_be_known_by_its_brand_alone(brand: str) -> None:
    assert told(f"Ông Tô Bửu Khanh, Tổng Giám đốc {brand}, có mặt.") == {
        ("Tô Bửu Khanh", "Tổng Giám đốc", brand, "holds")
    }


def test_what_a_body_has_by_of_is_no_end_of_a_post() -> None:
    assert told("Ông Lò Văn Tỏ nghe báo cáo của ông Tô Bửu Khanh về Chủ tịch UBND tỉnh Sơn La.") == set()


@pytest.mark.parametrize(
    ("said", "full"),
    [
        ("Sở Tài nguyên - môi trường Sơn La", "Sở Tài nguyên và Môi trường tỉnh Sơn La"),
        ("Sở Khoa học - công nghệ Sơn La", "Sở Khoa học và Công nghệ tỉnh Sơn La"),
        ("Sở Y tế Sơn La", "Sở Y tế tỉnh Sơn La"),
    ],
)
def test_a_known_field_may_be_written_with_dashes(said: str, full: str) -> None:
    assert {t[2] for t in told(f"Ông Tô Bửu Khanh - giám đốc {said} - có mặt.")} == {full}


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


def test_a_school_of_banking_is_no_bank() -> None:
    before = "Ngân hàng TMCP Tây Bắc họp. Bà Vi Thị Na là cử nhân Đại học Ngân hàng Hà Nội. "
    [one] = tenures(before + "Bà Vi Thị Na được bổ nhiệm làm kế toán trưởng.")
    assert "Hà Nội" not in one.organization
