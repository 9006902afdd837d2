"""A service without keys."""

from fastapi.testclient import TestClient

from api.app import create_app
from api.keys import configured_keys
from api.settings import Settings
from tochuc.managed import Connection


def test_without_keys_nothing_is_written_whatever_is_shown():
    nowhere = Connection("bolt://127.0.0.1:9", "neo4j", "none", None)
    with TestClient(create_app(Settings(connect=lambda: nowhere))) as client:
        for headers in ({}, {"Authorization": "Bearer x"}, {"X-API-Key": ""}):
            answer = client.delete("/api/sources/x", headers=headers)
            assert (answer.status_code, answer.json()["code"]) == (403, "api.read-only")
        assert client.post("/sign-in", data={"name": "A", "key": ""}).status_code == 403


def test_keys_come_from_the_environment(monkeypatch):
    monkeypatch.setenv("TOCHUC_API_KEYS", " một, hai ,,")
    assert configured_keys() == ("một", "hai")
    assert Settings().keys == ("một", "hai")
    monkeypatch.delenv("TOCHUC_API_KEYS")
    assert configured_keys() == ()
