"""Each request as it is answered: its id, one line in the log, its part in the figures."""

from __future__ import annotations

import logging
import re
import time
import uuid

from starlette.datastructures import Headers, MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from api.metrics import Metrics

HEADER = "X-Request-ID"
logger = logging.getLogger("tochuc.requests")
_SANE = re.compile(r"[A-Za-z0-9._-]{1,64}")
_NO_ROUTE = "(none)"


class Requests:
    """Names every request, and notes it once it is answered.

    What is noted is the route's template, never what stands in the address or in a header: a key or a
    person's name is in no log.

    Args:
        app: what is behind.
        metrics: the figures that each request is counted in.
    """

    def __init__(self, app: ASGIApp, metrics: Metrics) -> None:
        self.app = app
        self.metrics = metrics

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass a request on, and note how it was answered."""
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        given = _given_id(scope)
        scope.setdefault("state", {})["request_id"] = given
        status, begun = 500, time.perf_counter()  # what is raised becomes 500 further out

        async def named(message: Message) -> None:
            nonlocal status
            if message["type"] == "http.response.start":
                status = message["status"]
                MutableHeaders(scope=message)[HEADER] = given
            await send(message)

        try:
            await self.app(scope, receive, named)
        finally:
            self._note(scope, given, status, time.perf_counter() - begun)

    def _note(self, scope: Scope, given: str, status: int, seconds: float) -> None:
        route, method = template_of(scope), scope["method"]
        self.metrics.count(method, route, status, seconds)
        noted = {
            "request_id": given,
            "method": method,
            "route": route,
            "status": status,
            "ms": round(seconds * 1000, 1),
        }
        logger.info("%(method)s %(route)s %(status)d %(ms).1f ms %(request_id)s", noted)


def template_of(scope: Scope) -> str:
    """Give the template of the route that a request was led to; of a mounted folder, its name."""
    if route := scope.get("route"):
        return str(route.path)
    mounted = scope.get("root_path", "").removeprefix(scope.get("app_root_path", ""))
    return mounted or _NO_ROUTE


def _given_id(scope: Scope) -> str:
    given = Headers(scope=scope).get(HEADER, "")
    return given if _SANE.fullmatch(given) else uuid.uuid4().hex
