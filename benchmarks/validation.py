"""The fast engine beside pySHACL, on the same made-up country and the same shapes, in one run.

    python -m benchmarks.validation --posts 1000 10000 100000 --sample 1 1 100
    python -m benchmarks.validation --compare 200

pySHACL runs in a process of its own, which is ended once it has taken a number of times as long as the fast
engine. Both times are from triples in memory to results, the derivation of what shapes look at included.
Where that would be long to wait for, pySHACL looks at one in a hundred of the nodes (`--sample 100`): its
time to build its graph is told apart, and it is ended at a hundredth of the limit.
"""

from __future__ import annotations

import argparse
import itertools
import multiprocessing
import time
from multiprocessing.connection import Connection
from pathlib import Path

import pyoxigraph as ox
from pyoxigraph import Triple

from tochuc import generating
from tochuc.validation import reference
from tochuc.validation.check import check
from tochuc.validation.compiled.program import program
from tochuc.validation.derivation import prepare
from tochuc.validation.shapes import load_shapes
from tochuc.validation.targets import Node, nodes_of, with_targets

LIMIT = 25
PATIENCE = 900.0
"""Seconds that pySHACL gets to build its graph."""


def fast(triples: list[Triple]) -> tuple[float, int]:
    """Give the seconds and the number of results of the fast engine."""
    start = time.perf_counter()
    shapes = load_shapes()
    found, _ = check(prepare(triples, shapes), shapes)
    return time.perf_counter() - start, len(found)


def _slow(triples: list[Triple], sample: int, to: Connection) -> None:
    """Run pySHACL; tell when its graph stands, then how many results there are."""
    shapes = load_shapes()
    data = prepare(triples, shapes)
    wanted: dict[Node, list[Node]] = {}
    for target in shapes.targets:
        nodes = sorted(nodes_of(target, data.store), key=str)
        wanted.setdefault(target.shape, []).extend(nodes[::sample])
    graph = reference.graph(data.triples)
    to.send(sum(map(len, wanted.values())))
    to.send(len(reference.run(graph, with_targets(shapes, program(shapes).does, wanted))))


def slow(triples: list[Triple], limit: float, sample: int) -> str:
    """Measure pySHACL; say how long it took, or that it took longer than a limit."""
    ours, theirs = multiprocessing.Pipe(duplex=False)
    process = multiprocessing.get_context("fork").Process(target=_slow, args=(triples, sample, theirs))
    start = time.perf_counter()
    process.start()
    nodes = ours.recv() if ours.poll(PATIENCE) else None
    built = time.perf_counter()
    whole = nodes is not None and ours.poll(limit)
    took = time.perf_counter() - built
    told = f"graph {built - start:.0f} s; {nodes or 'no'} nodes " + ("" if whole else "more than ")
    told += f"{took:.0f} s" + (f" ({ours.recv()} results)" if whole else "")
    process.kill()
    process.join()
    return told


def row(name: str, triples: list[Triple], sample: int) -> str:
    """Measure one size: a line of the table."""
    seconds, results = min(fast(triples) for _ in range(1 if len(triples) > 1e6 else 2))
    limit = LIMIT * seconds / sample
    return (
        f"| {name} | {len(triples):,} | {seconds:.2f} s | {results:,} "
        f"| one in {sample}: {slow(triples, limit, sample)} |"
    )


def compared(triples: list[Triple]) -> str:
    """Say whether both engines give one report."""
    shapes = load_shapes()
    data = prepare(triples, shapes)
    ours, theirs = check(data, shapes)[0], check(data, shapes, "pyshacl")[0]
    return f"{len(triples):,} triples: {len(ours):,} results, {len(ours ^ theirs)} of them by one engine only"


def main() -> None:
    """Print the table, as Markdown."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--posts", type=int, nargs="+", default=[1_000, 10_000, 100_000])
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument(
        "--sample", type=int, nargs="+", default=[1], help="pySHACL looks at one node in so many; one a size"
    )
    parser.add_argument(
        "--file", type=Path, nargs="+", default=[], help="countries that were generated before (N-Triples)"
    )
    parser.add_argument(
        "--compare", type=int, metavar="POSTS", help="compare reports on a country with mistakes"
    )
    given = parser.parse_args()
    if given.compare:
        country = generating.generate(given.compare, given.seed, mistakes=given.compare // 10)
        print(compared(list(country.triples())))
        return
    print(f"| posts | triples | fast engine | results | pySHACL, ended at {LIMIT} × |\n|---|---|---|---|---|")
    samples = itertools.chain(given.sample, itertools.repeat(given.sample[-1]))
    for country, sample in zip(given.file or given.posts, samples, strict=False):
        triples = _read(country) if given.file else list(generating.generate(country, given.seed).triples())
        name = country.stem if given.file else f"{country:,}"
        print(row(name, triples, sample), flush=True)


def _read(file: Path) -> list[Triple]:
    return [Triple(quad.subject, quad.predicate, quad.object) for quad in ox.parse(path=file)]


if __name__ == "__main__":
    main()
