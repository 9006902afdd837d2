"""The sample graph behind a real server, and a real Chromium in front of it."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import neo4j
import pytest
from browsing import PATIENCE, launched
from playwright.sync_api import Browser, Page
from served import DESK, KEY, serving

from api.settings import Settings
from tochuc.graph import Store
from tochuc.loading.files import Options, load_file
from tochuc.loading.reference import prepare
from tochuc.managed import Connection
from tochuc.samples import sample_files


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        if Path(__file__).parent in item.path.parents:
            item.add_marker(pytest.mark.browser)


@pytest.fixture(scope="package")
def sampled(neo4j_server: Connection, session_driver: neo4j.Driver) -> Connection:
    """The shared server with the reference data and two of the samples."""
    session_driver.execute_query("MATCH (n) DETACH DELETE n")
    with Store(neo4j_server) as store:
        prepare(store)
        for file in sample_files():
            if file.stem in ("dai-hoi-can-tho", "bo-nhiem-giam-doc-so"):
                load_file(store, file, Options())
        store.read("CALL db.index.fulltext.awaitEventuallyConsistentIndexRefresh()")
    return neo4j_server


@pytest.fixture(scope="package")
def site(sampled: Connection) -> Iterator[str]:
    with serving(Settings(connect=lambda: sampled, keys=(KEY,))) as address:
        yield address


@pytest.fixture(scope="package")
def browser() -> Iterator[Browser]:
    with launched() as opened:
        yield opened


Visit = Callable[..., Page]


@pytest.fixture
def visit(browser: Browser, site: str) -> Iterator[Visit]:
    """Open a path as a reader does: `visit("/", size=PHONE, lang="en")`; JavaScript is off."""
    contexts = []

    def go(path: str, *, size: tuple[int, int] = DESK, lang: str = "vi", **settings: Any) -> Page:
        width, height = size
        context = browser.new_context(
            base_url=site,
            viewport={"width": width, "height": height},
            locale={"vi": "vi-VN", "en": "en-GB"}[lang],
            **{"java_script_enabled": False, **settings},
        )
        contexts.append(context)
        context.set_default_timeout(PATIENCE)
        page = context.new_page()
        page.goto(path)
        return page

    yield go
    for context in contexts:
        context.close()
