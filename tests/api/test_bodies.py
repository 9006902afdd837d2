"""Bodies over a real port: one that comes slowly is not waited for, one without end is not kept."""

import json
import socket
import time
from collections.abc import Iterator
from urllib.parse import urlsplit

import psutil
import pytest
from served import serving

from api.settings import Settings
from tochuc.managed import Connection

SECONDS = 1.0
MB = 1 << 20
HEAD = "POST /api/cypher HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nAccept-Language: en\r\n"


@pytest.fixture(scope="module")
def site() -> Iterator[str]:
    def away() -> Connection:
        return Connection("bolt://127.0.0.1:9", "neo4j", "none", None)

    with serving(Settings(connect=away, body_seconds=SECONDS)) as address:
        yield address


@pytest.fixture
def line(site: str) -> Iterator[socket.socket]:
    place = urlsplit(site)
    assert place.hostname
    with socket.create_connection((place.hostname, place.port or 80), timeout=60) as opened:
        yield opened


def answer(line: socket.socket) -> tuple[int, dict[str, object]]:
    told = b""
    while b"\r\n\r\n" not in told or not told.rstrip().endswith(b"}"):
        piece = line.recv(65536)
        if not piece:
            break
        told += piece
    head, _, body = told.partition(b"\r\n\r\n")
    return int(head.split()[1]), json.loads(body)


def test_a_body_that_does_not_come_is_not_waited_for(line: socket.socket) -> None:
    line.sendall(f"{HEAD}Content-Length: 100\r\n\r\n".encode() + b'{"query": ')
    begun = time.monotonic()
    status, problem = answer(line)
    assert (status, problem["code"]) == (408, "api.too-slow")
    assert time.monotonic() - begun >= SECONDS * 0.9


def test_a_body_in_drops_is_not_waited_for_either(line: socket.socket) -> None:
    line.sendall(f"{HEAD}Transfer-Encoding: chunked\r\n\r\n".encode())
    line.settimeout(0.2)
    end = time.monotonic() + 60
    told = b""
    while not told and time.monotonic() < end:
        line.sendall(b"1\r\n \r\n")
        try:
            told = line.recv(65536)
        except TimeoutError:
            continue
    assert told.split()[1] == b"408"


def test_a_hundred_megabytes_in_pieces_are_refused_and_not_kept(line: socket.socket) -> None:
    before = psutil.Process().memory_info().rss
    line.sendall(f"{HEAD}Transfer-Encoding: chunked\r\n\r\n".encode())
    piece = b"100000\r\n" + b" " * MB + b"\r\n"
    sent = 0
    try:
        for _ in range(100):
            line.sendall(piece)
            sent += MB
    except OSError:  # the service has closed the line
        pass
    assert psutil.Process().memory_info().rss - before < 30 * MB
    try:
        status, problem = answer(line)
    except OSError:
        assert sent < 100 * MB
    else:
        assert (status, problem["code"]) == (413, "api.too-large")
