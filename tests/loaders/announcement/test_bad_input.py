"""Texts that no office wrote: each is read rightly or as nothing, without a crash and without delay."""

from __future__ import annotations

import json
import re
import time
import unicodedata
from collections.abc import Callable
from contextlib import nullcontext
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from loaders.announcement import read_announcement, read_text
from tochuc.errors import BadInput
from tochuc.reading import Quote, Reading

PUBLISHED = date(2025, 8, 13)
SAMPLES = sorted((Path(__file__).parents[3] / "loaders" / "samples").glob("*.txt"))
STATED = (
    "Ông Lường Bảo Khánh, Giám đốc Sở Y tế tỉnh Sơn La, được bổ nhiệm giữ chức Phó Chủ tịch UBND "
    "tỉnh Sơn La. Bà Vi Thị Hoài giữ chức Bí thư Tỉnh uỷ Hoà Bình từ ngày 1/7/2025."
)
KEYS = {
    ("holds", "Lường Bảo Khánh", "Giám đốc", "Sở Y tế tỉnh Sơn La"),
    ("begins", "Lường Bảo Khánh", "Phó Chủ tịch", "Ủy ban nhân dân tỉnh Sơn La"),
    ("begins", "Vi Thị Hoài", "Bí thư", "Tỉnh ủy Hòa Bình"),
}
CONGRESS = "Đảng bộ tỉnh Sơn La tổ chức Đại hội đại biểu lần thứ I. "
DIGITS = "1" * 5000  # more than `int` reads from a text


def _read(text: str, published: date | None = PUBLISHED) -> Reading:
    """Read a text and hold the reading to what every reading promises."""
    reading = read_text(text, "t", published=published)
    for found in _quotes(reading):
        assert found.quote
        assert text[found.start : found.end] == found.quote
    for tenure in reading.tenures:
        assert all((tenure.person, tenure.post, tenure.organization))
        assert tenure.date is None or re.fullmatch(r"[0-9]{4}(-[0-9]{2}){0,2}", tenure.date)
    json.dumps(reading.to_json())
    return reading


def _quotes(reading: Reading) -> list[Quote]:
    return [
        *reading.tenures,
        *reading.seats,
        *reading.counts,
        *reading.events,
        *reading.facts,
        *reading.not_understood,
    ]


def _keys(reading: Reading) -> set[tuple[str, str, str, str]]:
    return {(t.change, t.person, t.post, t.organization) for t in reading.tenures}


def _nothing(reading: Reading) -> bool:
    return not (reading.tenures or reading.seats or reading.counts or reading.events or reading.facts)


def _without_marks(text: str) -> str:
    bare = "".join(c for c in unicodedata.normalize("NFD", text) if not unicodedata.combining(c))
    return bare.replace("đ", "d").replace("Đ", "D")


# --- the same words in another dress ------------------------------------------------------------


@pytest.mark.parametrize(
    "dress",
    [
        lambda text: unicodedata.normalize("NFD", text),
        lambda text: unicodedata.normalize("NFKD", text),
        lambda text: text.replace(". ", ".\r\n\r\n"),
        lambda text: text.replace(". ", ".\r"),
        lambda text: text.replace(". ", ".\u2028"),
        lambda text: text.replace(" ", "  \t "),
        lambda text: text.replace(" ", "\u00a0"),
        lambda text: "\u200b".join(text.split("à")) if "à" not in text else text.replace("à", "\u200bà"),
    ],
    ids=["nfd", "nfkd", "windows", "mac", "separator", "blanks", "hard-blanks", "invisible"],
)
def test_another_dress_states_the_same_in_the_files_own_characters(dress: Callable[[str], str]) -> None:
    assert _keys(_read(STATED)) == KEYS
    assert dress(STATED) != STATED
    assert _keys(_read(dress(STATED))) == KEYS


