"""Several workers behind one port: one log, one set of figures, and none is missed for long."""

import json
import re
import signal
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import psutil
import pytest

LOCAL = "127.0.0.1"
EACH = 10
COUNTED = re.compile(r'tochuc_http_requests_total\{method="GET",route="/api/health",status="200"\} (\d+)')


class Served:
    """A service of its own process, without a graph."""

    def __init__(self, port: int, log: Path) -> None:
        self.port = port
        self.log = log
        command = [sys.executable, "-m", "tochuc", "serve", "--workers", "2", "--port", str(port)]
        with log.open("wb") as stream:
            self.process = subprocess.Popen(command, stderr=stream, stdout=subprocess.DEVNULL)

    def get(self, path: str, **headers: str) -> bytes:
        request = urllib.request.Request(f"http://{LOCAL}:{self.port}{path}", headers=headers)
        with urllib.request.urlopen(request, timeout=30) as answer:
            content: bytes = answer.read()
            return content

    @property
    def workers(self) -> list[psutil.Process]:
        children = psutil.Process(self.process.pid).children()
        return [
            child for child in children if child.is_running() and "spawn_main" in " ".join(child.cmdline())
        ]

    @property
    def counted(self) -> int:
        found = COUNTED.search(self.get("/metrics").decode())
        return int(found[1]) if found else 0


def until(true: Callable[[], object], seconds: float = 90) -> None:
    end = time.monotonic() + seconds
    while True:
        try:
            if true():
                return
        except (OSError, psutil.NoSuchProcess):
            pass
        assert time.monotonic() < end
        time.sleep(0.2)


@contextmanager
def silent(process: psutil.Process) -> Iterator[None]:
    """Have a worker take no request for a moment."""
    process.suspend()
    yield
    process.resume()


@pytest.fixture
def served(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Served]:
    monkeypatch.setenv("TOCHUC_NEO4J_URI", "bolt://127.0.0.1:9")
    monkeypatch.setenv("TOCHUC_LOG_FORMAT", "json")
    with socket.create_server((LOCAL, 0)) as probe:
        port = int(probe.getsockname()[1])
    found = Served(port, tmp_path / "log")
    try:
        until(lambda: found.get("/api/health") and len(found.workers) == 2)
        yield found
    finally:
        found.process.send_signal(signal.SIGINT)
        try:
            found.process.wait(30)
        finally:
            found.process.kill()


def test_figures_are_those_of_all_workers_and_a_dead_one_is_replaced(served: Served) -> None:
    before = served.counted
    for worker in served.workers:
        with silent(worker):
            for _ in range(EACH):
                served.get("/api/health")
    assert served.counted == before + 2 * EACH
    known = {worker.pid for worker in served.workers}
    dead = served.workers[0]
    dead.kill()
    until(lambda: len({worker.pid for worker in served.workers} - known) == 1 and len(served.workers) == 2)
    until(lambda: served.get("/api/health"))
    assert served.counted > before + 2 * EACH


def test_the_log_is_json_with_the_ids_of_requests(served: Served) -> None:
    served.get("/api/health?secret=1", **{"X-Request-ID": "abc-7"})
    until(lambda: b"abc-7" in served.log.read_bytes())
    lines = [json.loads(line) for line in served.log.read_text("utf-8").splitlines()]
    noted = next(line for line in lines if line.get("request_id") == "abc-7")
    assert (noted["method"], noted["route"], noted["status"]) == ("GET", "/api/health", 200)
    assert noted["ms"] >= 0
    assert noted["time"]
    assert "secret" not in served.log.read_text("utf-8")
