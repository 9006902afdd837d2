"""Opening the graph: the configured Neo4j, or the managed one, started and prepared on demand."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from tochuc.graph import Store
from tochuc.loading.reference import prepare
from tochuc.managed import connection


@contextmanager
def open_graph(*, ready: bool = True) -> Iterator[Store]:
    """Give the graph, and close it after the block.

    Args:
        ready: make sure that constraints, indexes and reference data are there.

    Raises: Unavailable if Neo4j can't be started or reached, or refuses the password.
    """
    with Store(connection()) as store:
        if ready:
            prepare(store)
        yield store
