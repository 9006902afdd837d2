"""Where an export goes: whole, or not at all."""

import io
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from tochuc.errors import BadInput
from tochuc.exporting import FolderExporter
from tochuc.exporting.exporter import Chunks
from tochuc.exporting.output import check_place, put, send
from tochuc.mapping import PropertyGraph

EMPTY = PropertyGraph()


def two_files(graph: PropertyGraph) -> Iterator[tuple[str, Chunks]]:
    yield "a.csv", [b"a\n", b"1\n"]
    yield "b.csv", [b"b\n"]


def breaks_off(graph: PropertyGraph) -> Iterator[tuple[str, Chunks]]:
    yield "a.csv", [b"new\n"]
    raise BadInput("export.output", file="b.csv")


TWO = FolderExporter(two_files, lambda: frozenset({"a.csv", "b.csv", "c.csv"}))
BROKEN = FolderExporter(breaks_off, TWO.names)


def files(folder: Path) -> dict[str, bytes]:
    return {file.name: file.read_bytes() for file in folder.iterdir()}


def test_a_folder_replaces_that_of_an_earlier_export(tmp_path: Path) -> None:
    folder = tmp_path / "xuất"
    folder.mkdir()
    (folder / "c.csv").write_bytes(b"before")
    check_place(TWO, folder)
    put(TWO, EMPTY, folder)
    assert files(folder) == {"a.csv": b"a\n1\n", "b.csv": b"b\n"}
    assert [entry.name for entry in tmp_path.iterdir()] == ["xuất"]


def test_the_folder_that_one_is_in_and_one_behind_a_link_are_places_too(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "a").mkdir()
    (tmp_path / "b").symlink_to("a", target_is_directory=True)
    monkeypatch.chdir(tmp_path / "a")
    for place in (Path(), tmp_path / "b"):
        check_place(TWO, place)
        put(TWO, EMPTY, place)
        assert files(tmp_path / "a").keys() == {"a.csv", "b.csv"}
    assert (tmp_path / "b").is_symlink()


def test_a_folder_with_anything_else_in_it_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "notes.md").write_bytes(b"mine")
    with pytest.raises(BadInput, match=r"notes\.md"):
        check_place(TWO, tmp_path)
    with pytest.raises(BadInput, match=r"notes\.md"):
        put(TWO, EMPTY, tmp_path)
    assert files(tmp_path) == {"notes.md": b"mine"}


@pytest.mark.parametrize("name", ["xuất", "xuất.zip"])
def test_what_breaks_off_leaves_what_was_there(tmp_path: Path, name: str) -> None:
    put(TWO, EMPTY, tmp_path / name)
    before = sorted(tmp_path.rglob("*")), [f.read_bytes() for f in sorted(tmp_path.rglob("*")) if f.is_file()]
    with pytest.raises(BadInput):
        put(BROKEN, EMPTY, tmp_path / name)
    after = sorted(tmp_path.rglob("*")), [f.read_bytes() for f in sorted(tmp_path.rglob("*")) if f.is_file()]
    assert after == before


def test_a_stream_gets_a_zip_whose_bytes_do_not_depend_on_the_day() -> None:
    one, other = io.BytesIO(), io.BytesIO()
    send(TWO, EMPTY, one)
    send(TWO, EMPTY, other)
    assert one.getvalue() == other.getvalue()
    with zipfile.ZipFile(one) as archive:
        assert {info.filename: archive.read(info) for info in archive.infolist()} == {
            "a.csv": b"a\n1\n",
            "b.csv": b"b\n",
        }
        assert {info.date_time for info in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}


def test_a_stream_gets_nothing_of_what_breaks_off() -> None:
    stream = io.BytesIO()
    with pytest.raises(BadInput):
        send(BROKEN, EMPTY, stream)
    assert stream.getvalue() == b""


def test_a_file_where_a_folder_is_wanted_is_told(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_bytes(b"")
    with pytest.raises(BadInput, match="folder"):
        check_place(TWO, tmp_path / "a.csv")
