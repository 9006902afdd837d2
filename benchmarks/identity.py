"""How right the rule of identity is, and how fast: on a generated population, beside two simpler rules.

Joined pairs of mentions are compared with the truth. `same name` joins whatever has one name; `shared reason`
joins mentions of one name that share a post, a body or a province.
"""

from __future__ import annotations

import argparse
import time
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path

from benchmarks.articles import articles
from benchmarks.population import Population, population
from tochuc.identity import Mention, join

Rule = Callable[[list[Mention]], Mapping[str, str]]
SHARED = ("post", "body", "whole", "place")


def by_name(mentions: list[Mention]) -> dict[str, str]:
    """Join whatever has one name."""
    return {m.id: m.key for m in mentions}


def by_shared_reason(mentions: list[Mention]) -> dict[str, str]:
    """Join mentions of one name that share a post, a body or a province, over any number of steps."""
    leader = {m.id: m.id for m in mentions}

    def find(mention: str) -> str:
        while leader[mention] != mention:
            leader[mention] = leader[leader[mention]]
            mention = leader[mention]
        return mention

    first: dict[tuple[str, str, str], str] = {}
    for m in mentions:
        for kind, thing in m.reasons:
            if kind in SHARED:
                a, b = find(first.setdefault((m.key, kind, thing), m.id)), find(m.id)
                leader[max(a, b)] = min(a, b)
    return {m.id: find(m.id) for m in mentions}


def by_evidence(mentions: list[Mention]) -> dict[str, str]:
    """Join as the project does."""
    return {mention: p.id for p in join(mentions).profiles for mention in p.mentions}


RULES: dict[str, Rule] = {"same name": by_name, "shared reason": by_shared_reason, "evidence": by_evidence}


def pairs(sizes: Iterable[int]) -> int:
    return sum(n * (n - 1) // 2 for n in sizes)


def score(found: Mapping[str, str], truth: Mapping[str, object]) -> tuple[int, int, int]:
    """Give how many pairs were joined rightly, joined at all, and should be joined."""
    right = pairs(Counter((found[m], truth[m]) for m in truth).values())
    return right, pairs(Counter(found[m] for m in truth).values()), pairs(Counter(truth.values()).values())


def row(name: str, what: str, found: Mapping[str, str], truth: Mapping[str, object], seconds: float) -> str:
    right, joined, wanted = score(found, truth)
    wrong = joined - right
    precision, recall = right / joined if joined else 1.0, right / wanted if wanted else 1.0
    return f"| {name} | {what} | {precision:.4f} | {recall:.4f} | {wrong} | {seconds:.1f} |"


def measure(name: str, given: Population, rules: Iterable[str] = RULES) -> list[str]:
    rows = []
    for rule in rules:
        begun = time.process_time()
        found = RULES[rule](given.mentions)
        rows.append(row(name, rule, found, given.person_of, time.process_time() - begun))
    return rows


def undecided(given: Population) -> str:
    """Tell how much is left to a steward, and how much of it would be right to join."""
    people = join(given.mentions)
    truth = Counter(given.person_of[a.id] == given.person_of[b.id] for a, b in people.doubts)
    split = defaultdict(set)
    for p in people.profiles:
        for mention in p.mentions:
            split[given.person_of[mention]].add(p.id)
    whole = sum(1 for ids in split.values() if len(ids) == 1)
    mixed = sum(1 for p in people.profiles if len({given.person_of[m] for m in p.mentions}) > 1)
    return (
        f"{len(given.mentions):,} mentions, {len(split):,} people, {len(people.profiles):,} found, "
        f"{mixed:,} of them made of several; "
        f"{whole / len(split):.1%} of the people are in one piece; "
        f"{len(people.doubts):,} pairs to decide, {truth[True]:,} of them one person"
    )


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--people", type=int, default=100_000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument(
        "--articles", type=Path, help="a folder of annotated articles, in place of a population"
    )
    parser.add_argument("--skip", type=Path, help="a file with the ids of articles to leave out")
    arguments = parser.parse_args()
    print("| mentions | rule | precision | recall | pairs wrongly joined | s of CPU |")
    print("|---|---|---|---|---|---|")
    if arguments.articles:
        skip = frozenset(arguments.skip.read_text("utf-8").split()) if arguments.skip else frozenset[str]()
        for what, apart in (("of articles", False), ("of single statements", True)):
            print("\n".join(measure(what, articles(arguments.articles, skip, apart=apart))))
        return
    given = population(arguments.people, arguments.seed)
    print("\n".join(measure("generated", given)), flush=True)
    for flatter in (0.85, 1.15):
        other = population(arguments.people, arguments.seed, flatter=flatter)
        print("\n".join(measure(f"generated, names to the power {flatter}", other)), flush=True)
    print("\n" + undecided(given))


if __name__ == "__main__":
    main()
