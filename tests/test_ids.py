import re

import pytest

from tochuc import ids

LONG = "Ban Chấp hành " * 40


def test_reference_ids_are_plain_slugs() -> None:
    assert (
        ids.reference_id("Đảng bộ các cơ quan Đảng thành phố Cần Thơ")
        == "https://w3id.org/tochuc/id/dang-bo-cac-co-quan-dang-thanh-pho-can-tho"
    )


def test_ids_are_stable_from_version_to_version() -> None:
    made = [
        ids.body_id("Sở Mẫu tỉnh Cà Mau"),
        ids.post_id("bi-thu", "tinh-uy-ca-mau"),
        ids.person_mention_id("bai-mau-00000000", "Đỗ Văn Mẫu"),
        ids.source_id("Bài mẫu 1", b"words"),
        ids.event_id("congress", "Đại hội Mẫu", None, 1),
    ]
    assert [ids.segment(iri) for iri in made] == [
        "so-mau-tinh-ca-mau-4b8423",
        "bi-thu-tinh-uy-ca-mau-43b5fd",
        "do-van-mau-b989223f31",
        "bai-mau-1-dba36bff",
        "dai-hoi-mau-df9f09",
    ]


def test_a_body_s_id_does_not_depend_on_the_way_its_marks_are_written() -> None:
    assert ids.body_id("Ủy ban Hòa Mẫu") == ids.body_id("Uỷ ban  Hoà Mẫu")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (ids.body_id("Sở Mẫu"), ids.body_id("Sở Mâu")),
        (ids.body_id("Phòng Mẫu", "a"), ids.body_id("Phòng Mẫu", "b")),
        (ids.person_mention_id("bai-1", "Lê Thị Mẫu"), ids.person_mention_id("bai-2", "Lê Thị Mẫu")),
        (ids.person_mention_id("bai-1", "Lê Thị Mẫu"), ids.person_mention_id("bai-1", "Lê Thị Mâu")),
        (ids.source_id("bai", b"a"), ids.source_id("bai", b"b")),
        (ids.statement_id("bai-1", "seats", None), ids.statement_id("bai-1", "seats", "")),
        (ids.statement_id("bai-1", "seats", "a", "b"), ids.statement_id("bai-1", "seats", "ab")),
        (ids.tenure_id("p", "q", "1"), ids.tenure_id("p", "q", "2")),
        (ids.event_id("congress", "Đại hội", 1), ids.event_id("congress", "Đại hội", 2)),
        (ids.body_id("Mẫu"), ids.event_id("congress", "Mẫu")),
        (ids.body_id(LONG + "một"), ids.body_id(LONG + "hai")),
    ],
)
def test_things_that_differ_have_ids_that_differ(one: str, other: str) -> None:
    assert one != other


@pytest.mark.parametrize(
    "iri",
    [
        ids.body_id(LONG),
        ids.body_id("日本"),
        ids.body_id("x" * 300),
        ids.tenure_id(ids.person_mention_id("bai-1", LONG), ids.post_id("bi-thu", ids.body_id(LONG)), "1"),
        ids.source_id("…", b""),
        ids.statement_id(ids.source_id(LONG, b""), "count", 1),
    ],
)
def test_segments_are_short_and_plain(iri: str) -> None:
    assert re.fullmatch(r"[a-z0-9]+(?:-[a-z0-9]+)*", ids.segment(iri))
    assert len(ids.segment(iri)) <= 80


def test_a_tenure_s_id_reads_as_person_and_post() -> None:
    person = ids.person_mention_id("bai-1", "Lê Thị Mẫu")
    post = ids.post_id("bi-thu", ids.THING + "tinh-uy-ca-mau")
    assert re.fullmatch(
        "le-thi-mau-bi-thu-tinh-uy-ca-mau-[0-9a-f]{6}", ids.segment(ids.tenure_id(person, post, "1"))
    )


def test_a_last_segment_and_a_full_iri_name_the_same_thing() -> None:
    assert ids.thing("tinh-uy-ca-mau") == ids.thing(ids.THING + "tinh-uy-ca-mau")
    assert ids.post_id("bi-thu", "tinh-uy-ca-mau") == ids.post_id("bi-thu", ids.THING + "tinh-uy-ca-mau")


def test_one_of_our_own_ids_of_somebody_of_that_name_is_the_id_of_the_mention() -> None:
    own = ids.person_mention_id("bai-1", "Lê Thị Mẫu")
    assert ids.person_mention_id("export", "Lê Thị Mẫu", own) == own
    assert ids.person_mention_id("export", "Trần Thị Mẫu", own) != own
    assert ids.person_mention_id("export", "Lê Thị Mẫu", ids.thing("le-thi-mau")) != own
