"""The examples of Cypher to begin with: each runs, and finds something in the samples."""

import pytest

from tochuc.graph import Store
from tochuc.loading.files import Options, load_file
from tochuc.loading.reference import prepare
from tochuc.managed import Connection
from tochuc.queries import examples
from tochuc.samples import sample_files


@pytest.mark.parametrize("number", range(4))
def test_every_example_is_asked_in_both_languages(number: int) -> None:
    found = examples()[number]
    assert found.question.vi.endswith("?")
    assert found.question.en.endswith("?")
    assert "$" not in found.text


def test_every_example_finds_something(graph: Connection) -> None:
    with Store(graph) as store:
        prepare(store)
        sample = next(file for file in sample_files() if file.stem == "dai-hoi-can-tho")
        load_file(store, sample, Options())
        for example in examples():
            assert store.read(example.text), example.question.en
