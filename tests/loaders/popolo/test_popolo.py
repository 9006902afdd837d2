from __future__ import annotations

import copy
from datetime import date

import pytest

from loaders.popolo import read_popolo
from tochuc.errors import BadInput

from .conftest import LEGISLATURE


def read(file, **told):
    return list(read_popolo(file, **told))


def tenures(reading):
    return [(t.person, t.post, t.organization, t.change, t.date, t.term) for t in reading.tenures]


def test_memberships_say_what_their_days_say(legislature):
    (reading,) = read(legislature)
    house, chair = "House of Samples", "Committee on Tests (House of Samples)"
    assert tenures(reading) == [
        ("Ada Example", "Member for North", house, "begins", "2016-07-02", "2016-2020"),
        ("Ada Example", "Member for North", house, "ends", "2020-06-30", "2016-2020"),
        ("Ada Example", "Member for North", house, "holds", "2020-07-01", "2020-2024"),
        ("Bob Sample", "Chair", chair, "begins", "2014-05", None),
        ("Bob Sample", "Chair", chair, "ends", "2019", None),
        ("Cy Pattern", "Thành viên", "Greens of Sample", "ends", "2021-12-31", None),
        ("Bob Sample", "Senator", "Senate & Friends", "holds", None, None),
    ]
    assert reading.source.published == date(2024, 3, 1)


def test_every_statement_quotes_the_line_of_its_record(legislature):
    (reading,) = read(legislature)
    said = (*reading.tenures, *reading.facts, *reading.posts, *reading.events, *reading.placements)
    for one in (*said, *reading.not_understood):
        assert reading.text[one.start : one.end] == one.quote
    assert "Ada Example (sinh 1970) | Member for North | House of Samples | start: 2016-07-02" in reading.text
    assert "note: Re-elected with 51 %" in reading.text


def test_each_record_keeps_its_own_id_and_the_ids_of_known_schemes(legislature):
    (reading,) = read(legislature)
    people = {t.person: (t.mark, t.identifiers) for t in reading.tenures}
    assert people["Ada Example"] == ("ada", ("ada", "wikidata:Q1"))
    assert {t.mark for t in reading.tenures if t.person == "Bob Sample"} == {"bob", "bob-2"}
    bodies = {f.about: f.value for f in reading.facts if f.kind == "identifier" and f.about}
    assert bodies["House of Samples"] == "house"
    assert {(p.post, p.reference, p.condition) for p in reading.posts} == {
        ("Member for North", "mp-1", "listed"),
        ("Member for East", "mp-2", "abolished"),
    }
    assert {t.reference for t in reading.tenures if t.post == "Member for North"} == {"mp-1"}


def test_bodies_stand_in_one_another_and_those_of_one_name_are_told_apart(legislature):
    (reading,) = read(legislature)
    assert {(p.body, p.parent) for p in reading.placements} == {
        ("Committee on Tests (House of Samples)", "House of Samples"),
        ("Committee on Tests (Senate & Friends)", "Senate & Friends"),
    }
    assert {(e.kind, e.organization or e.name, e.from_) for e in reading.events} == {
        ("establishment", "House of Samples", "1901"),
        ("abolition", "Committee on Tests (House of Samples)", "2022-06"),
        ("term", "House of Samples", "2016-07-02"),
        ("term", "2nd House", "2020-07-01"),
        ("election", "Election of 2020", "2020-05"),
    }


def test_parties_areas_and_people_without_membership_are_stated(legislature):
    (reading,) = read(legislature)
    facts = {(f.kind, f.about, f.value, f.person) for f in reading.facts}
    assert ("on-behalf-of", "Greens of Sample", "Member for North, House of Samples", "Ada Example") in facts
    assert ("area", "Senate & Friends", "South", "Bob Sample") in facts
    assert ("identifier", None, "nobody", "Nobody Inparticular") in facts
    assert ("other-name", "Senate & Friends", "Upper House", None) in facts


