"""Serving for real: a process of its own on a free port."""

import json
import os
import signal
import socket
import subprocess
import sys
import threading
import time
import urllib.error
import urllib.request
from collections.abc import Iterator

import pytest

from tochuc.errors import BadInput
from tochuc.managed import Connection
from tochuc.serving import address, check_port

LOCAL = "127.0.0.1"


@pytest.fixture
def free_port() -> int:
    with socket.create_server((LOCAL, 0)) as probe:
        return int(probe.getsockname()[1])


@pytest.fixture
def taken_port() -> Iterator[int]:
    with socket.create_server((LOCAL, 0)) as taken:
        yield int(taken.getsockname()[1])


def started(port: int, *more: str) -> "subprocess.Popen[str]":
    command = [sys.executable, "-m", "tochuc", "serve", "--port", str(port), *more]
    return subprocess.Popen(command, stderr=subprocess.PIPE, stdout=subprocess.PIPE, text=True)


def status(port: int, path: str) -> int:
    try:
        with urllib.request.urlopen(f"http://{LOCAL}:{port}{path}", timeout=10) as answer:
            json.load(answer)
            return int(answer.status)
    except urllib.error.HTTPError as error:
        with error:
            return error.code
    except OSError:
        return 0


def wait_for(port: int, path: str, wanted: int, seconds: float = 60) -> None:
    end = time.monotonic() + seconds
    while (found := status(port, path)) != wanted:
        assert time.monotonic() < end, f"{path}: {found}"
        time.sleep(0.1)


@pytest.mark.parametrize("workers", ["1", "2"])
def test_it_serves_until_it_is_interrupted(graph: Connection, free_port: int, workers: str) -> None:
    process = started(free_port, "--workers", workers)
    try:
        wait_for(free_port, "/api/ready", 200)
        process.send_signal(signal.SIGINT)
        begun = time.monotonic()
        _, errors = process.communicate(timeout=20)
        assert time.monotonic() - begun < 10
        assert process.returncode in (0, 130)
        assert "Traceback" not in errors
    finally:
        process.kill()
        process.communicate()


def test_a_request_that_is_cut_off_is_told_so(graph: Connection, free_port: int) -> None:
    process = started(free_port)
    endless = {"query": "UNWIND range(1, 1000000000) AS n WITH n WHERE n % 7 = 8 RETURN n"}
    request = urllib.request.Request(
        f"http://{LOCAL}:{free_port}/api/cypher",
        json.dumps(endless).encode(),
        {"Content-Type": "application/json", "Accept-Language": "en"},
    )
    try:
        wait_for(free_port, "/api/ready", 200)
        stop = threading.Timer(0.5, process.send_signal, [signal.SIGINT])
        stop.start()
        with pytest.raises(urllib.error.HTTPError) as cut, urllib.request.urlopen(request, timeout=10):
            pass
        with cut.value as answer:
            assert (answer.code, json.load(answer)["code"]) == (503, "api.stopping")
        _, errors = process.communicate(timeout=20)
        assert "Traceback" not in errors
    finally:
        process.kill()
        process.communicate()


def test_without_neo4j_it_runs_and_says_so(free_port: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TOCHUC_NEO4J_URI", "bolt://127.0.0.1:9")
    process = started(free_port)
    try:
        wait_for(free_port, "/api/health", 200)
        wait_for(free_port, "/api/ready", 503)
    finally:
        process.send_signal(signal.SIGINT)
        _, errors = process.communicate(timeout=20)
    assert process.returncode in (0, 130)
    assert "Traceback" not in errors


def test_a_taken_port_is_said_before_anything_is_started(taken_port: int) -> None:
    process = started(taken_port)
    _, errors = process.communicate(timeout=60)
    assert process.returncode == 2
    assert f"Port {taken_port}" in errors
    assert f"--port {taken_port + 1}" in errors
    assert not os.path.exists(os.environ["TOCHUC_HOME"])  # noqa: PTH110


def test_a_port_that_is_free(free_port: int) -> None:
    check_port(LOCAL, free_port)
    check_port(LOCAL, free_port)


@pytest.mark.parametrize("host", ["203.0.113.7", "no-such-host.invalid"])
def test_a_host_that_is_none_of_this_machine(free_port: int, host: str) -> None:
    with pytest.raises(BadInput, match=host):
        check_port(host, free_port)


@pytest.mark.parametrize(
    ("host", "shown"),
    [
        ("127.0.0.1", "http://127.0.0.1:80"),
        ("0.0.0.0", "http://127.0.0.1:80"),
        ("::", "http://[::1]:80"),
        ("::1", "http://[::1]:80"),
    ],
)
def test_the_address_for_a_browser(host: str, shown: str) -> None:
    assert address(host, 80) == shown
