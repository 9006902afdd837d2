"""Routes and pages over loopback, asked by wrk, beside the bare driver running the same Cypher.

Run it on a graph that holds something (`TOCHUC_HOME` names its server), with wrk installed:

    python -m benchmarks.serving --seconds 5

A request is first answered in this process, to learn which statements it takes; the driver then runs
those one after the other. `added` is what one client waits for more at p50 (aim: under 2 ms; a page: under
50 ms in all). `/api/health` asks nothing of the graph: what it takes is the floor of the service, and how
many of it wrk gets shows that wrk is not what is measured.
"""

from __future__ import annotations

import argparse
import re
import socket
import statistics
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any, LiteralString, cast
from unittest.mock import patch

import neo4j
import psutil
from fastapi.testclient import TestClient

from api.app import create_app
from api.settings import Settings
from benchmarks.queries import SUBJECTS
from tochuc import managed
from tochuc.graph import Store
from tochuc.ids import segment

Statements = list[tuple[str, dict[str, Any]]]
_UNITS = {"us": 0.001, "ms": 1.0, "s": 1000.0}
_COLUMNS = ("what", "statements", "driver_p50_ms", "p50_ms", "added_ms", "p99_ms", "requests_s_of_16")


def paths(store: Store) -> dict[str, str]:
    """What is asked for: of the body with most tenures and a person of it."""
    found = store.read(SUBJECTS)
    if not found:
        sys.exit("the graph has nobody in any committee: load something first (make run)")
    body, person = segment(found[0]["body"]), segment(found[0]["person"])
    return {
        "health": "/api/health",
        "search": "/api/search?q=nguyen%20van%20thanh",
        "person": f"/api/people/{person}",
        "tree": f"/api/organizations/{body}/tree",
        "vacancies": "/api/vacancies",
        "query leaders": f"/api/queries/leaders?organization={body}",
        "page of a person": f"/people/{person}",
        "page of a body": f"/organizations/{body}",
        "page of vacancies": "/vacancies",
    }


def statements(client: TestClient, path: str) -> Statements:
    """Answer a request here, and give the statements that it takes once what is kept has been worked out."""
    client.get(path)
    taken: Statements = []
    run = neo4j.AsyncSession.run

    async def noting(session: Any, query: Any, *values: Any, **more: Any) -> Any:
        taken.append((getattr(query, "text", query), {**(values[0] or {} if values else {}), **more}))
        return await run(session, query, *values, **more)

    with patch("neo4j.AsyncSession.run", noting):
        answer = client.get(path)
    if answer.status_code != 200:
        sys.exit(f"{path}: {answer.status_code} {answer.text[:200]}")
    return taken


def driver_p50(store: Store, taken: Statements, seconds: float) -> float:
    """The median of running the statements one after the other, in ms."""
    times: list[float] = []
    end = time.monotonic() + seconds
    with store.driver.session(database=store.connection.database, default_access_mode="READ") as session:
        while taken and (time.monotonic() < end or len(times) < 3):
            start = time.perf_counter()
            for text, values in taken:
                session.run(cast(LiteralString, text), values).values()
            times.append((time.perf_counter() - start) * 1000)
    return statistics.median(times) if times else 0.0


def wrk(address: str, clients: int, seconds: float) -> tuple[float, float, float]:
    """The p50 and p99 in ms, and requests a second, of so many clients at once."""
    command = ["wrk", "--latency", "--timeout", "60s", "-t1", f"-c{clients}", f"-d{seconds:.0f}s", address]
    told = subprocess.run(command, check=True, capture_output=True, text=True).stdout
    refused = re.findall(r"Non-2xx or 3xx responses: (\d+)", told)
    if refused:
        print(f"{address}: {refused[0]} answers of {clients} clients were errors", file=sys.stderr)
    shares = dict(re.findall(r"(50|99)%\s+([\d.]+(?:us|ms|s))\b", told))
    p50, p99 = (_ms(shares[share]) for share in ("50", "99"))
    return p50, p99, float(re.findall(r"Requests/sec:\s+([\d.]+)", told)[0])


def _ms(told: str) -> float:
    number, unit = re.fullmatch(r"([\d.]+)(us|ms|s)", told).groups()  # type: ignore[union-attr]
    return float(number) * _UNITS[unit]


@contextmanager
def served() -> Iterator[tuple[str, psutil.Process]]:
    """`tochuc serve`, one worker, on a free port."""
    with socket.create_server(("127.0.0.1", 0)) as probe:
        port = probe.getsockname()[1]
    command = [sys.executable, "-m", "tochuc", "serve", "--port", str(port)]
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    address = f"http://127.0.0.1:{port}"
    try:
        _until_ready(f"{address}/api/ready")
        yield address, psutil.Process(process.pid)
    finally:
        process.terminate()
        process.wait()


def _until_ready(address: str) -> None:
    for _ in range(300):
        try:
            with urllib.request.urlopen(address, timeout=10):
                return
        except OSError:
            time.sleep(0.2)
    sys.exit("the service was not ready within a minute")


def table(store: Store, seconds: float) -> Iterator[str]:
    """Measure every path; give a Markdown table line by line, and what the worker's memory came to."""
    yield from ("| " + " | ".join(_COLUMNS) + " |", "|---" * len(_COLUMNS) + "|")
    settings = Settings(connect=lambda: store.connection)
    with TestClient(create_app(settings)) as client, served() as (address, worker):
        for what, path in paths(store).items():
            taken = statements(client, path)
            wrk(address + path, 1, 1)
            bare = driver_p50(store, taken, seconds)
            enough = max(seconds, 10 * bare / 1000)  # a slow answer is to be seen, too
            p50, p99, _ = wrk(address + path, 1, enough)
            *_, rate = wrk(address + path, 16, enough)
            figures = (len(taken), *(f"{n:.1f}" for n in (bare, p50, p50 - bare, p99)), f"{rate:.0f}")
            yield "| " + " | ".join(map(str, (what, *figures))) + " |"
        yield f"\nThe worker holds {worker.memory_info().rss / 1e6:.0f} MB after that."


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--seconds", type=float, default=5)
    with Store(managed.connection()) as store:
        for line in table(store, parser.parse_args().seconds):
            print(line, flush=True)


if __name__ == "__main__":
    main()
