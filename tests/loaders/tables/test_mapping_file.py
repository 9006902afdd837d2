import pytest

from loaders.tables import read_table
from loaders.tables.mapping_file import mapping_beside, read_mapping, shipped
from tochuc.errors import BadInput

MAPPING = """kind: roster
columns:
  person: Who
  post: What
  body: [Where, Place of work]
published: 2025-08-13
rows: {max: 1}
"""


def refused(file) -> BadInput:
    with pytest.raises(BadInput) as caught:
        read_mapping(file)
    return caught.value


def write(folder, text):
    file = folder / "source.yml"
    file.write_text(text, "utf-8")
    return file


def test_mappings_that_come_along_are_valid():
    assert {name: read_mapping(file).kind for name, file in shipped().items()} == {"uk-organogram": "roster"}


@pytest.mark.parametrize(
    ("wrong", "where"),
    [
        (("kind: roster", "kind: phonebook"), "source.yml:1: kind"),
        (("rows: {max: 1}", "rows: {most: 1}"), "source.yml:7: rows.most"),
        (("person: Who", "person: []"), "source.yml:3: columns.person"),
        (("post: What", "hobby: What"), "hobby"),
        (("kind: roster", 'kind: "roster'), "source.yml:"),
        (("rows: {max: 1}", "complete: perhaps"), "source.yml:7: complete"),
        (("kind: roster", "kind: !!python/name:os.system"), "source.yml:1"),
    ],
)
def test_what_is_wrong_is_named_with_its_line(tmp_path, wrong, where):
    assert where in refused(write(tmp_path, MAPPING.replace(*wrong))).message("en")


def test_a_mapping_beside_a_table_is_used_and_its_bounds_hold(tmp_path):
    write(tmp_path, MAPPING)
    table = tmp_path / "staff.csv"
    table.write_text("Who,What,Place of work\nAnn Example,Director,Example Agency\n", "utf-8")
    assert mapping_beside(table) == tmp_path / "source.yml"
    (reading,) = read_table(table)
    assert reading.tenures[0].organization == "Example Agency"
    assert str(reading.source.published) == "2025-08-13"
    table.write_text(table.read_text("utf-8") + "Bob Example,Clerk,Example Agency\n", "utf-8")
    with pytest.raises(BadInput, match="has 2 rows; the mapping expects 1 to 1"):
        read_table(table)


def test_a_column_that_the_table_lacks_is_named(tmp_path):
    write(tmp_path, MAPPING)
    table = tmp_path / "staff.csv"
    table.write_text("Who,Where\nAnn Example,Example Agency\n", "utf-8")
    with pytest.raises(BadInput, match="lacks the columns: What"):
        read_table(table)


def test_only_a_roster_lists_who_holds_posts(tmp_path):
    text = "kind: seats\ncolumns: {body: Body, members: Members}\ncomplete: true\n"
    assert "complete: true" in refused(write(tmp_path, text)).message("en")
    assert read_mapping(write(tmp_path, text.replace("complete: true", "complete: false"))).kind == "seats"


def test_a_table_with_the_headers_of_a_mapping_that_comes_along_is_known_by_them(tmp_path):
    columns = "Post Unique Reference,Name,Grade,Job Title,Organisation,Reports to Senior Post"
    table = tmp_path / "agency-2012-03-31-senior.csv"
    table.write_text(f"{columns}\n1,Vacant,SCS1,Director,Example Agency,XX\n", "utf-8")
    (reading,) = read_table(table)
    assert [(p.reference, p.condition) for p in reading.posts] == [("1", "vacant")]
    assert str(reading.source.published) == "2012-03-31"
    with pytest.raises(BadInput, match="Post Unique Reference"):
        read_table(table, kind="roster")  # whoever says what it is has it read as that
