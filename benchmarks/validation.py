"""The fast engine beside pySHACL, on the same made-up country and the same shapes, in one run.

    python -m benchmarks.validation --posts 1000 10000

pySHACL runs in a process of its own, which is ended once it has taken a number of times as long as the fast
engine. Both times are from triples in memory to results, the derivation of what shapes look at included.
"""

from __future__ import annotations

import argparse
import multiprocessing
import time
from multiprocessing.connection import Connection

from pyoxigraph import Triple

from tochuc import generating
from tochuc.validation.check import check
from tochuc.validation.derivation import prepare
from tochuc.validation.engine import Engine
from tochuc.validation.shapes import load_shapes

LIMIT = 25


def timed(triples: list[Triple], engine: Engine) -> tuple[float, int]:
    """Give the seconds and the number of results."""
    start = time.perf_counter()
    shapes = load_shapes()
    found, _ = check(prepare(triples, shapes), shapes, engine)
    return time.perf_counter() - start, len(found)


def _tell(triples: list[Triple], to: Connection) -> None:
    to.send(timed(triples, "pyshacl"))


def reference(triples: list[Triple], limit: float) -> tuple[float, int] | None:
    """Measure pySHACL; None where it takes longer than a limit."""
    ours, theirs = multiprocessing.Pipe(duplex=False)
    process = multiprocessing.get_context("fork").Process(target=_tell, args=(triples, theirs))
    process.start()
    found = ours.recv() if ours.poll(limit) else None
    process.kill()
    process.join()
    return found


def row(posts: int, seed: int) -> str:
    """Measure one size: a line of the table."""
    triples = list(generating.generate(posts, seed).triples())
    seconds, results = min(timed(triples, "fast") for _ in range(2))
    slow = reference(triples, LIMIT * seconds)
    told = f"more than {LIMIT} ×" if slow is None else f"{slow[0] / seconds:.0f} × ({slow[1]} results)"
    return f"| {posts:,} | {len(triples):,} | {seconds:.2f} s | {results:,} | {told} |"


def main() -> None:
    """Print the table, as Markdown."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--posts", type=int, nargs="+", default=[1_000, 10_000, 100_000])
    parser.add_argument("--seed", type=int, default=1)
    given = parser.parse_args()
    print("| posts | triples | fast engine | results | pySHACL |\n|---|---|---|---|---|")
    for posts in given.posts:
        print(row(posts, given.seed), flush=True)


if __name__ == "__main__":
    main()
