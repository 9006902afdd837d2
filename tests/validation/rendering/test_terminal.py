import re

from tochuc.validation import Report
from tochuc.validation.rendering.terminal import as_text
from tochuc.validation.shapes import Shapes


def test_a_finding_stands_under_its_shape_with_its_words_and_remedies(report: Report, shapes: Shapes) -> None:
    lines = as_text(report, shapes, "en").splitlines()
    assert lines[0] == "VIOLATION TenureTwoHolders (2)"
    start = lines.index("  Lê <Ví> & Dụ, Chủ tịch")
    assert lines[start + 1 : start + 7] == [
        "    Two people hold one post.",
        "    « bà Lê “Ví” Dụ giữ , 😀 chức »  nguon-1 [12–38]",
        "    « ông Phạm Thử »  nguon-2 [0–12]",
        "    → Take it out:",
        "      tochuc unload nguon-1",
        "    [0a1b2c3d4e5f] https://w3id.org/tochuc/id/nhiem-ky",
    ]
    assert "    ✓ Accepted until 2026-01-31 by Trần Mẫu: đang hỏi lại" in lines


def test_the_end_sums_up_in_the_language_asked_for(report: Report, shapes: Shapes) -> None:
    assert as_text(report, shapes, "vi").splitlines()[-3:] == [
        "Dữ liệu không nhất quán: đã kiểm tra 7 nút; 2 vi phạm, 1 cảnh báo, 1 lưu ý.",
        "Trong đó 1 phát hiện đã được chấp nhận, không tính vào kết luận.",
        "pySHACL đã kiểm tra những ràng buộc mà bộ kiểm tra nhanh không làm được: Odd.",
    ]
    nothing = as_text(Report(3, ()), shapes, "en")
    assert nothing == "The data are consistent: 3 nodes checked; violations: 0, warnings: 0, infos: 0."


def test_colours_are_all_that_a_terminal_adds(report: Report, shapes: Shapes) -> None:
    plain, coloured = (as_text(report, shapes, "vi", coloured=each) for each in (False, True))
    assert "\x1b" not in plain
    assert "\x1b[31m" in coloured
    assert re.sub(r"\x1b\[[0-9;]*m", "", coloured) == plain
