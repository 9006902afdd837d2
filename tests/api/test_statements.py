"""The service's own Cypher: each file says what it gives, and starts from an index."""

import re
from pathlib import Path

import neo4j
import pytest

from api import statements
from api.statements import statement
from tochuc.managed import Connection

NAMES = sorted(file.stem for file in (Path(statements.__file__).parent / "cypher").glob("*.cypher"))
# These ask for all of a kind: counts come from the store's own, days are sorted as a whole, of the
# lock there is one (and a constraint on it, once something was loaded), the highest body is one of all.
OF_ALL = {"events", "events_total", "sources", "touched", "holdings", "top", "vacant"}
# No index can hold a list; it is looked at only for an id that no thing has.
BY_A_LIST = {"absent"}


def operators(plan):
    yield plan["operatorType"].partition("@")[0]
    for child in plan.get("children", ()):
        yield from operators(child)


def test_there_are_statements():
    assert len(NAMES) > 20


@pytest.mark.parametrize("name", NAMES)
def test_a_statement_says_what_it_gives(name):
    assert re.match(r"// [A-Z]\w+", statement(name))


@pytest.mark.parametrize("name", NAMES)
def test_a_statement_starts_from_an_index(filled: Connection, session_driver: neo4j.Driver, name):
    text = statement(name)
    given = dict.fromkeys(re.findall(r"\$(\w+)", text), None)
    _, summary, _ = session_driver.execute_query(f"EXPLAIN {text}", given | {"limit": 10})
    used = set(operators(summary.plan))
    assert "AllNodesScan" not in used
    if name not in OF_ALL | BY_A_LIST:
        assert not used & {"NodeByLabelScan", "UnionNodeByLabelsScan"}, used
