"""A steward's day, without a script: sign in, decide, see it told, take it back; two at once."""

import re

import httpx2
import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect
from served import KEY, PHONE

CAN_THO = "Đảng ủy các cơ quan Đảng thành phố Cần Thơ"


@pytest.fixture
def steward(visit):
    """Sign in under a name, and open the question of a body's vacancies."""

    def come(name: str, **settings) -> Page:
        page = visit("/review", **settings)
        page.get_by_label("Tên người quyết định").fill(name)
        page.get_by_label("Khóa").fill(KEY)
        page.get_by_role("button", name="Đăng nhập").click()
        page.get_by_role("region", name=re.compile("^Đang mở")).get_by_role(
            "link", name=CAN_THO, exact=True
        ).click()
        return page

    return come


def decide(page: Page, way: str, why: str) -> None:
    page.get_by_label("Lý do").fill(why)
    page.get_by_role("listitem").filter(has_text=way).get_by_role("button").click()


def test_a_reading_is_chosen_told_and_taken_back(steward):
    """Under this reading the Standing Committee is larger than the rule of one third allows."""
    page = steward("Lê Thị Rà", size=PHONE)
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    question = page.get_by_role("region", name=CAN_THO, exact=True)
    expect(question.locator("mark")).to_contain_text("29 đồng chí (khuyết 4 đồng chí)")
    decide(page, "Nằm trong: 29 ghế", "theo biên bản")
    expect(page.get_by_role("status")).to_contain_text("Lê Thị Rà")
    expect(page.get_by_role("region", name=CAN_THO, exact=True)).to_have_count(0)
    expect(page.get_by_role("region", name=f"Ban Thường vụ {CAN_THO}")).to_contain_text("một phần ba")
    decided = page.get_by_role("region", name="Đã quyết định")
    expect(decided).to_contain_text("theo biên bản")
    decided.get_by_role("button", name="Rút lại").click()
    expect(page.get_by_role("link", name=CAN_THO, exact=True)).to_be_visible()
    expect(page.get_by_role("region", name="Đã quyết định")).to_contain_text("Chưa có quyết định nào")


def test_of_two_stewards_at_once_the_second_is_told_and_keeps_what_was_typed(steward):
    first, second = steward("Người Một"), steward("Người Hai")
    decide(first, "Nằm trong: 29 ghế", "theo biên bản")
    decide(second, "Cộng thêm: 33 ghế", "theo thông lệ")
    expect(second.get_by_role("alert")).to_contain_text("Người Một")
    expect(second.get_by_role("alert")).to_contain_text("theo biên bản")
    expect(second.get_by_label("Lý do")).to_have_value("theo thông lệ")
    first.get_by_role("status").get_by_role("button", name="Rút lại").click()


def test_a_wrong_key_and_a_form_of_another_site_are_refused(visit, site):
    page = visit("/review")
    page.get_by_label("Tên người quyết định").fill("Kẻ Lạ")
    page.get_by_label("Khóa").fill("wrong")
    page.get_by_role("button", name="Đăng nhập").click()
    expect(page.get_by_role("main")).to_contain_text("không phải một trong những khóa")
    with httpx2.Client(base_url=site) as other:
        assert other.post("/review", data={"token": "x"}).status_code == 403
        signed = other.post("/sign-in", data={"name": "A", "key": KEY})
        assert "httponly" in signed.headers["set-cookie"].lower()
        assert "samesite=strict" in signed.headers["set-cookie"].lower()
        for headers, data in (({}, {"token": "x"}), ({"Sec-Fetch-Site": "cross-site"}, {})):
            assert other.post("/review", data=data, headers=headers).status_code == 403


def test_a_steward_s_page_has_no_serious_fault_of_access(steward):
    page = steward("Người Ba", java_script_enabled=True)
    found = Axe().run(page).response["violations"]
    serious = [fault for fault in found if fault["impact"] in ("serious", "critical")]
    assert not serious, [(fault["id"], fault["nodes"][0]["html"]) for fault in serious]


def test_what_only_looks_has_no_buttons_to_decide(visit):
    page = visit("/review")
    expect(page.locator("button[name=deed]")).to_have_count(0)
    expect(page.get_by_role("button", name="Rút lại")).to_have_count(0)
