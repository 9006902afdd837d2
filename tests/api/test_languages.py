import pytest

from api.languages import preferred, weight


@pytest.mark.parametrize(
    ("header", "lang"),
    [
        ("", "vi"),
        ("fr", "vi"),
        ("en", "en"),
        ("en-GB,en;q=0.9", "en"),
        ("vi-VN,vi;q=0.9,en;q=0.8", "vi"),
        ("vi;q=0.5, en;q=0.7", "en"),
        ("fr, en;q=0.3", "en"),
        ("en;q=0", "vi"),
        ("en;q=much", "vi"),
        ("english", "vi"),
    ],
)
def test_the_language_wanted_most(header, lang):
    assert preferred(header) == lang


@pytest.mark.parametrize(
    ("parameters", "q"), [("", 1), ("q=0.4", 0.4), ("level=1; Q=2", 1), ("q=-1", 0), ("q=", 0)]
)
def test_weights(parameters, q):
    assert weight(parameters) == q
