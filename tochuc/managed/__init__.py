"""The Neo4j that comes with the package: fetched, started on demand, stopped, wiped.

Everything lies under `tochuc.places.home()`. A started server stays up until it is stopped. With
`TOCHUC_NEO4J_URI` set, `connection()` gives that Neo4j and nothing here is started.
"""

from tochuc.managed.connection import Connection, verify
from tochuc.managed.server import ServerStatus, connection, fetch, logs, reset, revive, start, status, stop

__all__ = [
    "Connection",
    "ServerStatus",
    "connection",
    "fetch",
    "logs",
    "reset",
    "revive",
    "start",
    "status",
    "stop",
    "verify",
]
