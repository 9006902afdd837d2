"""The description of the service as OpenAPI, put right where FastAPI says what is not so."""

from __future__ import annotations

from http import HTTPStatus
from typing import Any

from fastapi import FastAPI

from api.problems import MEDIA_TYPE

_METHODS = ("get", "post", "put", "delete", "patch")
_OF_FASTAPI = ("HTTPValidationError", "ValidationError")


def describe(app: FastAPI) -> None:
    """Make `app.openapi()` say what the service answers: every error a problem, wrong parameters a 400."""
    made = app.openapi

    def openapi() -> dict[str, Any]:
        if app.openapi_schema:
            return app.openapi_schema
        schema = made()
        for item in schema["paths"].values():
            for method in filter(item.get, _METHODS):
                _put_right(item[method]["responses"])
                _say_more(method, item[method])
        for name in _OF_FASTAPI:
            schema["components"]["schemas"].pop(name, None)
        return schema

    app.openapi = openapi  # type: ignore[method-assign]  # FastAPI's own way to extend the description


def _say_more(method: str, operation: dict[str, Any]) -> None:
    """Add what is answered around the routes: what is known already, and bodies that are too long or slow."""
    responses = operation["responses"]
    if method == "get":
        responses.setdefault("304", {"description": "Not changed since `If-None-Match`."})
    if "requestBody" in operation:
        for status in (408, 413):
            problem = {MEDIA_TYPE: {"schema": {"$ref": "#/components/schemas/Problem"}}}
            said = {"description": HTTPStatus(status).phrase, "content": problem}
            responses.setdefault(str(status), said)
    operation["responses"] = dict(sorted(responses.items()))


def _put_right(responses: dict[str, Any]) -> None:
    """Give problems their media type alone, and leave out the 422 that FastAPI adds to every route."""
    if MEDIA_TYPE not in responses.get("422", {}).get("content", {MEDIA_TYPE: {}}):
        del responses["422"]
    for response in responses.values():
        content = response.get("content", {})
        if MEDIA_TYPE in content:
            schema = next(form["schema"] for form in content.values() if "schema" in form)
            response["content"] = {MEDIA_TYPE: {"schema": schema}}