def test_contacts_and_pictures_are_dropped_and_counted_and_the_rest_is_named(legislature):
    (reading,) = read(legislature)
    dropped = {"contact_details": 2, "email": 1, "image": 1, "identifiers (twitter)": 1, "birth_date": 1}
    assert reading.left_out == dropped
    for private in ("ada@example.org", "ada.jpg", "@ada", "05-04"):
        assert private not in reading.text
    why = [one.why for one in reading.not_understood]
    assert why == [
        '/events/3: không rõ loại sự kiện "fair".',
        "persons/*/gender: đồ thị không có chỗ cho persons/*/gender (2 bản ghi).",
    ]


@pytest.mark.parametrize(
    ("membership", "where", "why"),
    [
        ({"person_id": "zoe", "organization_id": "house"}, "/memberships/0", 'person: tệp không có "zoe"'),
        ({"person_id": "ada", "organization_id": "x"}, "/memberships/0", 'organization: tệp không có "x"'),
        ({"person_id": "ada", "post_id": "mp-9"}, "/memberships/0", 'post: tệp không có "mp-9"'),
        (
            {"organization_id": "house", "member": {"name": "X"}},
            "/memberships/0",
            "thành viên là một tổ chức",
        ),
        (
            {"person_id": "ada", "organization_id": "house", "start_date": "31/12/2014"},
            "/memberships/0/start_date",
            "start_date: không phải là ngày",
        ),
        (
            {"person_id": "ada", "organization_id": "house", "start_date": "2014-02", "end_date": "2013"},
            "/memberships/0",
            "kết thúc trước khi bắt đầu",
        ),
    ],
)
def test_a_membership_that_is_not_understood_is_listed_with_its_place_and_states_nothing(
    popolo, membership, where, why
):
    (reading,) = read(popolo({**LEGISLATURE, "memberships": [membership]}))
    told = [one.why for one in reading.not_understood]
    assert any(one.startswith(f"{where}: ") and why in one for one in told), told
    assert not reading.tenures


def test_what_stands_within_records_is_what_stands_beside_them(popolo, legislature):
    nested = copy.deepcopy(LEGISLATURE)
    people = {person["id"]: person for person in nested["persons"]}
    bodies = {body["id"]: body for body in nested["organizations"]}
    for membership in nested.pop("memberships"):
        person = people[membership.pop("person_id")]
        person.setdefault("memberships", []).append(membership)
        if body := membership.pop("organization_id", None):
            membership["organization"] = {"id": body, "name": bodies[body]["name"]}
    for post in nested.pop("posts"):
        bodies[post.pop("organization_id")].setdefault("posts", []).append(post)
    (beside,), (within,) = read(legislature), read(popolo(nested, "within.json"))
    assert sorted(tenures(within), key=str) == sorted(tenures(beside), key=str)
    assert {p.reference for p in within.posts} == {p.reference for p in beside.posts}


def test_a_list_of_persons_with_their_memberships_is_read(popolo):
    person = {
        "name": "Ada Example",
        "memberships": [{"role": "Chair", "organization": {"name": "House of Samples"}}],
    }
    (reading,) = read(popolo([person]), published=date(2024, 1, 1))
    (tenure,) = reading.tenures
    assert (tenure.person, tenure.post, tenure.organization) == ("Ada Example", "Chair", "House of Samples")
    assert tenure.identifiers == ()  # its place in the file is no id of its own


def test_two_records_with_one_id_and_two_names_are_told(popolo):
    again = [*LEGISLATURE["persons"], {"id": "ada", "name": "Adele Other"}]
    (reading,) = read(popolo({**LEGISLATURE, "persons": again}))
    assert '/persons/5: mã "ada" đã dùng cho một bản ghi khác (/persons/0).' in [
        one.why for one in reading.not_understood
    ]


def test_a_long_file_is_parted_and_a_person_is_not(popolo, monkeypatch):
    monkeypatch.setattr("loaders.interchange.parts.PART", 3)
    parts = read(popolo(LEGISLATURE))
    assert [part.id for part in parts] == [f"samples-{n:04}" for n in range(1, len(parts) + 1)]
    assert len(parts) > 3
    of_ada = [part.id for part in parts for t in part.tenures if t.person == "Ada Example"]
    assert len(of_ada) == 3
    assert len(set(of_ada)) == 1
    assert sum(bool(part.not_understood) for part in parts) == 1


