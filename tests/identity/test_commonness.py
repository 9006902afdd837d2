import tomllib
from pathlib import Path

import pytest

from tochuc.identity import commonness, weights
from tochuc.identity.commonness import share_of
from tochuc.identity.evidence import prior


def table():
    return tomllib.loads(Path(commonness.__file__).with_name("names.toml").read_text("utf-8"))


def test_common_names_are_common():
    assert share_of("nguyễn văn hùng") > 20 * share_of("đặng thử mẫu")
    assert share_of("nguyễn văn hùng") > share_of("lý văn hùng")


def test_a_name_without_marks_is_at_least_as_common_as_each_that_it_stands_for():
    bare = share_of("nguyen van hung")
    assert bare >= share_of("nguyễn văn hùng") + share_of("nguyễn văn hưng")


@pytest.mark.parametrize("name", ["Hùng", "Y Thử Niê Kđăm", "K'Mẫu", "Nguyễn Hùng", ""])
def test_every_form_of_name_has_a_share(name):
    assert 0 < share_of(name.casefold()) <= 1


def test_the_shares_of_each_list_are_shares():
    found = table()
    lists = [found["family"], *(found[g][part] for g in ("man", "woman") for part in ("middle", "given"))]
    for shares in lists:
        assert all(share > 0 for share in shares.values())
        assert 0.7 < sum(shares.values()) <= 1.001


def test_a_name_alone_joins_nobody():
    assert prior(0.0) < weights().same
