"""The cases of `tests/shapes`, for tests that need data with a known fault."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from pyoxigraph import Triple

from tochuc.places import data_root
from tochuc.validation.rdf_files import read_file

FOLDER = Path(__file__).parent.parent / "shapes"


@pytest.fixture
def files() -> Callable[[str], list[Path]]:
    """The files of a case: what it stands on, then its own."""
    rules = data_root() / "ontology" / "reference" / "rules.ttl"
    return lambda name: [FOLDER / "world.ttl", rules, FOLDER / f"{name}.ttl"]


@pytest.fixture
def case(files: Callable[[str], list[Path]]) -> Callable[[str], list[Triple]]:
    """The data of a case."""
    return lambda name: [triple for file in files(name) for triple in read_file(file)]


@pytest.fixture
def added(files: Callable[[str], list[Path]]) -> Callable[[str], set[str]]:
    """The things that a case adds to what it stands on."""
    return lambda name: {triple.subject.value for triple in read_file(files(name)[-1])}
