"""Working ahead: the same things in the same order, and nothing left running."""

import threading
from collections.abc import Iterator

import pytest

from tochuc.loading.ahead import ahead


def test_it_gives_the_same_in_the_same_order() -> None:
    for many in (0, 1, 2, 50):
        assert list(ahead(iter(range(many)))) == list(range(many))


def test_it_works_ahead_and_no_further_than_it_may() -> None:
    made: list[int] = []
    third = threading.Event()

    def items() -> Iterator[int]:
        for number in range(50):
            made.append(number)
            if number == 3:
                third.set()
            yield number

    found = ahead(items(), most=2)
    assert next(found) == 0
    assert made == [0]
    assert next(found) == 1
    assert third.wait(10)  # while nobody asks for it
    assert list(found) == list(range(2, 50))
    assert made == list(range(50))


def test_an_error_comes_after_what_was_before_it() -> None:
    def items() -> Iterator[int]:
        yield from (1, 2)
        raise ValueError("mẫu")

    found = ahead(items())
    assert [next(found), next(found)] == [1, 2]
    with pytest.raises(ValueError, match="mẫu"):
        next(found)


def test_whoever_is_left_in_the_middle_ends() -> None:
    before = threading.active_count()
    found = ahead(iter(range(1000)), most=1)
    assert [next(found), next(found)] == [0, 1]
    found.close()
    assert threading.active_count() == before
