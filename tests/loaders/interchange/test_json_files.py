import pytest

from loaders.interchange.json_files import read_json, read_json_values
from tochuc.errors import BadInput


@pytest.mark.parametrize(
    ("data", "code", "told"),
    [
        (b'{"persons": [\n {"id": "a"', "interchange.broken-json", ":2:"),
        (b'{"persons": "\xe9"}', "read.not-utf8", ":1:"),
        (b"", "interchange.empty", "empty"),
        (b" \n ", "interchange.empty", "empty"),
        (b"[" * 100_000, "interchange.broken-json", "nested too deeply"),
        (b'{"a": "\x00"}', "interchange.broken-json", ":1:"),
    ],
)
def test_what_is_no_whole_json_is_refused_with_its_place(tmp_path, data, code, told):
    file = tmp_path / "x.json"
    file.write_bytes(data)
    with pytest.raises(BadInput) as caught:
        read_json(file)
    assert caught.value.code == code
    assert told in caught.value.message("en")


def test_a_file_that_is_missing_or_a_folder_or_too_large_is_refused(tmp_path, monkeypatch):
    file = tmp_path / "x.json"
    for path, code in ((file, "read.missing"), (tmp_path, "read.folder")):
        with pytest.raises(BadInput) as caught:
            read_json(path)
        assert caught.value.code == code
    monkeypatch.setattr("loaders.interchange.json_files.LARGEST", 3)
    file.write_text("[1, 2]", "utf-8")
    with pytest.raises(BadInput, match="512 MB"):
        read_json(file)


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ('{"a": 1}\n\n{"a": 2}\n', [("line 1", {"a": 1}), ("line 3", {"a": 2})]),
        ('[{"a": 1},\n {"a": 2}]', [("/0", {"a": 1}), ("/1", {"a": 2})]),
        ('{\n "a": 1\n}', [("/0", {"a": 1})]),
        ('\ufeff{"a": 1}', [("line 1", {"a": 1})]),
    ],
)
def test_lines_lists_and_single_values_are_read_with_their_places(tmp_path, text, values):
    file = tmp_path / "x.json"
    file.write_text(text, "utf-8")
    assert list(read_json_values(file)) == values


def test_a_line_that_is_broken_is_named(tmp_path):
    file = tmp_path / "x.jsonl"
    file.write_text('{"a": 1}\n{"a": \n', "utf-8")
    with pytest.raises(BadInput, match=r"x\.jsonl:2:"):
        list(read_json_values(file))
