"""The page of a named query, and the same as CSV."""

import csv
import html
import io
import re

ASKED = {"organization": "tinh-uy-mau", "on": "2025-08-13", "known": "2025-08-13"}


def test_the_csv_has_the_columns_and_rows_of_the_answer(client, get):
    answer = get("/api/queries/leaders", **ASKED)
    written = client.get("/queries/leaders.csv", params=ASKED)
    assert written.headers["content-disposition"] == 'attachment; filename="leaders.csv"'
    rows = list(csv.DictReader(io.StringIO(written.text.removeprefix("\ufeff"))))
    assert list(rows[0]) == answer["columns"]
    assert [row["person_id"] for row in rows] == [row["person_id"] for row in answer["rows"]]
    held = "; ".join(one["name"] for one in answer["rows"][0]["also_holds"])
    assert rows[0]["also_holds"] == held


def test_what_is_wrong_is_no_table(problem):
    problem("/queries/leaders.csv?organization=khong-co", 404, headers={"Accept": "text/csv"})


def test_the_address_to_copy_answers_the_same(client, get):
    page = client.get("/queries/leaders", params=ASKED).text
    address = re.search(r'curl "http://testserver([^"]+)"', html.unescape(page))[1]
    assert client.get(address).json() == get("/api/queries/leaders", **ASKED)
