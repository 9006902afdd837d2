"""Small tables of invented people."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path

import pytest
from openpyxl import Workbook

Cells = Iterable[object]


@pytest.fixture
def roster_csv(tmp_path: Path) -> Path:
    file = tmp_path / "danh-sach.csv"
    file.write_text(
        "STT,Họ và tên,Năm sinh,Chức vụ,Cơ quan,Từ ngày,Đến ngày,Điện thoại\n"
        "1,Trần Mẫu An,12/3/1971,Bí thư,Thành ủy Cần Thơ,13/8/2025,,0900 000 000\n"
        "2,Lê Thử Bình,,Giám đốc,Sở Tài chính thành phố Cần Thơ,tháng 8/2021,2024,\n"
        "3,(khuyết),,Phó Giám đốc,Sở Tài chính thành phố Cần Thơ,,,\n",
        "utf-8",
    )
    return file


@pytest.fixture
def workbook(tmp_path: Path) -> Callable[[Iterable[Cells]], Path]:
    """Write rows as the sheet `Sheet1` of a workbook."""

    def write(rows: Iterable[Cells]) -> Path:
        book = Workbook()
        sheet = book.active
        assert sheet is not None
        sheet.title = "Sheet1"
        for row in rows:
            sheet.append(list(row))
        file = tmp_path / "danh-sach.xlsx"
        book.save(file)
        return file

    return write