@pytest.mark.parametrize("sample", SAMPLES, ids=lambda path: path.stem)
def test_samples_state_the_same_decomposed_and_with_windows_line_ends(sample: Path) -> None:
    text = sample.read_text("utf-8")
    plain = _read(text)
    for other in (unicodedata.normalize("NFD", text), text.replace("\n", "\r\n")):
        reading = _read(other)
        assert _keys(reading) == _keys(plain)
        assert [(s.body, s.members, s.vacant) for s in reading.seats] == [
            (s.body, s.members, s.vacant) for s in plain.seats
        ]


def test_vietnamese_without_marks_is_not_guessed_at() -> None:
    assert _nothing(_read(_without_marks(STATED)))


# --- what is no announcement ---------------------------------------------------------------------


@pytest.mark.parametrize(
    "text",
    [
        "Đội Sông Lam thắng đội Than Hồng 3-1 trên sân nhà; tiền đạo Hồ Tấn Lực ghi hai bàn ở phút 12 và 29.",
        "Huấn luyện viên Phan Thế Hưng rút cầu thủ Lê Minh Ngà ra nghỉ vì chấn thương, thay bằng Võ Đức.",
        "Trọng tài chính Đoàn Hữu Tài rút thẻ đỏ; đội trưởng Vũ Hoàng Lâm phản ứng dữ dội.",
        "Der Vorsitzende ernennt Frau Anna Berg. The chairman of the board, Mr John Hill, resigned.",
        "<html><head><title>404</title></head><body><script>var a = 1 < 2;</script></body></html>",
        '{"name": "x", "items": [1, 2, {"y": null}]}',
        "".join(chr(n) for n in range(1, 32)) * 20,
        "\ud800\udfff\ufffe",
        "🙂" * 300,
        "́" * 300,
    ],
    ids=["match", "coach", "referee", "german", "html", "json", "controls", "surrogates", "emoji", "marks"],
)
def test_what_is_no_announcement_states_nothing(text: str) -> None:
    assert _nothing(_read(text))


def test_tags_and_entities_make_no_names() -> None:
    page = "<p>" + STATED.replace(", ", ",&nbsp;<b>").replace(". ", ".</p>\n<p>") + "</p>"
    reading = _read(page)
    assert all(not re.search(r"[<>&]|nbsp", t.person + t.post + t.organization) for t in reading.tenures)
    assert _keys(reading) <= KEYS


def test_control_characters_within_words_do_no_harm() -> None:
    assert _keys(_read(STATED.replace("Giám", "\x00Giám\x07").replace("Bí", "\x1fBí"))) <= KEYS


def test_nested_quotes_do_no_harm() -> None:
    text = "“Ông ‘Lường «Bảo» Khánh’ nói: \"'“" * 50 + STATED + "”’»" * 50
    assert _keys(_read(text)) >= KEYS


@pytest.mark.parametrize("encoding", ["utf-16", "cp1258", "latin-1"])
def test_another_encoding_is_refused_with_its_place(tmp_path: Path, encoding: str) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes("Ngày thứ hai là ngày lễ\n".encode() + "Vị Xuyên, thị xã à".encode(encoding, "ignore"))
    with pytest.raises(BadInput) as caught:
        read_announcement(path)
    assert caught.value.code in ("read.not-utf8", "read.binary")
    assert str(path) in caught.value.message("en")


# --- faults that were found, each with the text that showed it --------------------------------------


