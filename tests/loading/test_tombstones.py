"""What is remembered of a source that was taken out."""

import subprocess
import sys
from datetime import date

import pytest
from readings import Text

from tochuc.graph import Store, fetch_all
from tochuc.ids import segment
from tochuc.loading.files import Options, is_out, load_file
from tochuc.loading.reference import prepare
from tochuc.loading.source import load, unload
from tochuc.samples import sample_files

STONES = "MATCH (t:Operational:Tombstone) RETURN t.segment AS segment, t.reason AS reason, t.day AS day"


@pytest.fixture
def store(graph):
    with Store(graph) as opened:
        prepare(opened)
        yield opened


def text():
    return Text("tin", "2025-08-13").tenure("Trần Mẫu An", "Bí thư", "Thành ủy Cần Thơ", "begins")


def tochuc(*arguments):
    command = [sys.executable, "-m", "tochuc", *map(str, arguments)]
    return subprocess.run(command, capture_output=True, text=True, timeout=120, check=False)


def test_a_source_taken_out_leaves_a_tombstone_until_it_is_back(store):
    before = store.read_transaction(fetch_all)
    for why, told in (("nguồn đã đính chính", "nguồn đã đính chính"), (None, "không nêu lý do")):
        source = load(store, text().composed, "tin.txt").source
        assert store.read(STONES) == []
        unload(store, source, why)
        assert store.read(STONES) == [{"segment": segment(source), "reason": told, "day": date.today()}]
        assert store.read_transaction(fetch_all) == before, "it stands in neither face of the graph"


def test_a_dry_run_leaves_the_tombstone(store):
    unload(store, load(store, text().composed, "tin.txt").source)
    load(store, text().composed, "tin.txt", dry_run=True)
    assert len(store.read(STONES)) == 1


def test_up_leaves_out_a_sample_that_was_taken_out_on_purpose(store):
    sample = sample_files()[0]
    (outcome,) = load_file(store, sample, Options())
    done = tochuc("unload", segment(outcome.source), "--why", "thử")
    assert done.returncode == 0, done.stderr
    assert is_out(store, sample)
    done = tochuc("up", "--no-serve")
    assert done.returncode == 0, done.stderr
    assert f"{sample.name}: was taken out" in done.stderr
    loaded = {row["id"] for row in store.read("MATCH (s:Source) RETURN s.id AS id")}
    assert outcome.source not in loaded
    assert len(loaded) > len(sample_files()) - 1
    assert load_file(store, sample, Options())[0].changed
    assert store.read(STONES) == []
