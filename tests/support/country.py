"""The invented country of `tests/api/country.ttl` in a server."""

from pathlib import Path

import neo4j
import pyoxigraph as ox

from tochuc.graph import Store, apply
from tochuc.managed import Connection
from tochuc.mapping import PropertyGraph, to_property_graph

COUNTRY = Path(__file__).parents[1] / "api" / "country.ttl"


def fill(connection: Connection, driver: neo4j.Driver) -> None:
    """Leave in the server nothing but the country, and a source that was taken back."""
    driver.execute_query("MATCH (n) DETACH DELETE n")
    triples = [ox.Triple(quad.subject, quad.predicate, quad.object) for quad in ox.parse(path=str(COUNTRY))]  # type: ignore[arg-type]
    with Store(connection) as store:
        store.prepare()
        store.write_transaction(lambda tx: apply(tx, PropertyGraph(), to_property_graph(triples)))
        store.read("CALL db.index.fulltext.awaitEventuallyConsistentIndexRefresh()")
    driver.execute_query(
        "CREATE (:Operational:Tombstone {segment: 'bai-da-go', reason: 'nguồn sai', day: date('2025-09-01')})"
    )
