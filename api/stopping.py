"""Requests that are cut off because the service stops."""

from __future__ import annotations

import asyncio

from starlette.requests import Request
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from api.languages import language_of
from api.problems import problem, status_of
from tochuc.errors import Unavailable


class Stopping:
    """Answers 503 to a request that the server cancels when its time to finish is over.

    Args:
        app: what is behind.
    """

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass a request on, and answer it if it is cancelled before it was answered."""
        begun = False

        async def noted(message: Message) -> None:
            nonlocal begun
            begun = True
            await send(message)

        try:
            await self.app(scope, receive, noted)
        except asyncio.CancelledError:
            if scope["type"] != "http":
                raise
            if not begun:
                request, error = Request(scope), Unavailable("api.stopping")
                detail = error.message(language_of(request))
                answer = problem(request, status_of(error), error.code, detail)
                await answer(scope, receive, send)
