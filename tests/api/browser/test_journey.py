"""From the front page to a sentence, up the chain and to the vacancies, as anybody goes."""

import re
from dataclasses import dataclass

import pytest
from playwright.sync_api import Page, expect
from served import DESK, PHONE


@dataclass(frozen=True)
class Words:
    find: str
    now: str
    vacant: str
    another_day: str
    on: str
    show: str


WORDS = {
    "vi": Words(
        "Tìm", "Giữ chức ngày 13/8/2025", "Ghế khuyết", "Xem tại một ngày khác", "Đúng vào ngày", "Xem"
    ),
    "en": Words("Find", "Holds on 2025-08-13", "Vacant seats", "See another day", "As of", "Show"),
}


@pytest.mark.parametrize(
    ("lang", "size", "script"),
    [("vi", DESK, False), ("en", PHONE, False), ("vi", PHONE, True), ("en", DESK, True)],
    ids=["vi-desk", "en-phone", "vi-phone-script", "en-desk-script"],
)
def test_from_the_front_page_to_the_sentence_up_the_chain_and_to_the_vacancies(visit, lang, size, script):
    words = WORDS[lang]
    page: Page = visit("/", size=size, lang=lang, java_script_enabled=script)
    page.get_by_text(words.another_day).click()
    page.get_by_label(words.on).fill("2025-08-13")
    page.get_by_role("button", name=words.show, exact=True).click()
    page.locator("#large-q").fill("đồng văn thanh".translate(str.maketrans("đồă", "doa")))
    page.locator("#large-q").press("Enter")
    page.get_by_role("main").get_by_role("link", name="Đồng Văn Thanh").click()

    # Two posts at once and more, on the day asked about.
    now = page.get_by_role("region", name=words.now)
    expect(now.get_by_role("link", name="Hội đồng nhân dân thành phố Cần Thơ")).to_be_visible()
    body = now.get_by_role("link", name="Đảng ủy các cơ quan Đảng thành phố Cần Thơ")
    expect(body).to_be_visible()

    # One of them to its sentence, marked in the source.
    post = page.locator(".tenures > li").filter(has_text="Bí thư, Đảng ủy các cơ quan Đảng")
    post.get_by_role("link", name=re.compile("^Đại hội lần thứ nhất")).first.click()
    stated = page.locator(":target")
    expect(stated).to_be_attached()
    expect(page.locator("mark").filter(has_text="chỉ định").first).to_be_visible()

    # Up the chain, from the body to the Centre.
    page.go_back()
    body.click()
    page.get_by_role("navigation").get_by_role("link", name="Đảng bộ thành phố Cần Thơ").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Đảng bộ thành phố Cần Thơ")
    page.get_by_role("navigation").get_by_role("link", name="Đảng Cộng sản Việt Nam").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Đảng Cộng sản Việt Nam")

    # What is vacant, with the day still chosen.
    page.get_by_role("navigation").get_by_role("link", name=words.vacant).click()
    row = page.get_by_role("row").filter(has_text="Đảng ủy các cơ quan Đảng thành phố Cần Thơ")
    if size == PHONE:  # rows are cards there, and no rows to a reader of the screen
        row = page.locator("tr").filter(has_text="Đảng ủy các cơ quan Đảng thành phố Cần Thơ")
    amounts = row.last.locator("td.amount")
    expect(amounts.nth(0)).to_have_text("33")
    expect(amounts.nth(1)).to_have_text("29")
    expect(amounts.nth(2)).to_contain_text("4")
    assert "on=2025-08-13" in page.url
    assert page.locator("body").bounding_box()["width"] <= size[0]


def test_names_are_suggested_while_typing_and_lead_to_the_page(visit):
    page: Page = visit("/", java_script_enabled=True)
    with page.expect_response(re.compile("/api/suggest")):
        page.locator("#q").press_sequentially("dong van th")
    option = page.locator("#q-names option").first
    expect(option).to_have_attribute("value", "Đồng Văn Thanh")
    page.locator("#q").evaluate(
        "(field, name) => { field.value = name; "
        "field.dispatchEvent(new InputEvent('input', {inputType: 'insertReplacementText'})); }",
        "Đồng Văn Thanh",
    )
    expect(page.get_by_role("heading", level=1)).to_have_text("Đồng Văn Thanh")
