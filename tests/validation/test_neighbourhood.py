"""What a load sees of the graph is enough: the same findings as from the whole of it."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from pyoxigraph import Triple

from tochuc.generating import generate, into_graph
from tochuc.generating.generation import Country
from tochuc.graph import Store, apply
from tochuc.loading import source as loading
from tochuc.managed import Connection
from tochuc.mapping import PropertyGraph, to_property_graph
from tochuc.places import data_root
from tochuc.validation import Report, neighbourhood, validate
from tochuc.validation.rdf_files import read_file

Case = Callable[[str], list[Triple]]


def put(store: Store, triples: list[Triple]) -> None:
    store.prepare()
    store.write_transaction(lambda tx: apply(tx, PropertyGraph(), to_property_graph(triples)))


def checked(store: Store, changed: set[str]) -> Report:
    return validate(store.read_transaction(lambda tx: neighbourhood(tx, changed)), focus=changed)


def ids(country: Country) -> set[str]:
    return {f.id for f in validate(country.triples()).findings}


@pytest.mark.parametrize(
    ("name", "one"),
    [
        ("TenureTwoHolders/fail-both-seen-on-one-day", None),
        ("TenureOverlap/fail-hand-over-without-an-end", None),
        ("TenureBeginsBeforeItEnds/fail-last-day-of-the-month-of-the-end", None),
        ("StatementQuoteStands/fail-one-off", None),
        ("SeatsNamed/fail-more-than-seats", None),
        ("SeatsJoined/fail-more-than-vacant", None),
        ("SeatsBound/fail-commune-made-of-two", None),
        ("StandingCommitteeThird/fail-under-both-readings", "phat-bieu-1"),
        ("StandingCommitteeThirdOtherReading/fail-additional-does-not-fit", None),
        ("StandingMemberLeftExecutive/fail-seen-afterwards", None),
        ("LeaderLeftStanding/fail-seen-afterwards", None),
        ("LeaderIsStandingMember/fail-nobody-says-so", None),
        ("OrganizationAboveItself/fail-a-circle", None),
        ("Organization/fail-nothing-above", None),
        ("AppointedAfterBody/fail-merged-into-another", "su-kien"),
        ("TenureAfterBody/fail-seen-afterwards", None),
        ("TenureBeforeBody/fail-seen-before", None),
        ("ActingBesideFull/fail-both-seen", "nhiem-ky-2"),
        ("OwnDeputy/fail-designated-both", "phat-bieu-nhiem-ky-2"),
        ("OfficersBound/fail-three-in-a-commune", "phat-bieu-nhiem-ky-2"),
        ("ChairIsDelegate/fail-nobody-says-so", None),
        ("ChairLeftCouncil/fail-seen-afterwards", "phat-bieu-nhiem-ky-db-ba-du"),
        ("CouncilViceChair/fail-no-vice-chair-named", None),
        ("SeatsDeclaredDifferently/fail-two-sources", "phat-bieu-2"),
        ("PeopleMaybeOne/fail-doubtful", None),
        ("PersonInTwoProvinces/fail-leads-in-both", "nhiem-ky-2"),
        ("PersonTwoBirthYears/fail-two-years", "phat-bieu-sau"),
    ],
)
def test_the_neighbourhood_shows_the_faults_of_the_whole(
    graph: Connection, case: Case, added: Callable[[str], set[str]], name: str, one: str | None
) -> None:
    with Store(graph) as store:
        put(store, case(name))
        report = checked(store, added(name))
        found = checked(store, {f"https://w3id.org/tochuc/id/{one}"}).findings if one else ()
    assert report.findings == validate(case(name)).findings
    assert report.findings
    # One changed thing is enough to find what it breaks elsewhere.
    shapes = [f.shape.rsplit("#", 1)[-1] for f in found if f.severity != "info"]
    assert shapes == ([name.split("/")[0]] if one else [])


def test_a_load_finds_what_the_whole_would_find_anew_and_nothing_else(graph: Connection) -> None:
    country = generate(100, 4, mistakes=4)
    late = [source for planted in country.mistakes for source in planted.sources]
    there = [source for source in country.sources if source not in late]
    broken: list[int] = []
    before = ids(Country(100, tuple(there)))
    with Store(graph) as store:
        into_graph.fill(store, Country(100, tuple(there)).triples())
        for source in late:
            outcome = loading.load(store, source.composed(), source.file_name, allow_violations=True)
            there.append(source)
            now, found = ids(Country(100, tuple(there))), {f["id"] for f in outcome.findings}
            assert now - before <= found <= now
            broken.append(len(now - before))
            before = now
    assert sum(map(bool, broken)) > 2


def test_the_neighbourhood_does_not_grow_with_the_graph(graph: Connection, case: Case) -> None:
    name = "TenureTwoHolders/fail-both-seen-on-one-day"
    changed = {"https://w3id.org/tochuc/id/phat-bieu-1"}
    with Store(graph) as store:
        put(store, case(name))
        alone = store.read_transaction(lambda tx: neighbourhood(tx, changed))
        reference = read_file(data_root() / "ontology" / "reference" / "bodies.ttl")
        store.write_transaction(lambda tx: apply(tx, PropertyGraph(), to_property_graph(reference)))
        among_many = store.read_transaction(lambda tx: neighbourhood(tx, changed))
    assert set(among_many) == set(alone)
