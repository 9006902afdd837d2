"""Bodies of requests: none is read beyond a bound."""

from __future__ import annotations

from collections.abc import Mapping

from starlette.requests import Request
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from api.languages import language_of
from api.problems import TooLarge, problem, status_of


class BoundedBody:
    """Answers 413 to a request whose body is too long, by what it announces or by what comes.

    Args:
        app: what is behind.
        most: how many bytes are read.
        longer: how many are read under certain paths.
    """

    def __init__(self, app: ASGIApp, most: int, longer: Mapping[str, int] | None = None) -> None:
        self.app = app
        self.most = most
        self.longer = dict(longer or {})

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass a request on, once its body is known to be short enough."""
        if scope["type"] != "http" or scope["method"] in ("GET", "HEAD", "OPTIONS"):
            await self.app(scope, receive, send)
            return
        request = Request(scope)
        most = self.longer.get(request.url.path.removeprefix(scope.get("root_path", "")), self.most)
        length = request.headers.get("content-length", "")
        first = None if length.isdigit() and int(length) > most else await self._read(receive, most)
        if first is None:
            error = TooLarge("api.too-large", most=most)
            answer = problem(request, status_of(error), error.code, error.message(language_of(request)))
            await answer(scope, receive, send)
            return
        await self.app(scope, _first(first, receive), send)

    async def _read(self, receive: Receive, most: int) -> Message | None:
        """Read the whole body as one message, or give None as soon as it is too long."""
        body = bytearray()
        while True:
            message = await receive()
            if message["type"] != "http.request":
                return message
            body += message.get("body", b"")
            if len(body) > most:
                return None
            if not message.get("more_body", False):
                return {"type": "http.request", "body": bytes(body), "more_body": False}


def _first(message: Message, receive: Receive) -> Receive:
    """Give what was read already, then go on receiving."""
    waiting = [message]

    async def following() -> Message:
        return waiting.pop() if waiting else await receive()

    return following
