"""The rule on a small generated population: precise, and better than the simple rules."""

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def table():
    command = [sys.executable, "-m", "benchmarks.identity", "--people", "3000", "--seed", "5"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=120, check=True)
    rows = [line.strip("| ").split(" | ") for line in done.stdout.splitlines() if line.startswith("| gen")]
    return {(what, rule): (float(p), float(r), int(wrong)) for what, rule, p, r, wrong, _ in rows}


def test_hardly_any_pair_is_joined_wrongly(table):
    precision, recall, wrong = table["generated", "evidence"]
    assert precision > 0.998
    assert recall > 0.8
    assert wrong < min(table["generated", rule][2] for rule in ("same name", "shared reason"))


def test_it_stays_precise_where_names_are_commoner_than_assumed(table):
    assert all(p > 0.995 for (what, rule), (p, _, _) in table.items() if rule == "evidence")
