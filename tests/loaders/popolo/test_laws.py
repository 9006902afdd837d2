"""Whatever stands in a Popolo file, in any mixture, is read or told, and never breaks the reader."""

import json
from pathlib import Path
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from loaders.popolo import read_popolo
from loaders.popolo.fields import COLLECTIONS, fields
from tochuc.loading.compose import compose

IDS = st.sampled_from(["a", "b", "c", "https://w3id.org/tochuc/id/tinh-uy-ca-mau"])
WORDS = st.sampled_from(
    ["Trần Mẫu An", "Bí thư", "Tỉnh ủy Cà Mau", "Ban", "Mill & Board", "", " ", "–", "ả\n“b”"]
)
DAYS = st.sampled_from(["2019", "2019-05", "2019-05-00", "2019-02-30", "2024-06-01T10:00:00Z", "spring", "0"])
ANYTHING = st.none() | st.booleans() | st.integers() | WORDS | st.lists(WORDS, max_size=2)
NAMED = {
    "id": IDS,
    "name": WORDS | ANYTHING,
    "classification": st.sampled_from(["term", "election", "party"]),
}
OBJECTS = st.lists(
    st.dictionaries(
        st.sampled_from(["name", "url", "note", "scheme", "identifier"]), WORDS | ANYTHING, max_size=3
    ),
    max_size=2,
)


def field(name: str) -> st.SearchStrategy[Any]:
    if name.endswith("_id"):
        return IDS | ANYTHING
    if "date" in name:
        return DAYS | ANYTHING
    if name in ("sources", "identifiers", "other_names", "contact_details"):
        return OBJECTS | ANYTHING
    if name in ("memberships", "posts", "children"):
        return st.none() | st.lists(st.fixed_dictionaries(NAMED), max_size=1)
    if name in ("person", "organization", "post", "area", "parent", "on_behalf_of"):
        return st.fixed_dictionaries(NAMED) | ANYTHING
    return NAMED.get(name, WORDS | ANYTHING)


def records(collection: str) -> st.SearchStrategy[list[dict[str, Any]]]:
    names = sorted({*fields().read[collection], "email", "gender", "contact_details"} - {"id"})
    told = st.fixed_dictionaries({"id": IDS}, optional={name: field(name) for name in names})
    return st.lists(told, max_size=3)


FILES = st.fixed_dictionaries({}, optional={name: records(name) for name in COLLECTIONS} | {"meta": ANYTHING})


@settings(deadline=None, max_examples=200, suppress_health_check=[HealthCheck.too_slow])
@given(FILES)
def test_the_reader_never_breaks_and_every_statement_has_its_words(
    tmp_path_factory: object, data: dict[str, Any]
) -> None:
    file: Path = tmp_path_factory.mktemp("popolo") / "p-2024-05-01.json"  # type: ignore[attr-defined]
    file.write_text(json.dumps(data), "utf-8")
    for reading in list(read_popolo(file)):
        compose(reading, b"", file.name)
        said = (*reading.tenures, *reading.posts, *reading.facts, *reading.events, *reading.placements)
        for one in (*said, *reading.not_understood):
            assert reading.text[one.start : one.end] == one.quote
        assert "\n" not in "".join(one.quote for one in said)
