"""Tables for spreadsheets: CSV that Excel reads rightly and runs nothing of."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Sequence

from fastapi.responses import Response

_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def as_csv(name: str, columns: Sequence[str], rows: Iterable[Sequence[object]]) -> Response:
    """Give a table as a file to keep.

    Args:
        name: of the file, without its ending.
        columns: their names.
        rows: the values of each.
    """
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(columns)
    writer.writerows([_cell(value) for value in row] for row in rows)
    # Excel reads Vietnamese letters only where the file says that it is UTF-8.
    return Response(
        "\ufeff" + out.getvalue(),
        media_type="text/csv",
        headers={"Content-Disposition": f'attachment; filename="{name}.csv"'},
    )


def _cell(value: object) -> object:
    """Write a list as its names; keep a spreadsheet from running what a source says."""
    if isinstance(value, list):
        value = "; ".join(_named(one) for one in value)
    return f"'{value}" if isinstance(value, str) and value.startswith(_FORMULA) else value


def _named(one: object) -> str:
    if not isinstance(one, dict):
        return str(one)
    return f"{one['count']} {one['what']}" if "what" in one else str(one.get("name"))
