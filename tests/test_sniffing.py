from pathlib import Path

import pytest

from tochuc.errors import BadInput
from tochuc.readers import reader_for
from tochuc.sniffing import json_kind, keys_of


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ('{"meta": {"claims": 1}, "persons": []}', "popolo"),
        ('[{"id": "a", "name": "A", "memberships": []}]', "popolo"),
        ('{"id": "a", "schema": "Person", "properties": {"name": ["A"]}}\n{"id": "b"}', "followthemoney"),
        ('[{"id": "a", "schema": "Person", "properties": {}}]', "followthemoney"),
        ('{"entities": {"Q1": {}}}', "wikidata"),
        ('{"id": "Q1", "labels": {"vi": {"value": "\\"persons\\": {"}}, "claims": {}}', "wikidata"),
        ('{"organizations": [{"id": "half', "popolo"),
    ],
)
def test_a_json_file_is_known_by_its_keys(tmp_path: Path, text: str, kind: str) -> None:
    file = tmp_path / "x.json"
    file.write_text(text, "utf-8")
    assert json_kind(file) == kind


@pytest.mark.parametrize(
    ("text", "told"), [('{"a": 1, "b": 2}', "a, b"), ("[]", "[]"), ("not json", "not json"), ("", "–")]
)
def test_json_of_no_known_kind_is_refused_with_what_it_has(tmp_path: Path, text: str, told: str) -> None:
    file = tmp_path / "x.json"
    file.write_text(text, "utf-8")
    with pytest.raises(BadInput, match="Popolo") as caught:
        reader_for(file)
    assert caught.value.details["found"] == told


def test_keys_are_those_of_the_first_object_alone() -> None:
    assert list(keys_of('{"a": {"b": [1, "c"]}, "d": "e:f"} {"g": 1}')) == ["a", "d"]


def test_the_suffix_tells_what_json_need_not(tmp_path: Path) -> None:
    assert reader_for(tmp_path / "x.ftm").__name__ == "read_followthemoney"
    assert reader_for(tmp_path / "x.json", "popolo").__name__ == "read_popolo"
