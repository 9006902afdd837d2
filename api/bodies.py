"""Bodies of requests: none is read beyond a bound, nor waited for without end."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping

from starlette.requests import Request
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from api.languages import language_of
from api.problems import TooLarge, TooSlow, problem, status_of
from tochuc.errors import TochucError


class BoundedBody:
    """Answers 413 to a request whose body is too long, announced or come, and 408 to one that comes slowly.

    Args:
        app: what is behind.
        most: how many bytes are read.
        longer: how many are read under certain paths.
        seconds: how long a body may take to come.
    """

    def __init__(self, app: ASGIApp, most: int, longer: Mapping[str, int], seconds: float) -> None:
        self.app = app
        self.most = most
        self.longer = longer
        self.seconds = seconds

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass a request on, once its body is known to be short enough."""
        if scope["type"] != "http" or scope["method"] in ("GET", "HEAD", "OPTIONS"):
            await self.app(scope, receive, send)
            return
        request = Request(scope)
        most = self.longer.get(request.url.path.removeprefix(scope.get("root_path", "")), self.most)
        length = request.headers.get("content-length", "")
        try:
            if length.isdecimal() and int(length) > most:
                raise TooLarge("api.too-large", most=most)
            first = await self._read(receive, most)
        except TochucError as error:
            answer = problem(request, status_of(error), error.code, error.message(language_of(request)))
            await answer(scope, receive, send)
            return
        await self.app(scope, _first(first, receive), send)

    async def _read(self, receive: Receive, most: int) -> Message:
        """Read the whole body as one message.

        Raises: TooLarge as soon as it is too long, TooSlow when it is not whole in time.
        """
        try:
            async with asyncio.timeout(self.seconds):
                return await _whole(receive, most)
        except TimeoutError as error:
            raise TooSlow("api.too-slow", seconds=self.seconds) from error


async def _whole(receive: Receive, most: int) -> Message:
    body = bytearray()
    while True:
        message = await receive()
        if message["type"] != "http.request":
            return message
        body += message.get("body", b"")
        if len(body) > most:
            raise TooLarge("api.too-large", most=most)
        if not message.get("more_body", False):
            return {"type": "http.request", "body": bytes(body), "more_body": False}


def _first(message: Message, receive: Receive) -> Receive:
    """Give what was read already, then go on receiving."""
    waiting = [message]

    async def following() -> Message:
        return waiting.pop() if waiting else await receive()

    return following
