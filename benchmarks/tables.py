"""A long roster into Neo4j: through `tochuc`, beside the bare driver writing the same rows with UNWIND.

    python -m benchmarks.tables --rows 10000 100000

Each way has a process and an emptied server of its own, one after the other. The roster is made up: the
offices of 34 provinces and their communes, with names as often as people bear them, some seats vacant, some
terms over.

What the peer writes for a row: the person, the tenure (from, until, state), the statement (quote, start, end,
change, date, published, the names of person, post and body), the post and the body unless they are there, and
the relationships between them (member, post, postIn, about, statesPerson, statesPost, wasQuotedFrom, holds),
under the constraints and indexes of the graph, 5,000 rows a transaction (a server of the usual size has no
memory for 10,000). It resolves no name, works out no id, folds and checks nothing: ids come with the rows.
"""

from __future__ import annotations

import argparse
import csv
import json
import os
import random
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from datetime import date, timedelta
from itertools import count, islice
from pathlib import Path
from typing import Any, LiteralString

import neo4j
import psutil

from tochuc import managed
from tochuc.generating.country import places
from tochuc.generating.names import Names
from tochuc.graph import Store
from tochuc.loading.files import Options, load_parts, parts_of
from tochuc.loading.reference import prepare

SEED = 7
PUBLISHED = date(2025, 9, 1)
HEADERS = ("Họ và tên", "Chức vụ", "Cơ quan", "Từ ngày", "Đến ngày", "Hình thức")
VACANT, OVER, UNDATED = 0.03, 0.05, 0.1
BATCH = 5_000
# Relationships first: the peer's source has as many as there are rows.
_EMPTY: tuple[LiteralString, ...] = (
    "MATCH ()-[r]->() CALL (r) { DELETE r } IN TRANSACTIONS OF 5000 ROWS",
    "MATCH (n) CALL (n) { DELETE n } IN TRANSACTIONS OF 5000 ROWS",
)
_PEER: LiteralString = """
UNWIND $rows AS row
MATCH (source:Source {id: $source})
MERGE (body:Organization {id: row.body}) ON CREATE SET body:Thing, body.name = row.bodyName
MERGE (post:Post {id: row.post}) ON CREATE SET post:Thing, post.name = row.postName
MERGE (post)-[:POST_IN]->(body)
CREATE (person:Person:Thing {id: row.person, name: row.personName, nameFolded: row.folded})
CREATE (tenure:Tenure:Thing {id: row.tenure, from: row.from, until: row.until, state: row.state})
CREATE (s:TenureStatement:Statement:Thing {id: row.statement, quote: row.quote, start: row.start,
        end: row.end, change: 'holds', date: row.from, published: $published, personName: row.personName,
        postName: row.postName, bodyName: row.bodyName})
CREATE (tenure)-[:MEMBER]->(person) CREATE (tenure)-[:POST]->(post) CREATE (person)-[:HOLDS]->(post)
CREATE (s)-[:ABOUT]->(tenure) CREATE (s)-[:STATES_PERSON]->(person) CREATE (s)-[:STATES_POST]->(post)
CREATE (s)-[:WAS_QUOTED_FROM]->(source)"""


def roster(rows: int) -> Iterator[tuple[str, ...]]:
    """Give the rows of a roster, the same each time."""
    rng = random.Random(SEED)
    names = Names(rng)
    for place in places(rows, rng):
        for office in place.offices:
            for title in office.titles:
                yield _row(office.body, title, names.draw()[0], rng)


def _row(body: str, title: str, name: str, rng: random.Random) -> tuple[str, ...]:
    start = date(2021, 1, 1) + timedelta(days=rng.randint(0, 1600))
    end = start + timedelta(days=rng.randint(200, 1500)) if rng.random() < OVER else None
    if rng.random() < VACANT:
        return "khuyết", title, body, "", "", ""
    days = ["" if day is None else f"{day:%d/%m/%Y}" for day in (start, end)]
    if rng.random() < UNDATED:
        days = ["", ""]
    return name, title, body, *days, rng.choice(("bổ nhiệm", "", "")) if days[0] else ""


def write(rows: int, file: Path) -> None:
    """Write a roster as CSV."""
    with file.open("w", encoding="utf-8", newline="") as lines:
        csv.writer(lines).writerows([HEADERS, *roster(rows)])


def ours(file: Path) -> dict[str, float]:
    """Load a roster by the usual way; give the seconds it took, and those of its parts."""
    seconds: dict[str, float] = {}
    with Store(managed.connection()) as store:
        prepare(store)
        begun = time.perf_counter()
        options = Options(published=PUBLISHED)
        parts = parts_of(file, options)
        seconds["check"] = time.perf_counter() - begun
        for outcome in load_parts(store, parts, file, options):
            for part, took in outcome.seconds.items():
                seconds[part] = seconds.get(part, 0) + took
        whole = time.perf_counter() - begun
        return {"whole": whole, "read": whole - sum(seconds.values()), **seconds}


