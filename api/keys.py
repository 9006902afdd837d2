"""Keys that may write: `Authorization: Bearer …` or `X-API-Key`."""

from __future__ import annotations

import hmac
import os
from collections.abc import Sequence
from typing import Annotated

from fastapi import Depends
from fastapi.security import APIKeyHeader, HTTPBearer
from fastapi.security.http import HTTPAuthorizationCredentials
from starlette.requests import Request

from tochuc.errors import Forbidden, Unauthorized

VARIABLE = "TOCHUC_API_KEYS"


def configured_keys() -> tuple[str, ...]:
    """Read the keys from `TOCHUC_API_KEYS`; none makes the service read-only."""
    return tuple(key for part in os.environ.get(VARIABLE, "").split(",") if (key := part.strip()))


def keys_of(request: Request) -> tuple[str, ...]:
    """Give the keys of the service."""
    keys: tuple[str, ...] = request.app.state.graph.settings.keys
    return keys


def key_given(given: str, keys: Sequence[str]) -> str | None:
    """Give the key that was given, or None; how long that takes tells nothing of the keys."""
    found = [key for key in keys if hmac.compare_digest(key.encode(), given.encode())]
    return found[0] if found else None


_BEARER = HTTPBearer(auto_error=False, description="One of the keys of TOCHUC_API_KEYS.")
_HEADER = APIKeyHeader(name="X-API-Key", auto_error=False, description="The same, in a header of its own.")


def _may_write(
    request: Request,
    bearer: Annotated[HTTPAuthorizationCredentials | None, Depends(_BEARER)],
    header: Annotated[str | None, Depends(_HEADER)],
) -> None:
    keys = keys_of(request)
    if not keys:
        raise Forbidden("api.read-only", variable=VARIABLE)
    given = bearer.credentials if bearer else header
    if not given:
        raise Unauthorized("api.key-missing")
    if key_given(given, keys) is None:
        raise Unauthorized("api.key-wrong")


MayWrite = Depends(_may_write)
"""A dependency of the routes that write.

Raises: Forbidden where the service takes no keys, Unauthorized for a key that is missing or wrong.
"""
