"""Each named query through tochuc, beside the bare driver running the same Cypher on the same graph.

Run it on a graph that holds something, such as after `make run`:

    python benchmarks/queries.py --rounds 200

Both ways alternate within one run, so that whatever else the machine does weighs on both; what counts
is their ratio (aim: at most 1.3). `first` is the first answer, in which Neo4j plans the query.
"""

from __future__ import annotations

import argparse
import statistics
import sys
import time
from collections.abc import Callable
from typing import Any, LiteralString, cast

from tochuc import managed
from tochuc.graph import Store
from tochuc.queries import named, prepare, run

AIM = 1.3
# A body with leaders, one of them and another person: whatever the graph has.
SUBJECTS = """
MATCH (person:Person)<-[:MEMBER]-(tenure:Tenure)-[:POST]->(:Post)-[:POST_IN]->(body:ExecutiveCommittee)
WITH body, count(*) AS tenures, collect(person.id) AS people, collect(tenure.id) AS spells
ORDER BY tenures DESC, body.id LIMIT 1
RETURN body.id AS body, people[0] AS person, people[-1] AS other, spells[0] AS tenure"""


def given(store: Store) -> dict[str, dict[str, object]]:
    found = store.read(SUBJECTS)
    if not found:
        sys.exit("the graph has nobody in any committee: load something first (make run)")
    one = found[0]
    return {
        "leaders": {"organization": one["body"]},
        "vacancies": {},
        "chain": {"organization": one["body"]},
        "bridges": {},
        "appointments": {"since": "2020-01-01"},
        "person": {"person": one["person"]},
        "changes": {"since": "2020-01-01", "until": "today"},
        "connection": {"from": one["person"], "to": one["other"]},
        "evidence": {"tenure": one["tenure"]},
    }


def timed(work: Callable[[], Any]) -> float:
    start = time.perf_counter()
    work()
    return (time.perf_counter() - start) * 1000


def measure(store: Store, name: str, values: dict[str, object], rounds: int) -> dict[str, Any]:
    bound = prepare(name, values, store.read)
    text, values_of = cast(LiteralString, bound.query.text), dict(bound.values)

    def bare() -> list[dict[str, Any]]:
        with store.driver.session(database=store.connection.database) as session:
            return session.execute_read(lambda tx: tx.run(text, values_of).data())

    def ours() -> Any:
        return run(store, name, values)

    first = timed(bare)
    for _ in range(20):
        bare()
        ours()
    pairs = [(timed(bare), timed(ours)) for _ in range(rounds)]
    driver, through = (sorted(column) for column in zip(*pairs, strict=True))
    found: dict[str, Any] = {"query": name, "rows": len(bare()), "first_ms": round(first, 1)}
    for label, share in (("p50", 0.5), ("p99", 0.99)):
        at = min(rounds - 1, int(rounds * share))
        found[f"driver_{label}_ms"], found[f"tochuc_{label}_ms"] = round(driver[at], 2), round(through[at], 2)
        found[f"ratio_{label}"] = round(through[at] / driver[at], 2)
    return found


def table(store: Store, rounds: int) -> list[str]:
    """Measure every named query; give a Markdown table, with the median of the ratios below it."""
    subjects = given(store)
    rows = [measure(store, name, subjects[name], rounds) for name in named() if name in subjects]
    columns = list(rows[0])
    lines = ["| " + " | ".join(columns) + " |", "|---" * len(columns) + "|"]
    lines += ["| " + " | ".join(str(row[column]) for column in columns) + " |" for row in rows]
    ratio = statistics.median(row["ratio_p50"] for row in rows)
    return [*lines, "", f"Median of the p50 ratios: {ratio:.2f} (aim: at most {AIM})."]


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--rounds", type=int, default=200)
    with Store(managed.connection()) as store:
        print("\n".join(table(store, parser.parse_args().rounds)))


if __name__ == "__main__":
    main()
