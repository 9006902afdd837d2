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
        "Organization/fail-nothing-above",
        "AppointedAfterBody/fail-merged-into-another",
        "TenureAfterBody/fail-seen-afterwards",
        "TenureBeforeBody/fail-seen-before",
        "ActingBesideFull/fail-both-seen",
        "OwnDeputy/fail-designated-both",
        "OfficersBound/fail-three-in-a-commune",
        "ChairIsDelegate/fail-nobody-says-so",
        "ChairLeftCouncil/fail-seen-afterwards",
        "CouncilViceChair/fail-no-vice-chair-named",
        "SeatsDeclaredDifferently/fail-two-sources",
        "PeopleMaybeOne/fail-doubtful",
        "PersonInTwoProvinces/fail-leads-in-both",
        "PersonTwoBirthYears/fail-two-years",
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


@pytest.mark.parametrize(
    ("name", "changed"),
    [
        ("StandingCommitteeThird/fail-under-both-readings", "phat-bieu-1"),
        ("AppointedAfterBody/fail-merged-into-another", "su-kien"),
        ("ActingBesideFull/fail-both-seen", "nhiem-ky-2"),
        ("OwnDeputy/fail-designated-both", "phat-bieu-nhiem-ky-2"),
        ("OfficersBound/fail-three-in-a-commune", "phat-bieu-nhiem-ky-2"),
        ("ChairLeftCouncil/fail-seen-afterwards", "phat-bieu-nhiem-ky-db-ba-du"),
        ("SeatsDeclaredDifferently/fail-two-sources", "phat-bieu-2"),
        ("PersonInTwoProvinces/fail-leads-in-both", "nhiem-ky-2"),
        ("PersonTwoBirthYears/fail-two-years", "phat-bieu-sau"),
    ],
)
def test_one_changed_thing_is_enough_to_find_what_it_breaks_elsewhere(
    graph: Connection, case: Case, name: str, changed: str
) -> None:
    with Store(graph) as store:
        put(store, case(name))
        ids = {f"https://w3id.org/tochuc/id/{changed}"}
        seen = store.read_transaction(lambda tx: neighbourhood(tx, ids))
    found = [f for f in validate(seen, focus=ids).findings if f.severity != "info"]
    assert [f.shape.rsplit("#", 1)[-1] for f in found] == [name.split("/")[0]]


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
