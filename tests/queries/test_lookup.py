"""Names and ids as people type them, against the real index."""

from collections.abc import Callable

import neo4j
import pytest

from tochuc.errors import Ambiguous, NotFound
from tochuc.graph import Store
from tochuc.queries import Sought, find, run

ID = "https://w3id.org/tochuc/id/"


@pytest.fixture(autouse=True)
def _party(load: Callable[[str], None], store: Store) -> None:
    load("party")
    store.read("CALL db.index.fulltext.awaitEventuallyConsistentIndexRefresh()")


def found(store: Store, text: str, label: str = "Organization") -> str:
    return find(store.read, Sought("x", label, text)).removeprefix(ID)


@pytest.mark.parametrize(
    "text",
    [
        f"{ID}uy-mau",
        "uy-mau",
        "Thành ủy Mẫu",
        "thành uỷ mẫu",
        "thanh uy mau",
        "Ban Chấp hành Đảng bộ thành phố Mẫu",
        "ban chap hanh dang bo thanh pho mau",
    ],
)
def test_ids_names_and_other_names_find_a_body(store: Store, text: str) -> None:
    assert found(store, text) == "uy-mau"


def test_a_name_counts_in_its_class_alone(store: Store) -> None:
    assert found(store, "thành phố Mẫu", "Territory") == "mau"
    with pytest.raises(NotFound):
        found(store, "thành phố Mẫu", "Person")
    with pytest.raises(NotFound):
        found(store, "uy-mau", "Person")
    assert found(store, "uy-mau", "Person|Organization") == "uy-mau"


def test_marks_that_are_typed_must_fit(store: Store) -> None:
    with pytest.raises(NotFound, match="Thành ủy Mẫu"):
        found(store, "Thành ủy Mậu")


def test_an_unknown_name_is_told_with_near_ones(store: Store) -> None:
    with pytest.raises(NotFound, match=r"Trần Thử An \(an\)"):
        found(store, "Trần An", "Person")
    with pytest.raises(NotFound) as caught:
        found(store, "Qqq Www", "Person")
    assert caught.value.code == "queries.unknown-thing"


def test_two_of_one_name_are_told_with_their_ids(store: Store) -> None:
    store.write_transaction(_named_alike)
    with pytest.raises(Ambiguous, match=r"Trần Thử An \(an\); Trần Thử An \(an-2\)"):
        found(store, "Trần Thử An", "Person")
    assert found(store, "an-2", "Person") == "an-2"


def _named_alike(tx: neo4j.ManagedTransaction) -> None:
    tx.run(
        "MATCH (n:Person {id: $one}) WITH n{.*, id: $other} AS same CREATE (m:Person:Thing) SET m = same",
        one=f"{ID}an",
        other=f"{ID}an-2",
    ).consume()


@pytest.mark.parametrize("text", ['"', "AND OR", "a:b~^*?[]{}/\\\\", "!!! ???", "( )"])
def test_signs_of_the_search_language_are_only_text(store: Store, text: str) -> None:
    with pytest.raises(NotFound):
        found(store, text)


def test_a_full_id_that_is_not_there_is_told(store: Store) -> None:
    with pytest.raises(NotFound):
        run(store, "leaders", {"organization": f"{ID}nowhere"})
    assert run(store, "leaders", {"organization": f"{ID}mt-mau", "on": "2000-01-01"}).rows == []