@pytest.mark.parametrize(
    "text",
    [
        "Tháng 12/0000, ông Lò Văn Pấng giữ chức Giám đốc Sở Y tế tỉnh Sơn La.",
        "ông Lâm Khoa Tác là nguyên Đảm nhiệm, bí thư",
        "Lâm Khoa Tác là nguyên Đảm Nhiệm,bí thư",
        "tổng giám đốc Phó Tịch Tổ Chức Viết Tắt",
        f"{CONGRESS}Đảng bộ tỉnh Sơn La có {DIGITS} đảng viên, đề ra {DIGITS} chỉ tiêu; lần thứ {DIGITS}.",
        f"Ban Chấp hành Đảng bộ tỉnh Sơn La có {DIGITS} đồng chí (khuyết {DIGITS} đồng chí).",
        f"Đảng bộ tỉnh Sơn La tổ chức Đại hội lần thứ {DIGITS}; kỳ họp thứ {DIGITS} của HĐND tỉnh Sơn La.",
    ],
    ids=["year-0", "remark", "title-without-person", "acronym", "huge-count", "huge-seats", "huge-ordinal"],
)
def test_a_text_that_once_broke_the_reader(text: str) -> None:
    _read(text)


def test_digits_of_other_scripts_are_written_as_the_contract_says() -> None:
    text = "Tháng 7/２０２５, bà Vi Thị Hoài được bổ nhiệm giữ chức Giám đốc Sở Y tế tỉnh Sơn La."
    assert {t.date for t in _read(text).tenures} <= {None, "2025-07"}


def test_a_count_with_a_dot_is_read_whole() -> None:
    reading = _read(CONGRESS + "Đại hội thông qua 8 chỉ tiêu; Đảng bộ có 1.203 chi bộ.")
    assert {(f.value, f.count) for f in reading.facts} == {("chỉ tiêu", 8), ("chi bộ", 1203)}


# --- texts made at random ------------------------------------------------------------------------

WORDS = (
    "ông|bà|đồng chí|các ông|ông Lò Văn Pấng|bà Vi Thị Na|Cầm Hạ Vy|bà Na|Giám đốc|Phó Giám đốc"
    "|Bí thư|Chủ tịch|Phó Chủ tịch UBND|Tỉnh ủy|Sở Y tế|tỉnh Sơn La|Sơn La|bổ nhiệm|bầu|giữ chức|thôi"
    "|thôi giữ chức|nghỉ hưu|thay|nguyên|là|từng giữ chức|hiện|gồm|và|cùng với|đối với|do|kiêm|khuyết"
    "|có|29|đồng chí|ủy viên|Ban Chấp hành|Ban Thường vụ|Đảng bộ|Đại hội|lần thứ I|nhiệm kỳ 2025-2030"
    "|ngày 1/7|tháng 12/0000|từ năm 1999|thành lập|sáp nhập|Trước đó|trưởng phòng|người tiền nhiệm"
    '|được|không|quyết định|.|.|,|,|,|;|:|(|)|-|–|"|“|”|\n|\r\n|TP.|H.|T.Ư|&|/|\x00|\u0301|\u200b'
    "|<b>|&nbsp;|chi bộ|hơn 2.400|đảng viên|VFF|Tổ chức viết tắt"
)
sentences_at_random = st.lists(st.sampled_from(WORDS.split("|")), max_size=40).map(" ".join)
anything = st.text(st.characters(), max_size=120)


@settings(max_examples=200, deadline=None)
@given(sentences_at_random, st.booleans(), st.sampled_from([None, PUBLISHED]))
def test_any_row_of_known_words_gives_quotes_of_the_text(
    text: str, decomposed: bool, published: date | None
) -> None:
    _read(unicodedata.normalize("NFD", text) if decomposed else text, published)


@settings(max_examples=100, deadline=None)
@given(st.lists(st.one_of(anything, sentences_at_random), max_size=4).map("".join))
def test_any_characters_give_quotes_of_the_text(text: str) -> None:
    _read(text)


@settings(max_examples=60, deadline=None)
@given(sentences_at_random)
def test_the_same_text_gives_the_same_reading(text: str) -> None:
    assert _read(text) == _read(text)


