from datetime import date

import pytest

from api.models.people import Spell
from api.pages.charts.timeline import timeline

ON = date(2026, 1, 1)


def _spell(**said: str) -> Spell:
    nothing = dict.fromkeys(field.alias or name for name, field in Spell.model_fields.items())
    return Spell(**{**nothing, **said})


def _certainties(**said: str) -> list[str]:
    found = timeline([_spell(**said)], ON)
    assert found
    return [part.certainty for part in found.bars[0]]


def test_what_is_certain_ends_with_the_last_source_and_goes_on_as_presumed() -> None:
    spell = {"from": "2024-01-01", "witnessed_from": "2024-01-01", "witnessed_until": "2025-01-01"}
    assert _certainties(**spell) == ["certain", "presumed"]
    assert _certainties(**spell, until="2025-06-01") == ["certain"]
    assert _certainties(**spell, succeeded_on="2025-06-01") == ["certain", "presumed"]


def test_a_beginning_of_which_nobody_says_when_it_was_is_drawn_as_unknown() -> None:
    assert _certainties(witnessed_from="2025-01-01", witnessed_until="2025-01-01")[0] == "unknown"
    assert _certainties(**{"from": "2026-06", "state": "expected"}) == ["expected"]


def test_what_is_over_is_not_drawn_as_if_it_were_held() -> None:
    seen = {"from": "2024-01-01", "witnessed_until": "2024-06-01"}
    assert _certainties(**seen, state="ended") == ["certain", "unknown"]
    by = {"until": "2025-06-01", "until_precision": "by", "state": "ended"}
    assert _certainties(**seen, **by) == ["certain", "presumed"]


def test_a_mark_for_an_unknown_beginning_is_never_lost_at_the_edge() -> None:
    found = timeline([_spell(witnessed_from="2025-01-01")], ON)
    assert found
    assert found.bars[0][0].width > 1


def test_spells_share_one_scale_and_meet_where_one_follows_the_other() -> None:
    found = timeline(
        [
            _spell(**{"from": "2020-01-01", "until": "2023-01-01", "until_precision": "day"}),
            _spell(**{"from": "2023-01-01", "until": "2025-01-01", "until_precision": "day"}),
        ],
        ON,
    )
    assert found
    (first,), (second,) = found.bars
    assert first.x + first.width == second.x
    assert [tick.year for tick in found.ticks] == [2020, 2022, 2024]
    assert found.day is not None
    assert second.x + second.width < found.day <= 100


def test_within_a_month_or_a_year_nothing_is_sharp() -> None:
    said = {"from": "2020", "until": "2023-05", "until_precision": "month"}
    found = timeline([_spell(**said)], ON)
    assert found
    (beginning, held, ending) = found.bars[0]
    assert [part.certainty for part in found.bars[0]] == ["vague", "certain", "vague"]
    assert beginning.x + beginning.width == pytest.approx(held.x)
    assert held.x + held.width == pytest.approx(ending.x)
    assert ending.width < beginning.width
    assert _certainties(**{"from": "2025", "witnessed_until": "2025-06-01"}) == ["vague"]


def test_many_years_have_few_marks_and_nothing_lies_outside() -> None:
    found = timeline(
        [_spell(**{"from": "1946-09-02", "until": "1969-09-02"}), _spell(**{"from": "2024"})], ON
    )
    assert found
    assert len(found.ticks) <= 6
    assert all(0 <= part.x <= 100 for bar in found.bars for part in bar)


def test_of_what_nothing_is_known_nothing_is_drawn() -> None:
    assert timeline([_spell()], ON) is None
    assert timeline([], ON) is None
    found = timeline([_spell(), _spell(**{"from": "2024"})], ON)
    assert found
    assert found.bars[0] == ()
