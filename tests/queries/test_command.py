"""`tochuc queries`, `tochuc query` and `tochuc cypher`, run as people run them."""

import csv
import io
import json
import subprocess
import sys
from collections.abc import Callable

import pytest

from tochuc.graph import Store
from tochuc.managed import Connection

Load = Callable[[str], None]
DAY = ("-p", "on=2025-08-13", "-p", "organization=db-co-quan")


def tochuc(*arguments: str, stdin: bytes = b"") -> subprocess.CompletedProcess[bytes]:
    command = [sys.executable, "-c", "from tochuc.cli.main import main; main()", *arguments]
    return subprocess.run(command, capture_output=True, input=stdin, timeout=120, check=False)


def test_queries_lists_all_and_shows_one() -> None:
    listed = tochuc("queries").stdout.decode()
    names = " ".join(line.split()[0] for line in listed.splitlines())
    assert names == "appointments bridges chain changes connection evidence leaders person unfilled vacancies"
    shown = tochuc("queries", "vacancies").stdout.decode()
    assert "reading: string (additional|included|both) = both" in shown
    assert "MATCH (said:SeatStatement)" in shown
    described = json.loads(tochuc("queries", "chain", "--format", "json").stdout)
    assert described["parameters"][0] == {
        "name": "organization",
        "type": "thing",
        "form": "Organization",
        "default": None,
        "required": True,
        "meaning": {"vi": "tổ chức bắt đầu", "en": "the body to start from"},
    }


def test_an_answer_has_four_forms(load: Load) -> None:
    load("party")
    rows = json.loads(tochuc("query", "leaders", *DAY, "--format", "json").stdout)["rows"]
    assert [row["person"] for row in rows] == ["Trần Thử An", "Lê Thử Bình"]
    lines = tochuc("query", "leaders", *DAY, "--format", "jsonl").stdout.decode().splitlines()
    assert [json.loads(line) for line in lines] == rows
    table = csv.DictReader(io.StringIO(tochuc("query", "leaders", *DAY, "--format", "csv").stdout.decode()))
    assert [json.loads(row["also_holds"]) for row in table] == [row["also_holds"] for row in rows]
    shown = tochuc("query", "leaders", *DAY).stdout.decode()
    assert "Trần Thử An" in shown
    assert "https://" not in shown


def test_no_rows_are_told_and_may_fail(load: Load) -> None:
    load("party")
    given = ("query", "leaders", "-p", "organization=db-co-quan", "-p", "on=1999-01-01")
    plain, failing = tochuc(*given), tochuc(*given, "--fail-empty")
    assert (plain.returncode, plain.stdout, plain.stderr) == (0, b"", b"no rows.\n")
    assert failing.returncode == 1


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("query", "ledaers"), "no query named 'ledaers'"),
        (("query", "leaders", "-p", "organization"), "is no key=value"),
        (("query", "leaders", "-p", "on=2025-08-13"), "needs the parameter organization"),
        (("query", "leaders", "-p", "organization=x", "-p", "organization=y"), "given twice"),
        (("query", "leaders", "-p", "organization=Sở Không Có"), "has no Organization"),
        (("cypher", "MATCH (n) SET n.x = 1"), "changes the graph and is refused"),
        (("cypher", "LOAD CSV FROM 'file:///etc/hostname' AS r RETURN r"), "LOAD CSV is refused"),
        (("cypher", "SHOW USERS"), "SHOW is refused"),
        (("cypher", " "), "the Cypher is empty"),
        (("cypher", "MATCH (n RETURN n"), "line 1, column 10"),
        (("cypher", "RETURN $n AS n", "-p", "n=99999999999999999999"), "beyond the 64-bit integers"),
    ],
)
def test_a_wrong_call_is_told_and_exits_2(graph: Connection, arguments: tuple[str, ...], said: str) -> None:
    ran = tochuc(*arguments)
    assert (ran.returncode, ran.stdout) == (2, b"")
    assert said in ran.stderr.decode()


def test_cypher_takes_typed_parameters_and_standard_input(graph: Connection) -> None:
    text = "RETURN $day < date('2026-01-01') AS early, $count + 1 AS more, $names[0] AS name, $word AS word"
    given = ("-p", "day=2025-08-13", "-p", "count=2", "-p", 'names=["An"]', "-p", "word=Đảng")
    ran = tochuc("cypher", "-", *given, "--format", "jsonl", stdin=text.encode())
    assert json.loads(ran.stdout) == {"early": True, "more": 3, "name": "An", "word": "Đảng"}
    broken = tochuc("cypher", "-", stdin=b"RETURN '\xff'")
    assert (broken.returncode, b"not UTF-8 (byte 8)" in broken.stderr) == (2, True)


def test_what_was_cut_off_is_told(graph: Connection) -> None:
    ran = tochuc("cypher", "UNWIND range(1, 9) AS i RETURN i", "--rows", "2", "--format", "csv")
    assert ran.stdout.decode().splitlines() == ["i", "1", "2"]
    assert b"only the first 2 rows" in ran.stderr


def test_write_changes_the_graph_and_says_what(store: Store) -> None:
    ran = tochuc("cypher", "CREATE (:Person:Thing {id: 'x'})", "--write")
    assert (ran.returncode, ran.stdout) == (0, b"")
    assert ran.stderr.decode().startswith("written: nodes_created 1, properties_set 1, labels_added 2")
    assert store.read("MATCH (n:Thing) RETURN count(n) AS n") == [{"n": 1}]
    index = tochuc("cypher", "CREATE INDEX own IF NOT EXISTS FOR (n:Own) ON (n.x)", "--write")
    assert "note: constraints and indexes follow from the ontology" in index.stderr.decode()
    tochuc("cypher", "DROP INDEX own", "--write")
