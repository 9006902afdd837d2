"""Files of other formats, held to what those formats demand and to their own libraries."""

import tomllib
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from referencing import Registry, Resource
from referencing.jsonschema import DRAFT202012

FORMS = Path(__file__).parents[1] / "exporting" / "popolo_forms.toml"
_DAY = "[0-9]{4}(-[0-9]{2}){0,2}"
_OFFSET = "(Z|[+-][0-9]{2}(:[0-9]{2})?)"
_MOMENT = f"({_DAY}|[0-9]{{4}}(-[0-9]{{2}}){{2}}T[0-9]{{2}}(:[0-9]{{2}}){{0,2}}{_OFFSET})"
_PLAIN: dict[str, dict[str, Any]] = {
    "text": {"type": ["string", "null"]},
    "text, given": {"type": "string"},
    "text, required": {"type": "string"},
    "day": {"type": ["string", "null"], "pattern": f"^{_DAY}$"},
    "moment": {"type": ["string", "null"], "pattern": f"^{_MOMENT}$"},
    "object": {"type": ["object", "null"]},
    "list of text": {"type": "array", "items": {"type": "string"}},
    "list of text, or null": {"type": ["array", "null"], "items": {"type": "string"}},
}
COLLECTIONS = {
    "persons": "person",
    "organizations": "organization",
    "posts": "post",
    "memberships": "membership",
    "areas": "area",
    "events": "event",
}


def _schemas() -> Registry[Any]:
    forms: dict[str, dict[str, str]] = tomllib.loads(FORMS.read_text("utf-8"))
    return Registry().with_resources(
        (kind, Resource(_schema(fields), DRAFT202012)) for kind, fields in forms.items()
    )


def _schema(fields: dict[str, str]) -> dict[str, Any]:
    return {
        "type": "object",
        "required": [name for name, form in fields.items() if form.endswith(", required")],
        "properties": {name: _form(form) for name, form in fields.items()},
    }


def _form(form: str) -> dict[str, Any]:
    """Give the schema of a field: a plain one, one record ("an area") or many ("list of link")."""
    if form in _PLAIN:
        return _PLAIN[form]
    how, _, kind = form.rpartition(" ")
    one = {"$ref": kind}
    return {"type": "array", "items": one} if how == "list of" else one


def by_popolo(document: dict[str, Any]) -> int:
    """Hold every record to its forms, and give how many there are."""
    registry, checked = _schemas(), 0
    for collection, kind in COLLECTIONS.items():
        validator = jsonschema.Draft202012Validator({"$ref": kind}, registry=registry)
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
