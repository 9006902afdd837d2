"""Planted mistakes: all of them are found where the list says, and nothing else is."""

from tochuc.generating import generate
from tochuc.generating.mistakes import KINDS
from tochuc.validation import validate


def test_exactly_what_was_planted_is_found() -> None:
    country = generate(450, 3, mistakes=len(KINDS))
    found = {(f.shape, f.focus) for f in validate(country.triples()).findings if f.severity != "info"}
    listed = country.mistakes_listed()
    assert len({mistake["kind"] for mistake in listed}) == len(KINDS)
    assert found == {(f["shape"], f["focus"]) for mistake in listed for f in mistake["findings"]}


def test_a_country_without_communes_takes_no_mistake_in_them() -> None:
    kinds = {planted.kind for planted in generate(20, 1, mistakes=50).mistakes}
    assert "circle" in kinds
    assert "standing-too-large" not in kinds
