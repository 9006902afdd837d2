"""Neo4j's own Browser over the real Neo4j, in a real Chromium."""

import http.client
import threading
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from urllib.parse import urlsplit

import neo4j
import pytest
from browsing import PATIENCE, launched
from playwright.sync_api import expect

from tochuc.browser import Door, open_door
from tochuc.managed import Connection

pytestmark = pytest.mark.browser


@pytest.fixture
def door(
    graph: Connection, session_driver: neo4j.Driver, neo4j_home: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Door]:
    monkeypatch.setenv("TOCHUC_HOME", str(neo4j_home))
    session_driver.execute_query("CREATE (:Thing:Person {id: 'a', name: 'Ngô Mẫu An'})")
    with open_door(graph) as opened:
        thread = threading.Thread(target=opened.server.serve_forever)
        thread.start()
        yield opened
        opened.server.shutdown()
        thread.join()


def test_it_is_connected_asks_our_queries_and_keeps_no_password(door: Door, graph: Connection) -> None:
    assert graph.password
    # In a thread: where another Playwright is still open, a second one may not begin in the same one.
    with ThreadPoolExecutor(1) as thread:
        thread.submit(_look, door.address, graph.password).result()


def _look(address: str, password: str) -> None:
    with launched() as browser:
        page = browser.new_page()
        page.set_default_timeout(PATIENCE)
        page.goto(address)
        expect(page.get_by_text("You are connected as user")).to_be_visible()
        assert password not in page.evaluate("JSON.stringify(localStorage)")
        page.get_by_test_id("navigationFavorites").click()
        page.get_by_text("Tổ chức", exact=True).click()
        script = page.get_by_test_id("savedScriptListItem").filter(has_text="Which bodies have vacant seats")
        script.hover()
        script.locator("svg").last.click()
        page.get_by_text("WITH $organization AS only").last.click()
        expect(page.get_by_text("(no changes, no records)")).to_be_visible()


def _status(door: Door, path: str, **headers: str) -> int:
    at = urlsplit(door.address)
    connection = http.client.HTTPConnection(at.hostname or "", at.port, timeout=10)
    connection.request(
        "GET", path, headers={name.replace("_", "-"): value for name, value in headers.items()}
    )
    answer = connection.getresponse()
    answer.read()
    connection.close()
    return answer.status


def test_only_whoever_has_the_address_comes_in(door: Door) -> None:
    way = urlsplit(door.address).path
    cookie = f"tochuc_browser={way.rpartition('/')[2]}"
    assert _status(door, "/") == 403
    assert _status(door, "/in/guess") == 403
    assert _status(door, way) == 303
    assert _status(door, "/", Cookie=cookie) == 200
    assert _status(door, "/door.js", Cookie=cookie) == 200
    assert _status(door, "/../secret", Cookie=cookie) == 404
    # A name of somebody else's that leads to this machine.
    assert _status(door, "/", Cookie=cookie, Host="example.org:80") == 403
