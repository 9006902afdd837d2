"""The small server of the Browser's files, for one person on this machine.

Whoever loads the page gets the password of the graph, so the way in is an address with a secret in it: it
is exchanged for a cookie that no other site and no script can use. A page elsewhere that reaches this
server under a name of its own (DNS rebinding) is turned away by the `Host` it sends.
"""

from __future__ import annotations

import json
import mimetypes
import secrets
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from html import escape
from http import HTTPStatus
from http.cookies import SimpleCookie
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from tochuc.browser import program, saved
from tochuc.graph import Store
from tochuc.managed import Connection
from tochuc.messages import language

HOST = "127.0.0.1"
_DOOR = Path(__file__).with_name("door.js")
_COOKIE = "tochuc_browser"
_ROOT = "browser/"
_HEADERS = {
    # The program would ask servers of its maker for news, and tell them what is used.
    "Content-Security-Policy": "default-src 'self' data: blob: 'unsafe-inline' 'unsafe-eval'; "
    "connect-src 'self' ws: wss:; frame-ancestors 'none'",
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
    "Cache-Control": "no-store",
}


@dataclass(frozen=True, slots=True)
class Door:
    """The way in: the address to open, and the server that answers there until it is closed."""

    address: str
    server: ThreadingHTTPServer


@contextmanager
def open_door(connection: Connection, port: int = 0) -> Iterator[Door]:
    """Make the Browser ready to be served; `door.server.serve_forever()` serves it.

    Args:
        connection: the Neo4j that it connects to.
        port: where on this machine; 0 for any free port.

    Raises: Unavailable when the program can't be fetched or Neo4j does not answer; OSError for a port that
        can't be listened on.
    """
    with Store(connection) as store:
        scripts = saved.scripts(store, language())
    secret = secrets.token_urlsafe(24)
    given = {"bolt": _bolt(connection), "folders": [saved.folder()], "scripts": scripts}
    with zipfile.ZipFile(program.fetch()) as files:
        handler = partial(_Handler, files, secret, json.dumps(given))
        with ThreadingHTTPServer((HOST, port), handler) as server:
            yield Door(f"http://{HOST}:{server.server_port}/in/{secret}", server)


def _bolt(connection: Connection) -> dict[str, Any]:
    found = urlsplit(connection.uri)
    return {
        "enabled": True,
        "url": connection.uri,
        "host": found.hostname,
        "port": found.port or 7687,
        "username": connection.user,
        "password": connection.password or "",
        "tlsLevel": "REQUIRED" if "+s" in found.scheme else "OPTIONAL",
    }


class _Handler(BaseHTTPRequestHandler):
    """Answers for one file after another out of the jar.

    Args:
        files: the jar.
        secret: what lets somebody in.
        given: what the page is told, as JSON.
    """

    protocol_version = "HTTP/1.1"

    def __init__(self, files: zipfile.ZipFile, secret: str, given: str, *rest: Any) -> None:
        self._files, self._secret, self._given = files, secret, given
        super().__init__(*rest)

    @property
    def _port(self) -> int:
        assert isinstance(self.server, ThreadingHTTPServer)
        return self.server.server_port

    def do_GET(self) -> None:
        """Answer: the way in, the page, one of its files, or no."""
        path = urlsplit(self.path).path
        if self.headers.get("Host") != f"{HOST}:{self._port}":
            self._answer(HTTPStatus.FORBIDDEN)
        elif secrets.compare_digest(path.encode(), f"/in/{self._secret}".encode()):
            cookie = f"{_COOKIE}={self._secret}; HttpOnly; SameSite=Strict; Path=/"
            self._answer(HTTPStatus.SEE_OTHER, headers={"Location": "/", "Set-Cookie": cookie})
        elif not self._is_in():
            self._answer(HTTPStatus.FORBIDDEN)
        else:
            self._file(path.removeprefix("/") or "index.html")

    def log_message(self, format: str, *args: Any) -> None:
        """Say nothing: the address holds the secret."""

    def _is_in(self) -> bool:
        sent = SimpleCookie(self.headers.get("Cookie", "")).get(_COOKIE)
        return sent is not None and secrets.compare_digest(sent.value.encode(), self._secret.encode())

    def _file(self, name: str) -> None:
        if name == "door.js":
            self._answer(HTTPStatus.OK, _DOOR.read_bytes(), "text/javascript")
            return
        try:
            content = self._files.read(_ROOT + name)
        except KeyError:
            self._answer(HTTPStatus.NOT_FOUND)
            return
        kind = mimetypes.guess_type(name)[0] or "application/octet-stream"
        self._answer(HTTPStatus.OK, self._with_door(content) if name == "index.html" else content, kind)

    def _with_door(self, page: bytes) -> bytes:
        """Let our script run before the page's own."""
        script = f'<script src="door.js" data-given="{escape(self._given)}"></script>'
        return page.replace(b'<div id="mount">', script.encode() + b'<div id="mount">', 1)

    def _answer(
        self,
        status: HTTPStatus,
        body: bytes = b"",
        kind: str = "text/plain",
        headers: dict[str, str] | None = None,
    ) -> None:
        self.send_response(status)
        written = {"Content-Type": f"{kind}; charset=utf-8" if kind.startswith("text/") else kind}
        length = {"Content-Length": str(len(body))}
        for name, value in (_HEADERS | written | length | (headers or {})).items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(body)
