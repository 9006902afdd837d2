"""What a load sees of the graph is enough: the same findings as from the whole of it."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from pyoxigraph import Triple

from tochuc.graph import Store, apply, fetch_all
from tochuc.managed import Connection
from tochuc.mapping import PropertyGraph, to_property_graph, to_triples
from tochuc.places import data_root
from tochuc.validation import neighbourhood, validate
from tochuc.validation.rdf_files import read_file

Case = Callable[[str], list[Triple]]


def put(store: Store, triples: list[Triple]) -> None:
    store.prepare()
    store.write_transaction(lambda tx: apply(tx, PropertyGraph(), to_property_graph(triples)))


@pytest.mark.parametrize(
    "name",
    [
        "TenureTwoHolders/fail-both-seen-on-one-day",
        "TenureOverlap/fail-hand-over-without-an-end",
        "TenureBeginsBeforeItEnds/fail-last-day-of-the-month-of-the-end",
        "StatementQuoteStands/fail-one-off",
        "SeatsNamed/fail-more-than-seats",
        "SeatsJoined/fail-more-than-vacant",
        "SeatsBound/fail-commune-made-of-two",
        "StandingCommitteeThird/fail-under-both-readings",
        "StandingCommitteeThirdOtherReading/fail-additional-does-not-fit",
        "StandingMemberLeftExecutive/fail-seen-afterwards",
        "LeaderLeftStanding/fail-seen-afterwards",
        "LeaderIsStandingMember/fail-nobody-says-so",
        "OrganizationAboveItself/fail-a-circle",
    ],
)
def test_the_neighbourhood_shows_the_faults_of_the_whole(
    graph: Connection, case: Case, added: Callable[[str], set[str]], name: str
) -> None:
    changed = added(name)
    with Store(graph) as store:
        put(store, case(name))
        seen = store.read_transaction(lambda tx: neighbourhood(tx, changed))
        whole = to_triples(store.read_transaction(fetch_all))
    report = validate(seen, focus=changed)
    assert report.findings == validate(whole).findings
    assert report.findings


def test_one_changed_statement_is_enough_to_find_the_other_committee(graph: Connection, case: Case) -> None:
    name = "StandingCommitteeThird/fail-under-both-readings"
    with Store(graph) as store:
        put(store, case(name))
        changed = {"https://w3id.org/tochuc/id/phat-bieu-1"}
        seen = store.read_transaction(lambda tx: neighbourhood(tx, changed))
    assert len(validate(seen, focus=changed).violations) == 1


def test_the_neighbourhood_does_not_grow_with_the_graph(graph: Connection, case: Case) -> None:
    name = "TenureTwoHolders/fail-both-seen-on-one-day"
    changed = {"https://w3id.org/tochuc/id/phat-bieu-1"}
    with Store(graph) as store:
        put(store, case(name))
        alone = store.read_transaction(lambda tx: neighbourhood(tx, changed))
        reference = read_file(data_root() / "ontology" / "reference" / "bodies.ttl")
        store.write_transaction(lambda tx: apply(tx, PropertyGraph(), to_property_graph(reference)))
        among_many = store.read_transaction(lambda tx: neighbourhood(tx, changed))
    assert among_many == alone
