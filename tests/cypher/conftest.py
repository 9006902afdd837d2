from collections.abc import Iterator

import pytest

from tochuc.graph import Store
from tochuc.managed import Connection


@pytest.fixture
def store(graph: Connection) -> Iterator[Store]:
    with Store(graph) as store:
        store.prepare()
        store.write_transaction(
            lambda tx: tx.run(
                "CREATE (:Person:Thing {id: 'x', name: 'Trần Thử An', nameFolded: 'tran thu an'})"
            ).consume()
        )
        yield store
