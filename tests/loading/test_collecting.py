"""Garbage is looked for seldom within a load, and as before after the last of several."""

import gc

import pytest

from tochuc.loading.collecting import seldom


def test_the_thresholds_come_back_when_the_last_load_ends() -> None:
    before = gc.get_threshold()
    first, second = seldom(), seldom()
    first.__enter__()
    within = gc.get_threshold()
    assert within[0] > before[0]
    second.__enter__()
    first.__exit__(None, None, None)
    assert gc.get_threshold() == within
    second.__exit__(None, None, None)
    assert gc.get_threshold() == before


def test_they_come_back_after_a_failure() -> None:
    before = gc.get_threshold()
    with pytest.raises(ValueError, match="x"), seldom():
        raise ValueError("x")
    assert gc.get_threshold() == before
