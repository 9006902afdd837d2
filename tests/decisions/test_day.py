"""A steward's day: what is inconsistent, decided by the commands on offer, undone."""

import shlex
from collections.abc import Iterator
from datetime import date, timedelta

import pytest
from click.testing import CliRunner

from tochuc.cli.main import tochuc
from tochuc.decisions import current_report
from tochuc.generating import Country, generate, into_graph
from tochuc.generating.mistakes import KINDS
from tochuc.graph import Store
from tochuc.ids import segment
from tochuc.managed import Connection
from tochuc.validation import Finding, Remedy

# What the steward writes for the words in capitals.
_FILLED = {
    "NAME": "Lê Thử Bình",
    "TEXT": "đã đối chiếu với văn bản",
    "NUMBER": "1",
    "date=DATE": "date=2025-12-31",
}
_FILLED["DATE"] = str(date.today() + timedelta(30))
# What is wrong in these planted sentences. Any other is taken back whole; what no sentence says is accepted.
_MENDED_BY = {"TenureBeginsBeforeItEnds": ("date=DATE",), "SeatsJoined": ("retract", "-seats-")}


@pytest.fixture
def country(graph: Connection) -> Iterator[tuple[Store, Country]]:
    made = generate(450, 7, mistakes=len(KINDS))
    with Store(graph) as store:
        into_graph.load(store, made)
        yield store, made


def test_each_planted_mistake_is_found_decided_and_back_after_undo(country: tuple[Store, Country]) -> None:
    store, made = country
    assert store.read("MATCH (p:Person) RETURN count(p) AS n")[0]["n"] >= 400
    planted = {source for mistake in made.mistakes_listed() for source in mistake["sources"]}
    expected = {(f["shape"], f["focus"]) for mistake in made.mistakes_listed() for f in mistake["findings"]}
    found = _wrong(store)
    assert {(f.shape, f.focus) for f in found} == expected
    assert len({f.shape for f in found}) >= 10

    recorded = [_run(_chosen(finding, planted)) for finding in found]
    assert [f.message["en"] for f in _wrong(store)] == []
    for source in recorded:
        _run(f"tochuc unload {source}")
    assert _wrong(store) == found


def _wrong(store: Store) -> list[Finding]:
    findings = current_report(store).findings
    return [f for f in findings if f.severity != "info" and f.accepted is None]


def _chosen(finding: Finding, planted: set[str]) -> str:
    mended_by = _MENDED_BY.get(finding.shape.rpartition("#")[2], ("retract",))
    mending = [r for r in finding.remedies if all(words in r.command for words in mended_by)]
    fitting = [r for r in mending if _is_about(r, planted)]
    # The last: of both committees' numbers in one sentence, those of the Standing Committee come second.
    return (fitting or [r for r in finding.remedies if r.action == "accept"])[-1].command


def _is_about(remedy: Remedy, planted: set[str]) -> bool:
    statement = remedy.command.split()[3]
    return any(statement.startswith(f"{segment(source)}-") for source in planted)


def _run(command: str) -> str:
    words = [_filled(word) for word in shlex.split(command)[1:]]
    done = CliRunner().invoke(tochuc, words)
    assert done.exit_code == 0, (words, done.output, done.exception)
    return done.stdout.strip()


def _filled(word: str) -> str:
    name, equals, value = word.rpartition("=")
    return _FILLED.get(word) or name + equals + _FILLED.get(value, value)
