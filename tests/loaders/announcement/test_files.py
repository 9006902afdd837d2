from __future__ import annotations

import os
from datetime import date
from pathlib import Path

import pytest

from loaders.announcement import read_announcement
from loaders.announcement.files import LARGEST
from tochuc.errors import BadInput

TEXT = "Phó Bí thư Tỉnh ủy Sơn La Cầm Hạ Vy phát biểu."


def _refused(path: Path) -> BadInput:
    with pytest.raises(BadInput) as caught:
        read_announcement(path)
    assert str(path) in caught.value.message("en")
    assert str(path) in caught.value.message("vi")
    return caught.value


def test_a_missing_file_and_a_folder_are_refused(tmp_path: Path) -> None:
    assert _refused(tmp_path / "no.txt").code == "read.missing"
    assert _refused(tmp_path).code == "read.folder"


@pytest.mark.parametrize("content", [b"", b" \n\t", b"\xef\xbb\xbf"])
def test_a_file_without_text_is_empty(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(content)
    assert _refused(path).code == "read.empty"


def test_bytes_that_are_no_text_are_named_with_their_place(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes("Dòng một\n".encode() + b"ab\xff")
    error = _refused(path)
    assert (error.code, error.details["line"], error.details["found"]) == ("read.not-utf8", 2, "0xFF")
    path.write_bytes(b"ab\x00c")
    assert _refused(path).code == "read.binary"


def test_a_file_that_is_too_large_is_refused_by_its_size(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    with path.open("wb") as file:
        os.truncate(file.fileno(), LARGEST + 1)
    assert _refused(path).code == "read.too-large"


def test_positions_count_from_after_the_bom(tmp_path: Path) -> None:
    path = tmp_path / "vi.du.txt"
    path.write_bytes(b"\xef\xbb\xbf" + TEXT.encode())
    reading = read_announcement(path)
    assert reading.id == "vi.du"
    assert [(t.start, t.quote) for t in reading.tenures] == [(0, TEXT[: TEXT.index(" phát")])]


def test_a_day_at_the_beginning_is_the_day_of_publication(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text(" date 2025-08-13 " + TEXT, "utf-8")
    assert read_announcement(path).source.published == date(2025, 8, 13)
    assert read_announcement(path, published=date(2025, 8, 14)).source.published == date(2025, 8, 14)


def test_the_rest_of_a_short_first_line_is_the_title(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("2025-08-13 Sơn La có lãnh đạo mới\n\n" + TEXT, "utf-8")
    assert read_announcement(path).source.title == "Sơn La có lãnh đạo mới"
    path.write_text("2025-08-13 " + TEXT + "\n", "utf-8")
    assert read_announcement(path).source.title is None


def test_a_text_without_an_announcement_gives_a_reading_without_statements(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("Nothing is announced here, in any language.", "utf-8")
    reading = read_announcement(path)
    assert (reading.tenures, reading.seats, reading.counts, reading.events, reading.facts) == (
        (),
        (),
        (),
        (),
        (),
    )
