"""The sample announcements are read in full: they are what the project shows and is tested with."""

from __future__ import annotations

import random
from pathlib import Path

import pytest

import loaders
from loaders.announcement import read_announcement, read_text
from tochuc.reading import Reading

SAMPLES = Path(loaders.__file__).parent / "samples"
PARTY = "Đảng bộ các cơ quan Đảng thành phố Cần Thơ"


@pytest.fixture(scope="module")
def congress() -> Reading:
    return read_announcement(SAMPLES / "dai-hoi-can-tho.txt")


def test_every_sample_states_tenures_quoted_from_it() -> None:
    files = sorted(SAMPLES.glob("*.txt"))
    assert len(files) >= 5
    for file in files:
        reading = read_announcement(file)
        assert reading.source.published is not None
        assert reading.tenures
        assert reading.not_understood == ()
        found = [*reading.tenures, *reading.seats, *reading.counts, *reading.events, *reading.facts]
        assert all(reading.text[one.start : one.end] == one.quote for one in found)


def test_words_in_any_order_are_read_without_an_error() -> None:
    shuffle = random.Random(4)
    words = [word for file in sorted(SAMPLES.glob("*.txt")) for word in file.read_text("utf-8").split(" ")]
    for _ in range(40):
        text = " ".join(shuffle.sample(words, 250))
        reading = read_text(text, "t")
        assert all(text[one.start : one.end] == one.quote for one in reading.tenures)


def test_the_congress_names_its_seven_tenures(congress: Reading) -> None:
    designated = {
        (t.person, t.post, t.organization, t.term) for t in congress.tenures if t.change == "begins"
    }
    assert designated == {
        ("Đồng Văn Thanh", "Bí thư", PARTY, "2025-2030"),
        ("Nguyễn Thiện Nhơn", "Phó Bí thư Thường trực", PARTY, "2025-2030"),
        ("Nguyễn Khánh Tùng", "Phó Bí thư chuyên trách", PARTY, "2025-2030"),
    }
    by = {(t.manner, t.by) for t in congress.tenures if t.change == "begins"}
    assert by == {("designated", "Ban Thường vụ Thành ủy Cần Thơ")}
    held = {(t.person, t.post, t.organization) for t in congress.tenures if t.change == "holds"}
    assert held == {
        ("Hồ Thị Cẩm Đào", "Phó Bí thư", "Thành ủy Cần Thơ"),
        ("Đồng Văn Thanh", "Phó Bí thư Thường trực", "Thành ủy Cần Thơ"),
        ("Đồng Văn Thanh", "Chủ tịch", "Hội đồng nhân dân thành phố Cần Thơ"),
        ("Nguyễn Thiện Nhơn", "Trưởng Ban", "Ban Tổ chức Thành ủy Cần Thơ"),
    }


def test_the_congress_declares_seats_and_counts(congress: Reading) -> None:
    assert {(s.body, s.members, s.vacant) for s in congress.seats} == {
        ("Ban Chấp hành " + PARTY, 29, 4),
        ("Ban Thường vụ " + PARTY, 10, 1),
    }
    assert {(c.organization, c.what, c.count, c.at_least) for c in congress.counts} == {
        (PARTY, "đại biểu", 150, False),
        (PARTY, "đảng viên", 2400, True),
        (PARTY, "tổ chức cơ sở đảng", 13, False),
        (PARTY, "đảng bộ bộ phận", 5, False),
        (PARTY, "chi bộ", 103, False),
    }


def test_the_congress_and_its_facts(congress: Reading) -> None:
    event = next(e for e in congress.events if e.kind == "congress")
    assert (event.organization, event.ordinal, event.term) == (PARTY, 1, "2025-2030")
    assert (event.from_, event.until) == ("2025-08-12", "2025-08-13")
    assert any(e.kind == "establishment" and e.organization == PARTY for e in congress.events)
    numbered = {
        (f.kind, f.count) for f in congress.facts if f.kind in ("target", "task", "breakthrough", "solutions")
    }
    assert numbered == {("target", 8), ("task", 6), ("breakthrough", 3), ("solutions", 4)}
    kinds = [f.kind for f in congress.facts]
    assert {"merger", "subordinate", "reviewed", "serves", "motto", "directed", "established"} <= set(kinds)
    assert kinds.count("serves") == 2
    assert [f.person for f in congress.facts if f.kind == "directed"] == ["Hồ Thị Cẩm Đào"]


@pytest.mark.parametrize(
    ("file", "change", "manner", "count"),
    [
        ("bo-nhiem-giam-doc-so", "begins", "appointed", 2),
        ("mien-nhiem-va-nghi-huu", "ends", "relieved", 4),
        ("mien-nhiem-va-nghi-huu", "ends", "retired", 1),
        ("hoi-dong-nhan-dan-bau", "begins", "elected", 3),
        ("hoi-dong-nhan-dan-bau", "ends", "retired", 1),
        ("danh-sach-sau-dai-hoi", "begins", "designated", 1),
    ],
)
def test_the_other_kinds_of_samples(file: str, change: str, manner: str, count: int) -> None:
    found = read_announcement(SAMPLES / f"{file}.txt").tenures
    assert len([t for t in found if (t.change, t.manner) == (change, manner)]) == count