@settings(max_examples=60, deadline=None)
@given(st.binary(max_size=60), st.booleans())
def test_any_bytes_are_read_or_refused(
    tmp_path_factory: pytest.TempPathFactory, raw: bytes, bom: bool
) -> None:
    path = tmp_path_factory.mktemp("any") / "a.txt"
    raw = b"\xef\xbb\xbf" * bom + raw
    path.write_bytes(raw)
    readable = b"\x00" not in raw and _is_text(raw)
    with nullcontext() if readable else pytest.raises(BadInput):
        assert _nothing(read_announcement(path))


def _is_text(raw: bytes) -> bool:
    try:
        return bool(raw.removeprefix(b"\xef\xbb\xbf").decode("utf-8").strip())
    except UnicodeDecodeError:
        return False


# --- time ------------------------------------------------------------------------------------------

LENGTH = 10_000
NAMES = ("Lò Văn Pấng", "Vi Thị Na", "Cầm Hạ Vy", "Nông Minh Châu", "Lường Bảo Khánh")


@pytest.mark.parametrize(
    "unit",
    [
        " ",
        "\n",
        "\t \n",
        "1",
        "1/",
        "1.000.",
        "a",
        "Đ",
        "(",
        '"',
        "“«‘",
        ". ",
        "<",
        "a\u0323\u0302",
        "\u0301\u0323",
        "\u200b",
        "Đại hội đại biểu ",
        "kiểm điểm đánh giá ",
        "sau sáp nhập ",
        "nguyên Giám đốc, ",
        "gồm: ",
        "UBND ",
        "TP. ",
        "Ban Tổ chức của ",
        "Sở Văn hóa, Thể thao và Du lịch, ",
        "nhiệm kỳ 2020-2025 ",
        "ngày 12/8/2025, ",
        "bổ nhiệm ông Lò Văn Pấng giữ chức Giám đốc ",
        "Chủ tịch Nam nói. ",
    ],
)
def test_the_same_over_and_over_is_no_slower_than_prose(unit: str) -> None:
    """A cost that grew by the square would take minutes here and not fractions of a second."""
    text = CONGRESS + unit * (LENGTH // len(unit))
    begun = time.process_time()
    _read(text)
    assert time.process_time() - begun < 1.5


def test_ten_thousand_names_in_a_row() -> None:
    row = ", ".join(f"ông {NAMES[n % len(NAMES)]}" for n in range(10_000))
    begun = time.process_time()
    reading = _read(f"Ông Lò Văn Khánh, Giám đốc Sở Y tế tỉnh Sơn La, cùng {row}.")
    assert _keys(reading) == {("holds", "Lò Văn Khánh", "Giám đốc", "Sở Y tế tỉnh Sơn La")}
    assert time.process_time() - begun < 10


@pytest.mark.parametrize(
    "unit",
    [STATED, CONGRESS],
    ids=["stated", "congress"],
)
def test_time_grows_with_the_length_of_a_line(unit: str) -> None:
    """Up to 10 MB this is measured in `benchmarks/reading.py`; by the square it would be 25 times as long."""

    def seconds(times: int) -> float:
        line = f"{unit} " * times
        begun = time.process_time()
        _read(line)
        return time.process_time() - begun

    times = 24_000 // len(unit)
    short = min(seconds(times) for _ in range(2))
    assert seconds(5 * times) < 10 * short


def test_who_decides_is_not_sought_through_a_whole_long_text() -> None:
    """A search without a bound, for each statement anew, made long texts slow."""
    founded = (
        "Ban Thường vụ Tỉnh ủy Sơn La công bố quyết định thành lập Đảng bộ các cơ quan Đảng tỉnh Sơn La.\n"
    )
    given = "Bà Vi Thị Na được chỉ định giữ chức Bí thư Đảng bộ các cơ quan Đảng tỉnh Sơn La."
    near, far = (_read(founded + "Hôm ấy trời mưa to.\n" * between + given) for between in (5, 150))
    assert [t.by for t in near.tenures] == ["Ban Thường vụ Tỉnh ủy Sơn La"]
    assert [t.by for t in far.tenures] == [None]
