"""What a service is started with."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from api.keys import configured_keys
from tochuc.configured import configured
from tochuc.managed import Connection
from tochuc.opening import open_graph


def prepared_graph() -> Connection:
    """Give the configured or managed Neo4j, started and prepared if it is not yet.

    Raises: Unavailable when it can't be started or reached.
    """
    with open_graph() as store:
        return store.connection


@dataclass(frozen=True, slots=True)
class Settings:
    """How a service finds its graph and how much it gives to one request.

    Args:
        connect: gives the Neo4j to speak to; it may take its time, it runs in a thread of its own.
        read_seconds: the longest that a read of the service's own may take.
        cypher_seconds: the longest that a statement of the caller's may take.
        rows: the most rows in the answer of a query.
        body_bytes: the longest request body that is read.
        source_bytes: the longest source, or RDF to validate, that is read.
        body_seconds: the longest that a body may take to come.
        cors_origins: whose pages may read from other sites' scripts; none is nobody's.
        keys: who gives one of these may write; none makes the service read-only.
    """

    connect: Callable[[], Connection] = prepared_graph
    read_seconds: float = 30
    cypher_seconds: float = field(default_factory=lambda: configured().query_seconds)
    rows: int = field(default_factory=lambda: configured().query_rows)
    body_bytes: int = 1_000_000
    source_bytes: int = 10_000_000
    body_seconds: float = 30
    cors_origins: tuple[str, ...] = field(default_factory=lambda: configured().cors_origins)
    keys: tuple[str, ...] = field(default_factory=configured_keys)
