from pathlib import Path

import pytest

from tochuc.errors import BadInput
from tochuc.queries import Column, Parameter, Words, named, read_query

GOOD = """\
// vi: Ai?
// en: Who?
// parameter body: thing(Organization) = all
//   vi: tổ chức
//   en: the body
// parameter most: integer(1..9) = 3
//   vi: nhiều nhất
//   en: at most
// order: most, body
// row vi: một người
// row en: one person
// column person: thing
//   vi: người
//   en: the person

// A remark that belongs to the Cypher.
MATCH (n {id: $body}) RETURN n.name AS person, n.id AS person_id ORDER BY person LIMIT $most
"""
CONTRACT = {
    "leaders": (["organization", "on", "known"], "person post organization from until also_holds"),
    "vacancies": (
        ["on", "reading", "organization", "known"],
        "organization reading seats members seated vacant allowed_by_rules in_force stated_on source",
    ),
    "chain": (["organization", "known"], "level organization kind units_below"),
    "bridges": (["on", "territory", "known"], "person party_posts state_posts front_posts"),
    "appointments": (
        ["since", "until", "organization", "known"],
        "date person change manner post organization decided_by announced",
    ),
    "person": (["person", "on", "known"], "post organization from until state"),
    "changes": (["since", "until", "organization", "known"], "date kind person post organization"),
    "connection": (["from", "to", "max"], "step from relation to"),
    "evidence": (["person", "tenure"], "person post change quote start end source published"),
}
THINGS = {"person", "post", "organization", "source", "from", "to", "decided_by"}


def write(folder: Path, text: str) -> Path:
    file = folder / "who.cypher"
    file.write_text(text, "utf-8")
    return file


def test_a_header_says_everything(tmp_path: Path) -> None:
    query = read_query(write(tmp_path, GOOD))
    assert (query.name, query.question, query.row.en) == ("who", Words("Ai?", "Who?"), "one person")
    assert query.parameters == (
        Parameter("body", "thing", Words("tổ chức", "the body"), "all", label="Organization"),
        Parameter("most", "integer", Words("nhiều nhất", "at most"), "3", least=1, most=9),
    )
    assert query.columns[0] == Column("person", "string", Words("người", "the person"))
    assert query.column_names == ("person", "person_id")
    assert query.text.startswith("// A remark")
    assert query.ordered == (("most", "body"),)


@pytest.mark.parametrize(
    ("old", "new", "code", "line"),
    [
        ("// parameter body: thing(Organization) = all", "// parameter body thing", "header-line", 3),
        ("// parameter body: thing(Organization) = all", "// parameter body: thing = all", "header-type", 3),
        ("integer(1..9)", "integer(many)", "header-type", 6),
        ("integer(1..9)", "float", "header-type", 6),
        ("// column person: thing", "// column person: nonsense", "header-line", 12),
        ("//   en: the body\n", "", "header-words", 14),
        ("//   en: the body", "//   vi: lần nữa", "header-line", 5),
        ("// en: Who?\n", "", "header-words", 14),
        ("// row vi: một người\n", "", "header-words", 14),
        ("$most", "3", "header-use", 15),
        ("$body", "$other", "header-use", 15),
        ("// order: most, body", "// order: most, another", "header-use", 15),
        ("// order: most, body", "// whatever", "header-line", 9),
    ],
)
def test_a_fault_is_told_with_its_line(tmp_path: Path, old: str, new: str, code: str, line: int) -> None:
    file = write(tmp_path, GOOD.replace(old, new))
    with pytest.raises(BadInput) as caught:
        read_query(file)
    assert caught.value.code == f"queries.{code}"
    assert f"{file}:{line}:" in str(caught.value)


@pytest.mark.parametrize("name", CONTRACT)
def test_the_contract_is_kept(name: str) -> None:
    parameters, columns = CONTRACT[name]
    query = named()[name]
    assert [parameter.name for parameter in query.parameters] == parameters
    wanted = columns.split()
    if name != "connection":
        wanted += [
            f"{column}_id" for column in wanted if column in THINGS and name not in ("leaders", "person")
        ]
    assert set(wanted) <= set(query.column_names)


def test_defaults_are_those_of_the_contract() -> None:
    defaults = {(q.name, p.name): p.default for q in named().values() for p in q.parameters}
    assert defaults["leaders", "organization"] is None
    assert defaults["vacancies", "reading"] == "both"
    assert defaults["changes", "until"] is None
    assert defaults["appointments", "until"] == "today"
    assert defaults["connection", "max"] == "6"
    assert {default for (_, name), default in defaults.items() if name in ("on", "known")} == {"today"}
