"""Whatever stands in an entity, in any mixture, is read or told, and never breaks the reader."""

import json
from pathlib import Path
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from loaders.wikidata import read_wikidata
from loaders.wikidata.properties import properties
from tochuc.loading.compose import compose

TOLD = properties()
NAMES = sorted({id for part in (TOLD.claims, TOLD.qualifiers) for ids in part.values() for id in ids})
ITEMS = st.sampled_from([f"Q{number}" for number in (1, 2, 3, 4, 5)])
WORDS = st.sampled_from(["Trần Mẫu An", "Bí thư Tỉnh ủy Cà Mau", "Mill Board", "", " ", "1", "ả\n“b”"])
TIMES = st.sampled_from(["+2019-05-00T00:00:00Z", "+2019-02-30T00:00:00Z", "-0044-03-15T00:00:00Z", "spring"])
ANYTHING = st.none() | st.booleans() | st.integers() | WORDS | st.lists(st.integers(), max_size=2)

values = st.one_of(
    st.fixed_dictionaries({"id": ITEMS}),
    st.fixed_dictionaries({"numeric-id": st.integers(1, 5)}),
    st.fixed_dictionaries({"time": TIMES, "precision": st.sampled_from([7, 9, 10, 11, 14, None])}),
    ANYTHING,
)
snaks = st.one_of(
    st.fixed_dictionaries(
        {"snaktype": st.just("value"), "datavalue": st.fixed_dictionaries({"value": values})}
    ),
    st.sampled_from([{"snaktype": "somevalue"}, {"snaktype": "novalue"}, {}, None]),
)
by_name = st.dictionaries(st.sampled_from(NAMES), st.lists(snaks, max_size=2), max_size=4) | st.just([])
claims = st.fixed_dictionaries(
    {
        "mainsnak": snaks,
        "rank": st.sampled_from(["normal", "preferred", "deprecated"]),
        "qualifiers": by_name,
        "references": st.lists(st.fixed_dictionaries({"snaks": by_name}), max_size=1) | st.none(),
    }
)
labels = st.dictionaries(
    st.sampled_from(["vi", "en", "fr"]), st.fixed_dictionaries({"value": WORDS}) | ANYTHING, max_size=2
)
entities = st.fixed_dictionaries(
    {
        "id": ITEMS,
        "labels": labels | st.just([]),
        "aliases": st.just([]) | ANYTHING,
        "claims": st.dictionaries(
            st.sampled_from(NAMES), st.lists(claims, max_size=2) | ANYTHING, max_size=4
        ),
    }
)


@settings(deadline=None, max_examples=150, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(entities, min_size=1, max_size=5))
def test_the_reader_never_breaks_and_every_statement_has_its_words(
    tmp_path_factory: object, given_entities: list[dict[str, Any]]
) -> None:
    file: Path = tmp_path_factory.mktemp("wikidata") / "w-2024-05-01.json"  # type: ignore[attr-defined]
    file.write_text(json.dumps(given_entities), "utf-8")
    for reading in read_wikidata(file):
        compose(reading, b"", file.name)
        found = (*reading.tenures, *reading.posts, *reading.facts, *reading.events, *reading.placements)
        for one in (*found, *reading.not_understood):
            assert reading.text[one.start : one.end] == one.quote
