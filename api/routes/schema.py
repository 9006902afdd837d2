"""`/api/schema`: the property graph, as the ontology defines it."""

from __future__ import annotations

from typing import Any

from fastapi.responses import Response

from api.routes import described
from tochuc.schema import schema
from tochuc.schema.views import as_json

router = described.router("/api/schema", "schema")
_RESPONSES: dict[int | str, dict[str, Any]] = {
    200: {"content": {"application/json": {"schema": {"type": "object"}}}}
}


@router.get("", response_class=Response, responses=_RESPONSES)
async def declared() -> Response:
    """Classes, properties, relationships, code lists, constraints and indexes."""
    return Response(as_json(schema()), media_type="application/json")