@pytest.mark.parametrize(
    ("data", "code", "where"),
    [
        ({"persons": {"id": "x"}}, "interchange.form", "/persons"),
        ({"persons": ["x"]}, "interchange.form", "/persons/0"),
        (
            {"persons": [{"id": "x", "name": "X", "memberships": 3}]},
            "interchange.form",
            "/persons/0/memberships",
        ),
        (7, "interchange.form", "/0"),
    ],
)
def test_a_file_of_another_form_is_refused_with_the_place(popolo, data, code, where):
    with pytest.raises(BadInput) as caught:
        read(popolo(data))
    assert caught.value.code == code
    assert f":{where}:" in caught.value.message("en")


def test_a_day_in_the_files_name_is_its_day(popolo):
    data = {key: value for key, value in LEGISLATURE.items() if key != "meta"}
    (reading,) = read(popolo(data, "house-2024-02-03.json"))
    assert reading.source.published == date(2024, 2, 3)


@pytest.mark.parametrize("depth", [40, 60, 450])
def test_bodies_within_bodies_are_read_or_refused_but_never_too_deep(popolo, depth):
    body = {"id": "0", "name": "Body 0"}
    for number in range(1, depth):
        body = {"id": str(number), "name": f"Body {number}", "children": [body]}
    file = popolo({"organizations": [body]}, "deep.json")
    if depth < 50:
        assert len(read(file)[0].placements) == depth - 1
        return
    with pytest.raises(BadInput, match="nested too deeply"):
        read(file)


def test_a_party_left_within_a_term_parts_a_tenure_in_two(popolo):
    def member(party, start, end=None):
        days = {"start_date": start, "end_date": end} if end else {"start_date": start}
        common = {"person_id": "ada", "organization_id": "house", "legislative_period_id": "term/2"}
        return {**common, "on_behalf_of_id": party, **days}

    both = [member("greens", "2020-07-01", "2022-01-15"), member("edu", "2022-01-15")]
    (reading,) = read(popolo({**LEGISLATURE, "memberships": both}))
    assert [(t.change, t.date) for t in reading.tenures] == [
        ("begins", "2020-07-01"),
        ("ends", "2022-01-15"),
        ("holds", "2022-01-15"),
    ]


def test_other_names_ids_of_memberships_and_second_titles_are_not_lost(popolo):
    named = {"id": "ada", "name": "Ada Example", "other_names": [{"name": "Ada Sample"}, {"note": "?"}]}
    told = {"person_id": "ada", "organization_id": "house", "role": "Chair", "start_date": "2020"}
    memberships = [
        {**told, "id": "m-1", "label": "Chair"},
        {**told, "role": "Clerk", "label": "Keeper of records"},
    ]
    (reading,) = read(popolo({**LEGISLATURE, "persons": [named], "memberships": memberships}))
    assert ("other-name", "Ada Sample", "Ada Example") in {(f.kind, f.value, f.person) for f in reading.facts}
    assert "| membership: m-1" in reading.tenures[0].quote
    assert [one.why for one in reading.not_understood if "label" in one.why] == [
        "memberships/*/label: đồ thị không có chỗ cho memberships/*/label (1 bản ghi)."
    ]


@pytest.mark.parametrize(
    ("told", "name"),
    [
        ({"name": "Ada  Example", "given_name": "A."}, "Ada Example"),
        ({"given_name": "Ada", "family_name": "Example"}, "Ada Example"),
        ({"other_names": [{"name": "Ada Sample"}]}, "Ada Sample"),
    ],
)
def test_a_person_goes_by_the_name_or_what_stands_for_it(popolo, told, name):
    (reading,) = read(popolo({"persons": [{"id": 7, **told}]}), published=date(2024, 1, 1))
    assert {(f.person, f.mark) for f in reading.facts} == {(name, "7")}
