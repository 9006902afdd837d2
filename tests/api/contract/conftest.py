"""The invented country behind a real port, with what the service says of itself."""

from collections.abc import Iterator
from typing import Any

import neo4j
import pytest
import requests
from country import fill
from served import KEY, serving

from api.settings import Settings
from tochuc.managed import Connection


@pytest.fixture(scope="package")
def site(neo4j_server: Connection, session_driver: neo4j.Driver) -> Iterator[str]:
    fill(neo4j_server, session_driver)
    with serving(Settings(connect=lambda: neo4j_server, keys=(KEY,))) as address:
        yield address


@pytest.fixture(scope="package")
def described(site: str) -> dict[str, Any]:
    found: dict[str, Any] = requests.get(f"{site}/openapi.json", timeout=30).json()
    return found
