import json

from tochuc.schema import schema, statements
from tochuc.schema.views import as_cypher, as_json, as_mermaid, as_text

SCHEMA = schema()


def test_json_lists_every_term() -> None:
    found = json.loads(as_json(SCHEMA))
    assert [term["name"] for term in found["classes"]] == list(SCHEMA.classes)
    assert {term["name"] for term in found["coded"]} == set(SCHEMA.coded)
    assert found["statements"] == statements(SCHEMA)


def test_cypher_is_one_statement_a_line() -> None:
    lines = as_cypher(SCHEMA).splitlines()
    assert len(lines) == len(statements(SCHEMA))
    assert all(
        line.startswith("CREATE ") and " IF NOT EXISTS " in line and line.endswith(";") for line in lines
    )


def test_mermaid_draws_classes_and_relationships() -> None:
    lines = as_mermaid(SCHEMA).splitlines()
    assert lines[0] == "classDiagram"
    assert "  Organization <|-- ExecutiveCommittee" in lines
    assert "  Post --> Organization : POST_IN" in lines
    assert "  Thing : date from" in lines


def test_the_page_names_everything_in_the_language_asked_for() -> None:
    vi, en = as_text(SCHEMA, "vi"), as_text(SCHEMA, "en")
    for name in (*SCHEMA.classes, *SCHEMA.data, *SCHEMA.coded, *SCHEMA.by_relationship):
        assert name in vi
        assert name in en
    assert SCHEMA.classes["Tenure"].label_vi in vi
    assert SCHEMA.classes["Tenure"].label_en in en
