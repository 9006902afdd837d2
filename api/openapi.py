"""The description of the service as OpenAPI, put right where FastAPI says what is not so."""

from __future__ import annotations

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
            for operation in map(item.get, _METHODS):
                if operation:
                    _put_right(operation["responses"])
        for name in _OF_FASTAPI:
            schema["components"]["schemas"].pop(name, None)
        return schema

    app.openapi = openapi  # type: ignore[method-assign]  # FastAPI's own way to extend the description


def _put_right(responses: dict[str, Any]) -> None:
    """Give problems their media type alone, and leave out the 422 that FastAPI adds to every route."""
    if MEDIA_TYPE not in responses.get("422", {}).get("content", {MEDIA_TYPE: {}}):
        del responses["422"]
    for response in responses.values():
        content = response.get("content", {})
        if MEDIA_TYPE in content:
            schema = next(form["schema"] for form in content.values() if "schema" in form)
            response["content"] = {MEDIA_TYPE: {"schema": schema}}
