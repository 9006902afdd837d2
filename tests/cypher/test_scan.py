import pytest

from tochuc.cypher import scan
from tochuc.errors import Refused

REFUSED = [
    ("MATCH (n) WHERE n.name =~ 'a.*' RETURN n", "regex"),
    ("RETURN 'a'=~'b'", "regex"),
    ("RETURN /* harmless */ 'a' =~ $p", "regex"),
    ("RETURN 1 // only a remark\r AS x WHERE 'a' =~ 'b'", "regex"),
    ("RETURN 'it''s' =~ 'x'", "regex"),
    (r"RETURN 'a\'' =~ 'b'", "regex"),
    (r"RETURN 'a' \u003D\u007E 'b'", "escape"),
    (r"RETURN 'a\U0027 =~ \U0027'", "escape"),
    ("RETURN 1; RETURN 2", "several"),
    ("RETURN 1;; MATCH (n) DELETE n", "several"),
    ("EXPLAIN RETURN 1", "prefix"),
    ("profile MATCH (n) RETURN n", "prefix"),
    ("/* first */ Profile RETURN 1", "prefix"),
    ("CYPHER 25 PROFILE RETURN 1", "prefix"),
    ("CYPHER runtime=parallel RETURN 1", "option"),
    ("CYPHER 5 runtime=slotted RETURN 1", "option"),
    ("CYPHER 25 CYPHER 4 RETURN 1", "option"),
    ("SHOW USERS", "command"),
    ("  show settings", "command"),
    ("// a\nSHOW TRANSACTIONS", "command"),
    ("USE system RETURN 1", "command"),
    ("TERMINATE TRANSACTION 'neo4j-transaction-1'", "command"),
    ("LOAD CSV FROM 'file:///etc/passwd' AS row RETURN row", "load-csv"),
    ("MATCH (n) load/**/csv FROM 'x' AS r RETURN r", "load-csv"),
    ("MATCH (n) CALL (n) { RETURN 1 AS x } IN TRANSACTIONS RETURN x", "transactions"),
    ("MATCH (n) CALL (n) { RETURN 1 AS x } IN 3 CONCURRENT TRANSACTIONS RETURN x", "transactions"),
    ("RETURN '" + "x" * 100_000 + "'", "length"),
]


@pytest.mark.parametrize(("text", "code"), REFUSED)
def test_what_no_plan_shows_is_refused(text: str, code: str) -> None:
    with pytest.raises(Refused) as caught:
        scan(text)
    assert caught.value.code == f"cypher.{code}"
    assert caught.value.message("vi") != caught.value.message("en")


@pytest.mark.parametrize(
    "text",
    [
        "RETURN 1",
        "RETURN 1;",
        "CYPHER 25 MATCH (n) RETURN n",
        "RETURN '=~' AS sign, \"a; b\" AS two // SHOW =~ ;",
        "RETURN 'LOAD CSV', /* USE; EXPLAIN =~ */ 'SHOW USERS'",
        "MATCH (`a =~ b`:`Show; me`) RETURN `a =~ b`",
        "MATCH (use:Show)-[:LOAD]->(csv) RETURN use.explain, csv.show",
        "MATCH (n) WHERE n.name IN ['transactions'] RETURN n",
    ],
)
def test_words_in_names_strings_and_comments_are_harmless(text: str) -> None:
    scan(text)
