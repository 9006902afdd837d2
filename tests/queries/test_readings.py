"""Shapes and query judge each reading alike: its seats, whether a rule forbids it, whether it is in force."""

from collections.abc import Callable
from pathlib import Path

import pyoxigraph as ox

from tochuc.graph import Store
from tochuc.queries import run
from tochuc.validation.derivation import prepare
from tochuc.validation.shapes import load_shapes

SEATS = Path(__file__).parent / "graphs" / "seats.ttl"
Verdict = tuple[str, str, int, bool, bool]
DERIVED = """
PREFIX shape: <https://w3id.org/tochuc/shapes#>
SELECT ?body ?reading ?seats (BOUND(?scope) AS ?forbidden) (BOUND(?choice) AS ?chosen)
WHERE {
  ?node shape:body ?body ; shape:reading ?reading ; shape:seats ?seats ; shape:vacant ?vacant .
  FILTER (?vacant > 0)
  OPTIONAL { ?body shape:scope ?scope . ?scope shape:forbids ?reading }
  OPTIONAL { ?node shape:inForce ?choice }
}"""


def by_shapes() -> set[Verdict]:
    triples = [quad.triple for quad in ox.parse(path=str(SEATS), format=ox.RdfFormat.TURTLE)]
    solutions = prepare(triples, load_shapes()).store.query(DERIVED)
    assert isinstance(solutions, ox.QuerySolutions)
    rows = [[term.value for term in row if term is not None] for row in solutions]
    return {
        (body, reading.rsplit("/", 1)[1], int(seats), forbidden == "true", chosen == "true")
        for body, reading, seats, forbidden, chosen in rows
    }


def test_every_reading_is_judged_alike(load: Callable[[str], None], store: Store) -> None:
    load("seats")
    by_query: set[Verdict] = {
        (
            row["organization_id"],
            row["reading"],
            row["seats"],
            row["allowed_by_rules"] is False,
            row["in_force"],
        )
        for row in run(store, "vacancies", {}).rows
    }
    assert by_query == by_shapes()
    assert len(by_query) == 12
