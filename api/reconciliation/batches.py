"""What clients send: batches of queries and requests for values, from a form, a query string or JSON."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sized
from typing import Annotated, Any, Literal
from urllib.parse import parse_qsl

from fastapi import Request
from pydantic import BaseModel, Field, TypeAdapter, ValidationError

from api.problems import Unsupported
from api.reconciliation.properties import ON, property_of
from api.reconciliation.types import type_of
from tochuc.errors import BadInput

MOST_QUERIES = 100
MOST_IDS = 1000
_MOST_LIMIT = 100


class Entity(BaseModel):
    """A value that the client has matched before."""

    id: str
    name: str | None = None


Value = str | int | float | bool | Entity


class Hint(BaseModel):
    """What the client knows of a thing besides its name."""

    pid: str
    v: Value | list[Value]

    @property
    def values(self) -> list[Value]:
        """Give the values as a list, in whichever form they were sent."""
        return self.v if isinstance(self.v, list) else [self.v]


class Query(BaseModel):
    """A name to match; of the ways to be strict about types, `should` asks here what `any` does."""

    query: Annotated[str, Field(max_length=1000)] = ""
    type: str | list[str] = []
    type_strict: Literal["any", "should", "all"] = "any"
    limit: Annotated[int, Field(ge=1)] | None = None
    properties: list[Hint] = []

    @property
    def types(self) -> list[str]:
        """Give the types that were asked for, by their ids."""
        return [type_of(name) for name in ([self.type] if isinstance(self.type, str) else self.type) if name]

    @property
    def hints(self) -> list[Hint]:
        """Give the hints that are properties of things."""
        return [hint for hint in self.properties if hint.pid != ON and property_of(hint.pid)]

    @property
    def day(self) -> str | None:
        """Give the day on which the hints are to hold, as it was sent."""
        said = [str(value) for hint in self.properties if hint.pid == ON for value in hint.values]
        return said[0] if said else None

    def most(self, usual: int) -> int:
        """Give how many candidates are wanted."""
        return min(self.limit or usual, _MOST_LIMIT)


class Settings(BaseModel):
    """How a property is to be fetched."""

    on: str = ""
    limit: Annotated[int, Field(ge=0)] = 0


class Fetched(BaseModel):
    """A property to fetch."""

    id: str
    settings: Settings = Settings()


class Extension(BaseModel):
    """Things and the properties that are to be fetched of them."""

    ids: list[str]
    properties: list[Fetched]


Batch = dict[str, Query]
_BATCH = TypeAdapter(Batch)
_EXTENSION = TypeAdapter(Extension)


async def parts_of(request: Request) -> Mapping[str, str]:
    """Give what was sent by the names `queries` and `extend`, each as JSON.

    Raises: BadInput for a body that is not UTF-8, or JSON that is no object; Unsupported for another form.
    """
    if request.method == "GET":
        return request.query_params
    kind = request.headers.get("content-type", "").partition(";")[0].strip().lower()
    if kind not in ("", "application/x-www-form-urlencoded", "application/json"):
        raise Unsupported("reconcile.unread", found=kind)
    try:
        body = (await request.body()).decode("utf-8")
        if kind != "application/json":
            return dict(parse_qsl(body, keep_blank_values=True))
        sent = json.loads(body)
    except (ValueError, RecursionError) as error:
        raise BadInput("reconcile.form", where="body", found=str(error), expected="UTF-8, JSON") from error
    if not isinstance(sent, dict):
        raise BadInput("reconcile.form", where="body", found=body[:80], expected='{"queries": {…}}')
    return {str(name): json.dumps(part) for name, part in sent.items()}


def batch_of(text: str) -> Batch:
    """Read a batch of queries.

    Raises: BadInput that says what of it can't be read.
    """
    batch: Batch = _read(_BATCH, "queries", text)
    _bound(batch, MOST_QUERIES)
    return batch


def extension_of(text: str) -> Extension:
    """Read what is to be fetched.

    Raises: BadInput that says what of it can't be read.
    """
    asked: Extension = _read(_EXTENSION, "extend", text)
    _bound(asked.ids, MOST_IDS)
    _bound(asked.properties, MOST_QUERIES)
    return asked


def _bound(sent: Sized, most: int) -> None:
    if len(sent) > most:
        raise BadInput("reconcile.many", found=len(sent), most=most)


def _read(form: TypeAdapter[Any], name: str, text: str) -> Any:
    try:
        return form.validate_json(text)
    except ValidationError as error:
        first = error.errors()[0]
        where = ".".join([name, *map(str, first["loc"])])
        found = str(first["input"])[:80]
        raise BadInput("reconcile.form", where=where, found=found, expected=first["msg"]) from error
