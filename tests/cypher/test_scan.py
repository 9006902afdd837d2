import pytest
from hostile import Hostile, hostile

from tochuc.cypher import scan
from tochuc.errors import Refused

# The other kinds are told from the plan.
KINDS = {
    "length",
    "escape",
    "depth",
    "regex",
    "several",
    "prefix",
    "option",
    "command",
    "load-csv",
    "transactions",
}
REFUSED = [text for text in hostile("cypher") if text.kind in KINDS]


@pytest.mark.parametrize("given", REFUSED, ids=lambda text: text.name)
def test_what_no_plan_shows_is_refused(given: Hostile) -> None:
    with pytest.raises(Refused) as caught:
        scan(given.text)
    assert caught.value.code == f"cypher.{given.kind}"
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
