import pytest
from hostile import Hostile, hostile

from tochuc.errors import BadInput
from tochuc.sparql import Refusal, check

REFUSED = [text for text in hostile("sparql") if text.outcome == "refused"]
ASKED = [
    "SELECT * { ?s ?p 'SERVICE' }",
    'ASK { ?s ?p """a "quoted" LOAD <x>""" }',
    "SELECT ?from ?service { ?s <http://example.org/SERVICE/FROM> ?from . ?s a ?service }",
    "# INSERT\nDESCRIBE <a:b>",
    "SELECT * { ?s tochuc:from ?day }",
    "SELECT * { ?s tochuc:load-service ?day ; $load ?x }",
    "SELECT * { ?s id:it\\'s-a-service ?day }",
]


@pytest.mark.parametrize("given", REFUSED, ids=lambda text: text.name)
def test_what_leaves_the_snapshot_is_refused_however_it_is_written(given: Hostile) -> None:
    with pytest.raises(Refusal):
        check(given.text)


@pytest.mark.parametrize("query", ASKED)
def test_a_keyword_in_a_string_name_or_comment_is_none(query: str) -> None:
    check(query)


def test_what_nobody_can_mean_is_refused_before_it_is_parsed() -> None:
    with pytest.raises(BadInput, match="200"):
        check("SELECT * " + "{" * 300 + "}" * 300)
    with pytest.raises(BadInput, match="characters"):
        check("#" * 200_000)
