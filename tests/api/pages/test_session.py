"""Sessions of stewards: signed by the keys, ended with them, of no use to another site's forms."""

import pytest
from fastapi.testclient import TestClient

from api.app import create_app
from api.pages import session
from api.settings import Settings
from tochuc.managed import Connection

NOWHERE = Connection("bolt://127.0.0.1:9", "neo4j", "none", None)


@pytest.fixture
def service():
    """Make a service with some keys, and a cookie of an earlier session."""

    def make(*keys, cookie=None):
        app = create_app(Settings(connect=lambda: NOWHERE, keys=keys))
        client = TestClient(app, follow_redirects=False, raise_server_exceptions=False)
        if cookie:
            client.cookies.set(session.COOKIE, cookie)
        return client

    return make


@pytest.fixture
def cookie(service):
    answer = service("khóa-một").post("/sign-in", data={"name": "Lê Thị Rà", "key": "khóa-một"})
    assert (answer.status_code, answer.headers["location"]) == (303, "/review")
    return answer.cookies[session.COOKIE]


def sign_out(client):
    answer = client.post("/sign-out", data={"token": "x"}, headers={"Accept": "application/json"})
    return answer.json()["code"]


def test_a_session_lasts_as_long_as_its_key(service, cookie):
    assert sign_out(service("mới", "khóa-một", cookie=cookie)) == "page.foreign-form"
    assert sign_out(service("mới", cookie=cookie)) == "page.not-signed-in"
    assert sign_out(service("khóa-một", cookie=cookie[:-1] + "x")) == "page.not-signed-in"


def test_a_session_ends_after_a_day_of_work(service, cookie, monkeypatch):
    monkeypatch.setattr(session, "_SECONDS", -1)
    assert sign_out(service("khóa-một", cookie=cookie)) == "page.not-signed-in"


def test_nobody_signs_in_without_a_name_or_with_another_key(service):
    client = service("khóa-một")
    for name, key, status in (("", "khóa-một", 400), ("A", "", 401), ("A", "x", 401)):
        assert client.post("/sign-in", data={"name": name, "key": key}).status_code == status
