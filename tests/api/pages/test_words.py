"""Pages say what kind of fact a source states in words, not in codes."""

import pytest

from tochuc import facts
from tochuc.messages import catalogue


@pytest.mark.parametrize("kind", [value for name, value in vars(facts).items() if name.isupper()])
def test_every_kind_of_fact_has_words_in_both_languages(kind: str) -> None:
    said = catalogue()[f"page.fact.{kind}"]
    assert said["vi"]
    assert said["en"]
