"""What the environment says of the service, checked before it starts."""

from __future__ import annotations

import os
import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal, TypeVar, cast

from tochuc.errors import BadInput

LogFormat = Literal["json", "text"]
T = TypeVar("T")
_ORIGIN = re.compile(r"https?://[^/\s?#@*]+")


@dataclass(frozen=True, slots=True)
class Configured:
    """The service's own variables, at their defaults where they are not set.

    Args:
        cors_origins: whose pages may read from other sites' scripts; `*` is anybody's.
        query_seconds: the longest that a statement of the caller's may take.
        query_rows: the most rows in the answer of a query.
        log_format: how the log is written; None leaves it to where it goes.
    """

    cors_origins: tuple[str, ...] = ()
    query_seconds: float = 10
    query_rows: int = 1000
    log_format: LogFormat | None = None


def configured() -> Configured:
    """Read the variables.

    Raises: BadInput `serve.variable` for one with a value that it can't have.
    """
    usual = Configured()
    return Configured(
        cors_origins=_read("TOCHUC_CORS_ORIGINS", _origins, usual.cors_origins),
        query_seconds=_read("TOCHUC_QUERY_SECONDS", _between(0.1, 3600), usual.query_seconds),
        query_rows=int(_read("TOCHUC_QUERY_ROWS", _between(1, 100_000, int), float(usual.query_rows))),
        log_format=_read("TOCHUC_LOG_FORMAT", _log_format, usual.log_format),
    )


def _read(name: str, parse: Callable[[str], T], default: T) -> T:
    said = os.environ.get(name, "").strip()
    if not said:
        return default
    try:
        return parse(said)
    except ValueError as error:
        raise BadInput("serve.variable", name=name, found=said, expected=error) from error


def _origins(said: str) -> tuple[str, ...]:
    origins = tuple(part.strip().rstrip("/") for part in said.split(",") if part.strip())
    if not all(one == "*" or _ORIGIN.fullmatch(one) for one in origins):
        raise ValueError("https://example.org,https://example.com | *")
    return origins


def _between(least: float, most: int, number: Callable[[str], float] = float) -> Callable[[str], float]:
    def parse(said: str) -> float:
        try:
            found = number(said)
        except ValueError:
            found = None
        if found is None or not least <= found <= most:
            raise ValueError(f"{least}–{most}")
        return found

    return parse


def _log_format(said: str) -> LogFormat:
    if said not in ("json", "text"):
        raise ValueError("json | text")
    return cast("LogFormat", said)
