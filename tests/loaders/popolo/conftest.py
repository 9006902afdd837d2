"""A made-up legislature as Popolo has it: persons, organizations, posts, memberships, areas and events."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

LEGISLATURE: dict[str, Any] = {
    "meta": {"published": "2024-03-01"},
    "persons": [
        {
            "id": "ada",
            "name": "Ada  Example",
            "birth_date": "1970-05-04",
            "gender": "female",
            "email": "ada@example.org",
            "image": "https://example.org/ada.jpg",
            "contact_details": [{"type": "voice", "value": "1"}, {"type": "fax", "value": "2"}],
            "identifiers": [
                {"scheme": "wikidata", "identifier": "Q1"},
                {"scheme": "twitter", "identifier": "@ada"},
            ],
            "sources": [{"url": "https://example.org/ada", "note": "Own page"}],
        },
        {"id": "bob", "name": "Bob Sample", "gender": "male"},
        {"id": "cy", "name": "Cy Pattern"},
        {"id": "bob-2", "name": "Bob Sample"},
        {"id": "nobody", "name": "Nobody Inparticular"},
    ],
    "organizations": [
        {"id": "house", "name": "House of Samples", "classification": "legislature", "founding_date": "1901"},
        {"id": "edu", "name": "Committee on Tests", "parent_id": "house", "dissolution_date": "2022-06"},
        {"id": "edu-2", "name": "Committee on Tests", "parent_id": "senate"},
        {"id": "senate", "name": "Senate & Friends", "other_names": [{"name": "Upper House"}]},
        {"id": "greens", "name": "Greens of Sample", "classification": "party"},
    ],
    "areas": [{"id": "north", "name": "North"}, {"id": "south", "name": "South"}],
    "posts": [
        {"id": "mp-1", "label": "Member for North", "organization_id": "house", "area_id": "north"},
        {"id": "mp-2", "label": "Member for East", "organization_id": "house", "end_date": "2020-01-01"},
    ],
    "events": [
        {
            "id": "term/1",
            "name": "1st House",
            "classification": "legislative period",
            "start_date": "2016-07-02",
            "end_date": "2020-06-30",
            "organization_id": "house",
        },
        {
            "id": "term/2",
            "name": "2nd House",
            "classification": "legislative period",
            "start_date": "2020-07-01",
            "end_date": "2024-06-30",
        },
        {
            "id": "vote",
            "name": "Election of 2020",
            "classification": "general election",
            "start_date": "2020-05",
        },
        {"id": "fair", "name": "A Fair", "classification": "fair"},
    ],
    "memberships": [
        {
            "person_id": "ada",
            "post_id": "mp-1",
            "on_behalf_of_id": "greens",
            "legislative_period_id": "term/1",
        },
        {
            "person_id": "ada",
            "post_id": "mp-1",
            "legislative_period_id": "term/2",
            "sources": [{"url": "https://example.org/vote", "note": "Re-elected with 51 %"}],
        },
        {
            "person_id": "bob",
            "organization_id": "edu",
            "role": "Chair",
            "start_date": "2014-05",
            "end_date": "2019",
        },
        {"person_id": "bob-2", "organization_id": "senate", "area_id": "south", "role": "Senator"},
        {"person_id": "cy", "organization_id": "greens", "end_date": "2021-12-31"},
    ],
}


@pytest.fixture
def popolo(tmp_path: Path) -> Callable[[Any], Path]:
    def write(data: Any, name: str = "samples.json") -> Path:
        file = tmp_path / name
        file.write_text(json.dumps(data), "utf-8")
        return file

    return write


@pytest.fixture
def legislature(popolo: Callable[[Any], Path]) -> Path:
    return popolo(LEGISLATURE)
