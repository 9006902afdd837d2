"""Which Neo4j is spoken to, and whether it answers."""

from __future__ import annotations

import os
from dataclasses import dataclass, field

from tochuc.errors import BadInput, Unavailable

SCHEMES = ("bolt", "bolt+s", "bolt+ssc", "neo4j", "neo4j+s", "neo4j+ssc")


@dataclass(frozen=True, slots=True)
class Connection:
    """What a driver needs to know; `database` None means the server's default one."""

    uri: str
    user: str
    password: str | None = field(repr=False)
    database: str | None


def configured() -> Connection | None:
    """Give the Neo4j that the environment names, or None when the managed one is meant.

    Raises: BadInput for an address that is none of Neo4j's.
    """
    uri = os.environ.get("TOCHUC_NEO4J_URI")
    if not uri:
        return None
    if uri.partition("://")[0] not in SCHEMES:
        raise BadInput("neo4j.uri", found=uri, expected=", ".join(f"{scheme}://" for scheme in SCHEMES))
    return Connection(
        uri=uri,
        user=os.environ.get("TOCHUC_NEO4J_USER") or "neo4j",
        password=os.environ.get("TOCHUC_NEO4J_PASSWORD") or None,
        database=os.environ.get("TOCHUC_NEO4J_DATABASE") or None,
    )


def verify(connection: Connection, timeout: float = 10) -> None:
    """Run one query, so that whoever goes on knows that the graph answers.

    Args:
        connection: which Neo4j.
        timeout: seconds to wait for a connection.

    Raises: Unavailable saying whether address, password or database is at fault.
    """
    import neo4j  # slow to import, and most callers of this module don't need it
    from neo4j.exceptions import AuthError, ConfigurationError, DriverError, Neo4jError

    auth = (connection.user, connection.password) if connection.password else None
    try:
        with (
            neo4j.GraphDatabase.driver(connection.uri, auth=auth, connection_timeout=timeout) as driver,
            driver.session(database=connection.database) as session,
        ):
            session.run("RETURN 1").consume()
    except AuthError as error:
        raise Unavailable("neo4j.credentials", uri=connection.uri, user=connection.user) from error
    except (ConfigurationError, ValueError) as error:
        raise BadInput("neo4j.uri-unusable", found=connection.uri, reason=error) from error
    except (DriverError, Neo4jError, OSError) as error:
        raise Unavailable("neo4j.unreachable", uri=connection.uri, reason=error) from error
