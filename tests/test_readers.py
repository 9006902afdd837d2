from __future__ import annotations

from pathlib import Path

import pytest

from loaders.announcement import read_announcement
from tochuc.errors import BadInput
from tochuc.readers import kinds, reader_for


def test_a_text_is_read_as_an_announcement() -> None:
    assert "announcement" in kinds()
    assert reader_for(Path("a.txt")) is read_announcement
    assert reader_for(Path("a.unknown"), "announcement") is read_announcement


def test_a_kind_that_nothing_reads_is_refused_with_the_known_ones() -> None:
    with pytest.raises(BadInput) as caught:
        reader_for(Path("a.txt"), "telegram")
    assert caught.value.code == "read.no-reader"
    assert "announcement" in caught.value.message("en")
