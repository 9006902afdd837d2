"""Empty tables to fill in: headers, an example that is never read, and in a workbook lists to choose from."""

from __future__ import annotations

import csv
import io
from functools import partial

from openpyxl import Workbook
from openpyxl.styles import Font
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.worksheet import Worksheet

from loaders.tables.codes import labels
from loaders.tables.vocabulary import headers
from tochuc.messages import Language, text

_LISTS = {"post": "roles", "manner": "manners", "kind": "kinds"}
"""The fields with a list to choose from, and the ontology's list."""
_LAST_ROW = 5_000


def template(kind: str, form: str, lang: Language) -> bytes:
    """Give an empty table.

    Args:
        kind: `roster`, `seats` or `structure`.
        form: `csv` or `xlsx`.
        lang: the language of the headers and explanations.
    """
    rows = [list(headers()[kind].titles(lang).values()), _example(kind, lang)]
    return _csv(rows) if form == "csv" else _xlsx(kind, rows, lang)


roster = partial(template, "roster")
seats = partial(template, "seats")
structure = partial(template, "structure")


def _example(kind: str, lang: Language) -> list[str]:
    table = headers()[kind]
    said = dict(table.example)
    if "manner" in said:
        said["manner"] = dict(labels("manners", lang))[said["manner"]]
    cells = [said.get(field, "") for field in table.first]
    return [f"{text('template.example', lang)}: {cells[0]}", *cells[1:]]


def _csv(rows: list[list[str]]) -> bytes:
    out = io.StringIO()
    csv.writer(out).writerows(rows)
    return out.getvalue().encode("utf-8-sig")  # Excel knows UTF-8 by its mark


def _xlsx(kind: str, rows: list[list[str]], lang: Language) -> bytes:
    book = Workbook()
    sheet = book.active
    assert isinstance(sheet, Worksheet)
    sheet.title = text(f"template.{kind}", lang)
    for row in rows:
        sheet.append(row)
    _emphasize(sheet)
    guide = book.create_sheet(text("template.guide-sheet", lang))
    for line in (text(f"template.{kind}-guide", lang) + text("template.guide", lang)).strip().splitlines():
        guide.append([line])
    guide.column_dimensions["A"].width = 110
    _add_lists(book, sheet, kind, lang)
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def _emphasize(sheet: Worksheet) -> None:
    for cell in sheet[1]:
        cell.font = Font(bold=True)
    for cell in sheet[2]:
        cell.font = Font(italic=True, color="808080")
    for index in range(1, sheet.max_column + 1):
        sheet.column_dimensions[get_column_letter(index)].width = 24
    sheet.freeze_panes = "A2"


def _add_lists(book: Workbook, sheet: Worksheet, kind: str, lang: Language) -> None:
    """Give each field that has a code list a drop-down; a title that the list lacks may be written too."""
    lists = book.create_sheet(text("template.lists-sheet", lang))
    chosen = [field for field in headers()[kind].first if field in _LISTS]
    for column, field in enumerate(chosen, 1):
        words = sorted({label for _, label in labels(_LISTS[field], lang)})
        for row, word in enumerate([headers()[kind].titles(lang)[field], *words], 1):
            lists.cell(row, column, word)
        letter = get_column_letter(column)
        source = f"'{lists.title}'!${letter}$2:${letter}${len(words) + 1}"
        choice = DataValidation("list", formula1=source, allow_blank=True, errorStyle="warning")
        target = get_column_letter(list(headers()[kind].first).index(field) + 1)
        choice.add(f"{target}2:{target}{_LAST_ROW}")
        sheet.add_data_validation(choice)
