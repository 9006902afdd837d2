import socket
from collections.abc import Iterator

import pytest

from tochuc.errors import BadInput, Unavailable
from tochuc.sparql import Bounds, Refusal, Warden

TRIPLES = "".join(f'<a:s{n}> <a:p> "{n}" .\n' for n in range(2000)).encode()
ENDLESS = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }"


@pytest.fixture(scope="module")
def warden() -> Iterator[Warden]:
    opened = Warden(TRIPLES, Bounds(seconds=1, memory=200_000_000, answer=100_000))
    yield opened
    opened.close()


def test_each_kind_of_query_in_its_forms(warden: Warden) -> None:
    assert b'"value":"7"' in warden.ask("SELECT ?o { <a:s7> <a:p> ?o }", "json")
    assert warden.ask("SELECT ?o { <a:s7> <a:p> ?o }", "csv") == b"o\r\n7\r\n"
    assert b"true" in warden.ask("ASK { <a:s7> <a:p> '7' }", "xml")
    assert warden.ask("CONSTRUCT WHERE { <a:s7> <a:p> ?o }", "nt") == b'<a:s7> <a:p> "7" .\n'


@pytest.mark.parametrize(
    ("query", "code"),
    [
        (ENDLESS, "sparql.time"),
        ("SELECT * { ?a ?b ?c } LIMIT 1999", "sparql.size"),
        ("SELECT * { ?a ?b ?c . ?d ?e ?f }", None),
        ("SELECT * { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i } ORDER BY ?a", None),
        ("SELECT * { ?a <a:p>*/<a:q>* ?b . ?c <a:p>* ?d . ?e <a:p>* ?f }", None),
    ],
)
def test_what_has_no_end_is_stopped_and_the_next_is_answered(
    warden: Warden, query: str, code: str | None
) -> None:
    with pytest.raises(Refusal) as stopped:
        warden.ask(query, "json")
    assert stopped.value.code in ({code} if code else {"sparql.time", "sparql.memory", "sparql.size"})
    assert b"2000" in warden.ask("SELECT (COUNT(*) AS ?n) { ?s ?p ?o }", "csv")


def test_nothing_is_said_besides_the_answer(capfd: pytest.CaptureFixture[str]) -> None:
    opened = Warden(TRIPLES)
    opened.ask("ASK { ?s ?p ?o }", "csv")
    opened.close()
    assert capfd.readouterr().err == ""


def test_where_a_query_can_not_be_read_is_told(warden: Warden) -> None:
    with pytest.raises(BadInput, match="1:"):
        warden.ask("SELECT * WHERE {", "json")
    with pytest.raises(BadInput, match="json"):
        warden.ask("ASK { ?s ?p ?o }", "ttl")


def test_a_query_that_passed_the_check_reaches_nobody_all_the_same(warden: Warden) -> None:
    with socket.create_server(("127.0.0.1", 0)) as listening:
        address = f"http://127.0.0.1:{listening.getsockname()[1]}/"
        with pytest.raises(BadInput, match="open files"):
            warden.ask(f"SELECT * {{ SERVICE <{address}> {{ ?s ?p ?o }} }}", "json")
        listening.settimeout(0.2)
        with pytest.raises(TimeoutError):
            listening.accept()


def test_a_warden_that_has_died_says_so() -> None:
    opened = Warden(b"")
    opened._process.kill()
    opened._process.wait()
    with pytest.raises(Unavailable):
        opened.ask("ASK {}", "json")
    opened.close()
