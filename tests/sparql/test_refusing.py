import pytest

from tochuc.errors import BadInput
from tochuc.sparql import Refusal, check

REFUSED = [
    "SELECT * { SERVICE <http://127.0.0.1/> { ?s ?p ?o } }",
    "select * { service silent <http://127.0.0.1/> { ?s ?p ?o } }",
    "SELECT * { \\u0053ERVICE <http://127.0.0.1/> { ?s ?p ?o } }",
    "SELECT * { # }\nSERVICE ?where { ?s ?p ?o } }",
    "SELECT * FROM <file:///etc/passwd> { ?s ?p ?o }",
    "SELECT * FROM NAMED <http://127.0.0.1/> { GRAPH ?g { ?s ?p ?o } }",
    "LOAD <file:///etc/passwd>",
    "INSERT DATA { <a:a> <a:b> <a:c> }",
    "DELETE WHERE { ?s ?p ?o }",
    "DROP ALL",
    "CLEAR DEFAULT",
    "CREATE GRAPH <a:g>",
    "COPY DEFAULT TO <a:g>",
    "MOVE DEFAULT TO <a:g>",
    "ADD DEFAULT TO <a:g>",
    "PREFIX x: <a:x> INSERT { ?s x:y 1 } WHERE { ?s ?p ?o }",
]
ASKED = [
    "SELECT * { ?s ?p 'SERVICE' }",
    'ASK { ?s ?p """a "quoted" LOAD <x>""" }',
    "SELECT ?from ?service { ?s <http://example.org/SERVICE/FROM> ?from . ?s a ?service }",
    "# INSERT\nDESCRIBE <a:b>",
    "SELECT * { ?s tochuc:from ?day }",
    "SELECT * { ?s tochuc:load-service ?day ; $load ?x }",
]


@pytest.mark.parametrize("query", REFUSED)
def test_what_leaves_the_snapshot_is_refused_however_it_is_written(query: str) -> None:
    with pytest.raises(Refusal):
        check(query)


@pytest.mark.parametrize("query", ASKED)
def test_a_keyword_in_a_string_name_or_comment_is_none(query: str) -> None:
    check(query)


def test_what_nobody_can_mean_is_refused_before_it_is_parsed() -> None:
    with pytest.raises(BadInput, match="200"):
        check("SELECT * " + "{" * 300 + "}" * 300)
    with pytest.raises(BadInput, match="characters"):
        check("#" * 200_000)
