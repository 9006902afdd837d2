from __future__ import annotations

import io
from datetime import date

import pytest
from openpyxl import load_workbook

from loaders.tables import read_table
from loaders.tables.templates import template
from loaders.tables.vocabulary import KINDS, headers
from tochuc.errors import BadInput
from tochuc.names import fold


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("lang", ["vi", "en"])
def test_the_headers_of_a_template_are_known(kind, lang):
    for field, title in headers()[kind].titles(lang).items():
        assert headers()[kind].fields[fold(title)] == field


@pytest.mark.parametrize("form", ["csv", "xlsx"])
@pytest.mark.parametrize("kind", KINDS)
def test_an_example_alone_is_no_table(tmp_path, kind, form):
    file = tmp_path / f"mau.{form}"
    file.write_bytes(template(kind, form, "vi"))
    with pytest.raises(BadInput, match="has 0 rows"):
        list(read_table(file))


@pytest.mark.parametrize("lang", ["vi", "en"])
def test_a_filled_template_is_read(tmp_path, lang):
    book = load_workbook(io.BytesIO(template("roster", "xlsx", lang)))
    sheet = book.worksheets[0]
    lists = {choice.formula1 for choice in sheet.data_validations.dataValidation}
    assert {one.split("!")[0].strip("'") for one in lists} == {book.sheetnames[2]}
    example = [cell.value for cell in sheet[2]]
    sheet.append([str(example[0]).split(": ")[1], *example[1:]])
    book.save(tmp_path / "day-du.xlsx")
    (reading,) = read_table(tmp_path / "day-du.xlsx", published=date(2025, 9, 1))
    (tenure,) = reading.tenures
    assert (tenure.person, tenure.manner, tenure.date) == ("Trần Mẫu An", "designated", "2025-08-13")
