"""What a reader does on the pages, in a real browser."""

import re

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect
from served import DESK, PHONE, serving

from api.settings import Settings
from tochuc.managed import Connection

BODY = "dang-bo-cac-co-quan-dang-thanh-pho-can-tho"
PAGES = [
    "/",
    "/review",
    "/?q=can+tho&on=2025-08-13",
    "/?q=khong+co+gi+ca",
    "/?q=can+tho+khong+co&lang=en",
    "/changes?from=2025-01-01",
    "/sources/no-such-thing",
    "/vacancies",
    "/vacancies?sort=seats&lang=en",
    "/queries",
    f"/queries/leaders?organization={BODY}&on=2025-08-13",
    "/queries/chain?organization=khong-co",
    "/schema",
    "/schema?lang=en",
    f"/organizations/{BODY}?on=2025-08-13",
    "SOURCE",
    "PERSON",
    "POST",
]


@pytest.fixture
def source(visit) -> str:
    """The path of the founding sample."""
    home = visit("/")
    return home.get_by_role("link", name=re.compile("^Đại hội lần thứ nhất")).get_attribute("href")


def test_from_the_front_page_to_a_marked_sentence_and_back(visit):
    page: Page = visit("/", size=PHONE)
    page.get_by_role("link", name=re.compile("^Đại hội lần thứ nhất")).click()
    fact = page.get_by_role("listitem").filter(has_text="Đồng Văn Thanh bắt đầu giữ Bí thư")
    fact.get_by_role("link", name=re.compile("trong nguyên văn")).click()
    number = re.search(r"#m(\d+)$", page.url)[1]
    mark = page.locator(f"#m{number}")
    expect(mark).to_be_in_viewport()
    expect(mark.locator("xpath=following-sibling::mark[1]")).to_contain_text("chỉ định")
    mark.click()
    assert page.url.endswith(f"#s{number}")
    expect(fact).to_be_in_viewport()


def test_the_day_asked_about_stays_in_every_link_and_can_be_left(visit):
    page: Page = visit("/")
    page.get_by_text("Xem tại một ngày khác").click()
    page.get_by_label("Đúng vào ngày").fill("2025-08-13")
    page.get_by_role("button", name="Xem").click()
    expect(page.locator(".strip")).to_contain_text("Tại ngày 13/8/2025")
    inner = page.locator("main a[href^='/sources'], main a[href^='/changes'], header a[href^='/']")
    links = inner.evaluate_all("all => all.map(a => a.href)")
    assert len(links) > 4
    assert all("on=2025-08-13" in link for link in links)
    page.get_by_role("link", name="Về hôm nay").click()
    expect(page.locator(".strip")).to_have_count(0)


def test_the_language_is_the_readers_and_can_be_switched_with_the_question_kept(visit):
    page: Page = visit("/?q=can+tho", lang="en")
    assert page.locator("html").get_attribute("lang") == "en"
    expect(page.get_by_role("heading", level=1)).to_have_text(re.compile(r"found for “can tho”"))
    page.get_by_role("link", name="Tiếng Việt").click()
    expect(page.get_by_role("heading", level=1)).to_have_text(re.compile(r"kết quả cho “can tho”"))
    assert page.locator("html").get_attribute("lang") == "vi"


def test_found_without_marks(visit):
    page: Page = visit("/", size=PHONE)
    page.get_by_role("searchbox").first.fill("dong van thanh")
    page.get_by_role("searchbox").first.press("Enter")
    expect(page.get_by_role("main").get_by_role("listitem").first).to_contain_text("Đồng Văn Thanh")


@pytest.fixture
def person(visit) -> str:
    """The path of one person."""
    page: Page = visit("/?q=dong+van+thanh")
    return page.get_by_role("main").get_by_role("link", name="Đồng Văn Thanh").get_attribute("href")


@pytest.fixture
def post(visit) -> str:
    """The path of one post."""
    page: Page = visit(f"/organizations/{BODY}")
    return page.get_by_role("main").get_by_role("link", name="Bí thư", exact=True).first.get_attribute("href")


@pytest.mark.parametrize("path", PAGES)
@pytest.mark.parametrize("size", [PHONE, DESK], ids=["phone", "desk"])
def test_no_page_is_wider_than_its_window_and_none_has_a_serious_fault_of_access(visit, request, path, size):
    path = request.getfixturevalue(path.lower()) if path.isupper() else path
    page: Page = visit(path, size=size, java_script_enabled=True)
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    faults = Axe().run(page).response["violations"]
    serious = [fault for fault in faults if fault["impact"] in ("serious", "critical")]
    assert not serious, [(fault["id"], fault["nodes"][0]["html"]) for fault in serious]


def test_contrast_holds_in_the_dark(visit, source):
    page: Page = visit(source, color_scheme="dark", java_script_enabled=True)
    found = Axe().run(page, options={"runOnly": ["color-contrast"]}).response
    assert found["passes"]
    assert not found["violations"]


def test_targets_are_large_enough_for_a_finger(visit):
    page: Page = visit("/", size=PHONE)
    heights = page.locator("button:visible, input:visible, summary, .ways a").evaluate_all(
        "all => all.map(one => one.getBoundingClientRect().height)"
    )
    assert len(heights) > 6
    assert min(heights) >= 44


def test_what_is_not_there_leads_on_by_near_names(visit):
    page: Page = visit("/organizations/dang-bo-cac-co-quan-dang-thanh-pho-can-tho-khong-co")
    expect(page.get_by_role("heading", level=1)).to_have_text("Không tìm thấy")
    near = page.get_by_role("main").get_by_role("link", name="Đảng bộ các cơ quan Đảng thành phố Cần Thơ")
    expect(near).to_be_visible()


def test_while_neo4j_is_away_the_page_says_so_and_tries_again(browser):
    nowhere = Connection("bolt://127.0.0.1:9", "neo4j", "none", None)
    with serving(Settings(connect=lambda: nowhere)) as address:
        page = browser.new_page(java_script_enabled=False, locale="vi-VN")
        answer = page.goto(address)
        assert answer.status == 503
        expect(page.get_by_role("main")).to_contain_text("Trang tự thử lại sau 5 giây")
        assert page.locator("meta[http-equiv=refresh]").get_attribute("content") == "5"
        page.close()
