"""What stewards decide changes what was known, from the day of the decision on."""

from collections.abc import Iterator
from datetime import date

import pytest
from readings import Text

from tochuc.changes import Change, difference
from tochuc.decisions import Steward, decide_correct, decide_retract
from tochuc.graph import Store
from tochuc.loading.source import load
from tochuc.managed import Connection

STEWARD = {"by": "Lê Thử Bình", "why": "báo đã đính chính", "on": date(2025, 6, 1)}
YEAR = (date(2025, 1, 1), date(2025, 12, 31))
COMMITTEE = "Ban Chấp hành Đảng bộ thành phố Cần Thơ"


@pytest.fixture
def store(graph: Connection) -> Iterator[Store]:
    told = Text("can-tho", "2025-03-02").tenure(
        "Đặng Thử Mẫu", "Bí thư", "Thành ủy Cần Thơ", "begins", date="2025-02"
    )
    told.tenure("Vũ Thử Mẫu", "Phó Bí thư", "Thành ủy Cần Thơ", "begins", date="2025-02-20")
    told.seat(COMMITTEE, 29, 4).event("establishment", "Đảng bộ xã Thử Mẫu", from_="2025-02-10")
    with Store(graph) as opened:
        opened.prepare()
        load(opened, told.composed, "can-tho.txt", allow_violations=True)
        yield opened


def statement(store: Store, kind: str, words: str = "") -> str:
    found = store.read(f"MATCH (s:{kind}) WHERE s.quote CONTAINS $words RETURN s.id AS id", words=words)
    return str(found[0]["id"])


def learned(store: Store) -> list[Change]:
    found = difference(store, *YEAR, before=date(2025, 5, 31), known=date(2025, 6, 30))
    return list(found.changes)


def test_corrections_and_retractions_show_between_the_days_around_them(store: Store) -> None:
    assert learned(store) == []
    decide_correct(
        store, statement(store, "TenureStatement", "Đặng"), {"date": "2025-01-20"}, Steward.of(**STEWARD)
    )
    decide_retract(store, statement(store, "TenureStatement", "Vũ"), Steward.of(**STEWARD))
    decide_correct(
        store, statement(store, "SeatStatement"), {"members": "27", "vacant": "2"}, Steward.of(**STEWARD)
    )
    told = [(c.kind, c.person and c.person.name, c.before, c.after) for c in learned(store)]
    assert told == [
        (
            "seats-lost",
            None,
            {"members": 29, "vacant": 4, "seats_additional": 33, "seats_included": 29},
            {"members": 27, "vacant": 2, "seats_additional": 29, "seats_included": 27},
        ),
        ("corrected", "Đặng Thử Mẫu", {"from": "2025-02"}, {"from": "2025-01-20"}),
        ("withdrawn", "Vũ Thử Mẫu", {"from": "2025-02-20", "state": "certain"}, None),
    ]
    happened = difference(store, *YEAR, known=date(2025, 12, 31)).changes
    assert ("corrected", date(2025, 6, 1)) in {(c.kind, c.date) for c in happened}
    before = difference(store, *YEAR, known=date(2025, 5, 31)).changes
    assert not {"corrected", "withdrawn"} & {c.kind for c in before}


def test_what_is_retracted_altogether_is_no_change_any_more(store: Store) -> None:
    def kinds(known: date) -> set[str]:
        return {c.kind for c in difference(store, date(2025, 1, 31), date(2025, 4, 1), known=known).changes}

    for kind in ("SeatStatement", "EventStatement"):
        decide_retract(store, statement(store, kind), Steward.of(**STEWARD))
    assert {"seats-declared", "made"} <= kinds(date(2025, 5, 31))
    assert not {"seats-declared", "made"} & kinds(date(2025, 6, 30))
    assert [c.kind for c in learned(store)] == ["withdrawn", "seats-withdrawn"]
