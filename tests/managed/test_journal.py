from pathlib import Path

import pytest

from tochuc.managed import journal
from tochuc.managed.folders import Folders


@pytest.fixture
def place(tmp_path: Path) -> Folders:
    place = Folders(tmp_path)
    place.log.parent.mkdir(parents=True)
    return place


def _log(place: Folders, *lines: str) -> None:
    place.log.write_text("\n".join(lines) + "\n", "utf-8")


def test_what_never_ran_logged_nothing(tmp_path: Path) -> None:
    assert journal.last_lines(Folders(tmp_path), 5) == []


def test_the_output_of_java_follows_the_log(place: Folders) -> None:
    _log(place, "one", "two", "", "three")
    place.output.write_text("\x06\nno room for the heap\n", "utf-8")
    assert journal.last_lines(place, 3) == ["two", "three", "no room for the heap"]


def test_last_words_are_the_complaints_of_the_last_start(place: Folders) -> None:
    _log(
        place,
        "08:00 INFO  Running in daemon mode",
        "08:01 ERROR an old fault",
        "09:00 INFO  Running in daemon mode",
        "09:01 ERROR the store is of a later version",
        "\tat org.example.Store.open(Store.java:7)",
        "\t... 30 more",
        "09:02 INFO  Stopped.",
    )
    assert journal.last_words(place) == "  09:01 ERROR the store is of a later version"


def test_without_complaints_the_last_lines_must_do(place: Folders) -> None:
    _log(place, "09:00 INFO  Running in daemon mode", "09:01 INFO  Starting...")
    assert journal.last_words(place) == "  09:01 INFO  Starting..."
