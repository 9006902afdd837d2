from __future__ import annotations

from collections.abc import Callable

import pytest

from loaders.announcement.lexicon import lexicon
from loaders.announcement.spelling import spell
from loaders.announcement.tokens import tokens
from loaders.announcement.words import Words


@pytest.fixture(scope="session")
def words_of() -> Callable[[str], Words]:
    def build(text: str) -> Words:
        spelled = spell(text).text
        return Words(tokens(spelled), lexicon(), spelled)

    return build
