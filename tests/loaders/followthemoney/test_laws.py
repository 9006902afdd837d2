"""Whatever stands in an entity, in any mixture, is read or told, and never breaks the reader."""

import json
from pathlib import Path
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from loaders.followthemoney import read_followthemoney
from loaders.followthemoney.schemata import schemata
from tochuc.loading.compose import compose

TABLE = schemata()
SCHEMATA = sorted({*TABLE.persons, *TABLE.bodies, *TABLE.memberships, "Position", "Occupancy", "Family"})
NAMES = sorted(set().union(*(TABLE.read(schema) for schema in SCHEMATA), {"email", "topics"}))
IDS = st.sampled_from(["a", "b", "c", "d", "tinh-uy-ca-mau"])
WORDS = st.sampled_from(
    ["Trần Mẫu An", "Bí thư Tỉnh ủy Cà Mau", "Mill & Board", "", " ", "–", "ả\n“b”", "ended", "unknown"]
)
WITHIN = {"id": "e", "schema": "Person", "properties": {"name": ["Lê Mẫu Bình"]}}
OURS = st.just("https://w3id.org/tochuc/id/tinh-uy-ca-mau")
DAYS = st.sampled_from(["2019", "2019-05", "2019-02-30", "2024-06-01T10:00:00Z", "spring"])
VALUES = st.lists(WORDS | IDS | DAYS | OURS | st.none() | st.integers() | st.just(WITHIN), max_size=2) | WORDS
ENTITIES = st.fixed_dictionaries(
    {"id": IDS, "schema": st.sampled_from(SCHEMATA)},
    optional={"properties": st.dictionaries(st.sampled_from(NAMES), VALUES, max_size=6) | st.none()},
)


@settings(deadline=None, max_examples=200, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(ENTITIES, min_size=1, max_size=6))
def test_the_reader_never_breaks_and_every_statement_has_its_words(
    tmp_path_factory: object, entities: list[dict[str, Any]]
) -> None:
    file: Path = tmp_path_factory.mktemp("ftm") / "f-2024-05-01.ftm"  # type: ignore[attr-defined]
    file.write_text("".join(f"{json.dumps(one)}\n" for one in entities), "utf-8")
    for reading in list(read_followthemoney(file)):
        compose(reading, b"", file.name)
        said = (*reading.tenures, *reading.posts, *reading.facts, *reading.events, *reading.placements)
        for one in (*said, *reading.not_understood):
            assert reading.text[one.start : one.end] == one.quote
        assert "\n" not in "".join(one.quote for one in said)
