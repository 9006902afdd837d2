"""Files of other formats, held to those formats' own schemas and libraries."""

import json
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from referencing import Registry, Resource
from referencing.jsonschema import DRAFT3

SCHEMAS = Path(__file__).parents[1] / "exporting" / "popolo_schemas"
COLLECTIONS = {
    "persons": "person",
    "organizations": "organization",
    "posts": "post",
    "memberships": "membership",
    "areas": "area",
    "events": "event",
}


def _schemas() -> Registry[Any]:
    found = (json.loads(file.read_text("utf-8")) for file in sorted(SCHEMAS.glob("*.json")))
    return Registry().with_resources((one["id"], Resource(one, DRAFT3)) for one in found)


def by_popolo(document: dict[str, Any]) -> int:
    """Hold every record to its schema, and give how many there are."""
    registry, checked = _schemas(), 0
    for collection, kind in COLLECTIONS.items():
        id = f"http://www.popoloproject.com/schemas/{kind}.json#"
        validator = jsonschema.Draft3Validator({"$ref": id}, registry=registry)
        for record in document[collection]:
            validator.validate(record)
            checked += 1
    return checked


def by_followthemoney(found: list[dict[str, Any]]) -> set[str]:
    """Hold all entities to FollowTheMoney's model, and give the schemata that there are."""
    library = "FollowTheMoney's library is not here; it needs ICU and a compiler: pip install followthemoney"
    model = pytest.importorskip("followthemoney", reason=library).model
    for entity in found:
        of = model.get(entity["schema"])
        assert of is not None, entity
        of.validate(entity)
        assert set(of.required) <= entity["properties"].keys(), entity
        # Cleaned, as the library reads what it does not trust, every value is still there.
        cleaned = model.get_proxy({**entity, "properties": {}})
        for name, values in entity["properties"].items():
            for value in values:
                cleaned.add(name, value)
            assert sorted(cleaned.get(name)) == sorted(values), (entity["id"], name)
    return {entity["schema"] for entity in found}
