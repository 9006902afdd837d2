"""The parts of one file: all of them are loaded, or none."""

from collections.abc import Iterator

import pytest

from tochuc.graph import Store
from tochuc.loading import parts as parts_of_files
from tochuc.loading.compose import Composed
from tochuc.loading.files import Options, load_parts, parts_of
from tochuc.loading.reference import prepare
from tochuc.managed import Connection
from tochuc.samples import sample_files

SAMPLE = next(file for file in sample_files() if file.stem == "bo-nhiem-giam-doc-so")
OTHER = next(file for file in sample_files() if file != SAMPLE)


@pytest.mark.parametrize("interruption", [KeyboardInterrupt, RuntimeError])
def test_what_interrupts_a_load_takes_back_the_parts_before(
    graph: Connection, interruption: type[BaseException], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(parts_of_files, "MOST_STATEMENTS", 1)

    def parts() -> Iterator[Composed]:
        yield from parts_of(SAMPLE, Options())
        yield from parts_of(OTHER, Options())
        raise interruption

    with Store(graph) as store:
        prepare(store)
        outcomes = load_parts(store, parts(), SAMPLE, Options())
        assert next(outcomes).changed
        with pytest.raises(interruption):
            next(outcomes)
        assert store.read("MATCH (s:Statement:TenureStatement) RETURN s.id AS id") == []
        assert store.read("MATCH (t:Tombstone) RETURN t.segment AS segment") == []


def test_a_file_that_is_loaded_whole_stays_whatever_interrupts_after_that(
    graph: Connection, monkeypatch: pytest.MonkeyPatch
) -> None:
    def interrupted() -> None:
        raise KeyboardInterrupt

    with Store(graph) as store:
        prepare(store)
        monkeypatch.setattr("gc.collect", interrupted)
        with pytest.raises(KeyboardInterrupt):
            next(load_parts(store, parts_of(SAMPLE, Options()), SAMPLE, Options()))
        monkeypatch.undo()
        assert not next(load_parts(store, parts_of(SAMPLE, Options()), SAMPLE, Options())).changed
