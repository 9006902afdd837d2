from datetime import date
from html.parser import HTMLParser

import pytest

from tochuc.messages import Language
from tochuc.validation import Report
from tochuc.validation.rendering.page import as_html
from tochuc.validation.shapes import Shapes

_EMPTY = {"meta", "input", "link", "br"}


class Reader(HTMLParser):
    """Collect what a page has, and see that what is opened is closed."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.seen: list[tuple[str, dict[str, str | None]]] = []
        self.words: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.seen.append((tag, dict(attrs)))
        if tag not in _EMPTY:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        self.words.append(data)


def read(page: str) -> Reader:
    reader = Reader()
    reader.feed(page)
    assert reader.open == []
    return reader


def test_the_page_stands_alone(report: Report, shapes: Shapes) -> None:
    reader = read(as_html(report, shapes, "vi"))
    assert not {"script", "link", "img", "iframe"} & {tag for tag, _ in reader.seen}
    assert "url(" not in as_html(report, shapes, "vi")
    targets = [attrs["href"] for tag, attrs in reader.seen if tag == "a"]
    ids = {f"#{attrs['id']}" for _, attrs in reader.seen if "id" in attrs}
    assert {target for target in targets if target and target.startswith("#")} <= ids


@pytest.mark.parametrize("lang", ["vi", "en"])
def test_both_languages_are_there_and_one_is_chosen(report: Report, shapes: Shapes, lang: Language) -> None:
    reader = read(as_html(report, shapes, lang))
    assert {"Hai người giữ một chức vụ.", "Two people hold one post."} <= set(reader.words)
    chosen = [attrs["id"] for tag, attrs in reader.seen if tag == "input" and "checked" in attrs]
    assert chosen == [f"lang-{lang}"]
    assert reader.seen[0] == ("html", {"lang": lang})
    spans = [attrs["lang"] for tag, attrs in reader.seen if tag == "span" and "lang" in attrs]
    assert spans.count("vi") == spans.count("en")


def test_words_of_the_data_are_words_and_no_markup(report: Report, shapes: Shapes) -> None:
    words = read(as_html(report, shapes, "vi")).words
    assert words.count("Lê <Ví> & Dụ, Chủ tịch") == 2
    assert "bà Lê “Ví” Dụ giữ , 😀 chức" in words
    assert "tochuc unload nguon-1" in words


def test_accepted_findings_and_the_date_are_said(report: Report, shapes: Shapes) -> None:
    written = as_html(report, shapes, "en", dated=date(2026, 1, 31))
    assert written.count("Accepted until 2026-01-31 by Trần Mẫu: đang hỏi lại") == 1
    assert '<time datetime="2026-01-31">' in written
    assert "<time" not in as_html(report, shapes, "en")


def test_an_empty_report_says_so(shapes: Shapes) -> None:
    words = read(as_html(Report(3, ()), shapes, "en")).words
    assert {
        "There is nothing to report.",
        "The data are consistent: no violation that is not accepted.",
    } <= set(words)
