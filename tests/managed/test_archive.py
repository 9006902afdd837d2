from pathlib import Path

import pytest

from tochuc.managed import archive, java
from tochuc.managed.folders import Folders


@pytest.fixture
def place(tmp_path: Path) -> Folders:
    place = Folders(tmp_path)
    place.create()
    place.jars.mkdir()
    return place


def test_without_a_server_there_is_nothing_to_make(place: Folders) -> None:
    assert archive.make(place, delay=30) is False
    assert list(place.jars.iterdir()) == []


def test_only_the_archive_of_other_jars_is_removed(place: Folders) -> None:
    (place.jars / "netty-classes-1.jar").touch()
    (place.jars / "classes-0123456789ab.jsa").touch()
    java.archive(place).touch()
    archive.discard_others(place)
    assert {file.name for file in place.jars.iterdir()} == {"netty-classes-1.jar", java.archive(place).name}
