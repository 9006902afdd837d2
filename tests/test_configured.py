"""Settings of the service that can't be used end it before anything is begun."""

import os
import subprocess
import sys

import pytest

from tochuc.configured import configured
from tochuc.errors import BadInput

WRONG = {
    "TOCHUC_QUERY_ROWS": ["many", "0", "1.5", "100001"],
    "TOCHUC_QUERY_SECONDS": ["soon", "0", "-1", "nan", "3601"],
    "TOCHUC_LOG_FORMAT": ["xml", "JSON"],
    "TOCHUC_CORS_ORIGINS": ["example.org", "https://example.org/path", "https://*.example.org", "null"],
}


@pytest.mark.parametrize(
    ("name", "value"), [(name, value) for name, values in WRONG.items() for value in values]
)
def test_a_value_that_can_not_be_used_is_told_by_its_name(
    monkeypatch: pytest.MonkeyPatch, name: str, value: str
) -> None:
    monkeypatch.setenv(name, value)
    with pytest.raises(BadInput) as told:
        configured()
    assert told.value.code == "serve.variable"
    assert name in told.value.message("en")
    assert value in told.value.message("vi")


def test_what_is_set_is_taken_and_what_is_empty_is_not_set(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TOCHUC_QUERY_ROWS", " 50 ")
    monkeypatch.setenv("TOCHUC_QUERY_SECONDS", "")
    monkeypatch.setenv("TOCHUC_CORS_ORIGINS", "https://example.org/, http://127.0.0.1:3000")
    found = configured()
    assert (found.query_rows, found.query_seconds) == (50, 10)
    assert found.cors_origins == ("https://example.org", "http://127.0.0.1:3000")


@pytest.mark.parametrize("command", ["serve", "up"])
def test_a_command_ends_with_2_and_has_begun_nothing(monkeypatch: pytest.MonkeyPatch, command: str) -> None:
    monkeypatch.setenv("TOCHUC_QUERY_ROWS", "many")
    done = subprocess.run(
        [sys.executable, "-m", "tochuc", command, "--port", "8999"],
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert done.returncode == 2
    assert "TOCHUC_QUERY_ROWS" in done.stderr
    assert "Traceback" not in done.stderr
    assert not os.path.exists(os.environ["TOCHUC_HOME"])  # noqa: PTH110