def peer(file: Path) -> dict[str, float]:
    """Write the rows of a roster with the bare driver."""
    with Store(managed.connection()) as store:
        prepare(store)
        with store.driver.session() as session:
            session.run("CREATE (:Source:Thing {id: 'peer', name: 'roster'})").consume()
            begun = time.perf_counter()
            rows = _peer_rows(file)
            while batch := list(islice(rows, BATCH)):
                session.execute_write(_write_peer, batch)
            return {"whole": time.perf_counter() - begun}


def _write_peer(tx: neo4j.ManagedTransaction, batch: list[dict[str, Any]]) -> None:
    tx.run(_PEER, rows=batch, source="peer", published=PUBLISHED).consume()


def _peer_rows(file: Path) -> Iterator[dict[str, Any]]:
    with file.open(encoding="utf-8", newline="") as lines:
        for number, row in zip(count(), csv.DictReader(lines), strict=False):
            name, post, body = row[HEADERS[0]], row[HEADERS[1]], row[HEADERS[2]]
            yield {
                "person": f"peer/person/{number}",
                "personName": name,
                "folded": name.lower(),
                "post": f"peer/{post}/{body}",
                "postName": post,
                "body": f"peer/{body}",
                "bodyName": body,
                "tenure": f"peer/tenure/{number}",
                "from": _day(row[HEADERS[3]]),
                "until": _day(row[HEADERS[4]]),
                "state": "ended" if row[HEADERS[4]] else "certain",
                "statement": f"peer/statement/{number}",
                "quote": " | ".join(row.values()),
                "start": number * 100,
                "end": number * 100 + 99,
            }


def _day(written: str) -> date | None:
    day, month, year = map(int, written.split("/")) if written else (0, 0, 0)
    return date(year, month, day) if year else None


def processor() -> float:
    """Give the seconds of the processor that the server has taken so far."""
    times = psutil.Process(managed.status().pid).cpu_times()
    return times.user + times.system


def measure(rows: int) -> str:
    """Measure both ways, each in a process of its own, and give a line of the table."""
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "roster.csv"
        write(rows, file)
        took = {}
        for way in ("peer", "ours"):
            with Store(managed.connection()) as store, store.driver.session() as session:
                for statement in _EMPTY:
                    session.run(statement).consume()
            before = processor()
            done = subprocess.run(
                [sys.executable, "-m", "benchmarks.tables", "--way", way, "--file", str(file)],
                stdout=subprocess.PIPE,
                check=True,
            )
            took[way] = json.loads(done.stdout) | {"server": processor() - before}
            print(way, took[way], file=sys.stderr)
    own, bare = took["ours"], took["peer"]
    cores = [f"{way['cpu']:.0f} + {way['server']:.0f}" for way in (own, bare)]
    parts = ", ".join(f"{part} {own[part]:.0f}" for part in ("check", "read", "fold", "write", "validate"))
    speeds = f"{rows / own['whole']:.0f} | {rows / bare['whole']:.0f} | {bare['whole'] / own['whole']:.2f}"
    return f"| {rows:,} | {speeds} | {cores[0]} | {cores[1]} | {own['rss']:.0f} | {parts} |"


def main() -> None:
    """Print the table, or measure one way for it."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--rows", type=int, nargs="+", default=[10_000, 100_000])
    parser.add_argument("--way", choices=["peer", "ours"])
    parser.add_argument("--file", type=Path)
    given = parser.parse_args()
    if given.way:
        took = ours(given.file) if given.way == "ours" else peer(given.file)
        took["rss"] = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
        took["cpu"] = time.process_time()
        print(json.dumps(took))
        return
    print(
        "| rows | tochuc, rows/s | bare driver, rows/s | ratio | processor, ours + server's | the peer's |",
        end="",
    )
    print(" peak MB of our process | seconds of |\n|---|---|---|---|---|---|---|---|")
    for rows in given.rows:
        print(measure(rows), flush=True)


def _on_a_server_of_its_own() -> None:
    with tempfile.TemporaryDirectory() as folder:
        (Path(folder) / "jars").symlink_to(managed.fetch(), target_is_directory=True)
        os.environ["TOCHUC_HOME"] = folder
        try:
            main()
        finally:
            managed.stop()


if __name__ == "__main__":
    if "--way" in sys.argv or "TOCHUC_HOME" in os.environ:
        main()
    else:
        _on_a_server_of_its_own()
