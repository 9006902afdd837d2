"""What the driver raises, as the project's own errors."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from neo4j.exceptions import (
    AuthError,
    ClientError,
    ConfigurationError,
    DatabaseError,
    DriverError,
    ServiceUnavailable,
    SessionExpired,
    TransientError,
)

from tochuc.errors import BadInput, TochucError, Unavailable
from tochuc.managed import Connection

_DATABASE_MISSING = "Neo.ClientError.Database.DatabaseNotFound"
_TIMED_OUT = "TransactionTimedOut"


@contextmanager
def translated(connection: Connection) -> Iterator[None]:
    """Turn the driver's errors into `Unavailable`, but for those of the statement itself.

    A statement that Neo4j refuses (syntax, access mode, constraint) stays what it is: whoever runs
    statements of others says what is wrong with them.
    """
    try:
        yield
    except AuthError as error:
        raise Unavailable("neo4j.credentials", uri=connection.uri, user=connection.user) from error
    except (ConfigurationError, ValueError) as error:
        raise BadInput("neo4j.uri-unusable", found=connection.uri, reason=error) from error
    except (ServiceUnavailable, SessionExpired) as error:
        raise Unavailable("neo4j.unreachable", uri=connection.uri, reason=error) from error
    except ClientError as error:
        if fault := _of_client_error(error, connection):
            raise fault from error
        raise
    except (TransientError, DatabaseError) as error:
        raise _of_server(error, connection) from error
    except DriverError as error:
        raise Unavailable("neo4j.unreachable", uri=connection.uri, reason=error) from error


def _of_client_error(error: ClientError, connection: Connection) -> TochucError | None:
    code = error.code or ""
    if code == _DATABASE_MISSING:
        return Unavailable("graph.database-missing", uri=connection.uri, database=connection.database)
    if _TIMED_OUT in code:
        return Unavailable("graph.timeout", uri=connection.uri, reason=error.message)
    return None


def _of_server(error: TransientError | DatabaseError, connection: Connection) -> TochucError:
    code, message = error.code or "", error.message or ""
    if _TIMED_OUT in code:
        which = "graph.timeout"
    elif "OutOfMemory" in code or "MemoryPool" in code or "StackOverFlow" in code:
        which = "graph.memory"
    elif "no space left" in message.lower() or "disk" in message.lower():
        which = "graph.disk"
    elif "DatabaseUnavailable" in code:
        which = "graph.database-down"
    else:
        which = "graph.transient" if isinstance(error, TransientError) else "graph.database-error"
    return Unavailable(which, uri=connection.uri, reason=f"{code}: {message}")
