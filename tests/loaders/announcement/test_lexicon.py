from __future__ import annotations

from collections.abc import Callable

import pyoxigraph as ox
import pytest

from loaders.announcement.lexicon import lexicon
from loaders.announcement.words import Words
from tochuc.places import data_root

_SKOS = "http://www.w3.org/2004/02/skos/core#"


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("phó bí thư thường trực Tỉnh ủy", "Phó Bí thư Thường trực"),
        ("Phó Ban Nội chính", "Phó Trưởng Ban"),
        ("quyền giám đốc", "Quyền Giám đốc"),
        ("Ủy viên dự khuyết Trung ương", "Ủy viên dự khuyết"),
    ],
)
def test_the_longest_title_is_found_in_any_case(
    words_of: Callable[[str], Words], text: str, label: str
) -> None:
    found = words_of(text).role(0)
    assert found is not None
    assert found.entry.label == label


def test_words_that_are_no_title_give_nothing(words_of: Callable[[str], Words]) -> None:
    assert words_of("hội nghị sáng nay").role(0) is None
    assert words_of("xã hội hóa").level(0) is None


def test_verbs_say_what_change_they_bring_about() -> None:
    assert lexicon().entry("manner", "dismissed").says["bringsAbout"].endswith("/change/ends")
    assert lexicon().entry("manner", "elected").says["bringsAbout"].endswith("/change/begins")


def test_every_concept_of_the_lexicon_has_a_label_in_both_languages() -> None:
    languages: dict[str, set[str]] = {}
    concepts: set[str] = set()
    for file in (data_root() / "ontology" / "lexicon").glob("*.ttl"):
        for triple in ox.parse(path=str(file), format=ox.RdfFormat.TURTLE):
            assert isinstance(triple.subject, ox.NamedNode)
            if triple.predicate.value == _SKOS + "inScheme":
                concepts.add(triple.subject.value)
            if triple.predicate.value == _SKOS + "prefLabel" and isinstance(triple.object, ox.Literal):
                languages.setdefault(triple.subject.value, set()).add(triple.object.language or "")
    assert concepts
    assert {c for c in concepts if languages.get(c) != {"vi", "en"}} == set()
