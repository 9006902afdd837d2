"""`ETag` and `If-None-Match` for all that can be read.

The tag is made of the answer itself, so it is right after whatever wrote to the graph, also past the
loads, and when a day begins; making it takes some microseconds. A 304 saves the way, not the reading.
"""

from __future__ import annotations

import hashlib

from starlette.datastructures import Headers, MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

# Kept, but asked after each time: what the sources say may change at any moment.
_ASK_AGAIN = "no-cache"
# The address of a file of the pages' own changes with its content.
_FOR_GOOD = "public, max-age=31536000, immutable"
_DEPENDS_ON = ("Accept", "Accept-Language")
_STAYS = ("cache-control", "content-language", "vary", "date", "etag", "x-request-id")


class Tags:
    """Gives whole answers a tag, and answers 304 where whoever asks has that one already.

    Args:
        app: what is behind.
    """

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass a request on; the start of its answer waits until the tag is known."""
        if scope["type"] != "http" or scope["method"] not in ("GET", "HEAD"):
            await self.app(scope, receive, send)
            return
        begun: Message | None = None

        async def tagged(message: Message) -> None:
            nonlocal begun
            if message["type"] == "http.response.start" and _may_be_kept(message):
                begun = message
                return
            if begun is not None:
                start, begun = begun, None
                if not message.get("more_body", False):
                    start, message = _tagged(scope, start, message)
                await send(start)
            await send(message)

        await self.app(scope, receive, tagged)


def _may_be_kept(start: Message) -> bool:
    return start["status"] == 200 and "no-store" not in Headers(scope=start).get("cache-control", "")


def _tagged(scope: Scope, start: Message, body: Message) -> tuple[Message, Message]:
    headers = MutableHeaders(scope=start)
    tag = headers.setdefault("ETag", _tag(body.get("body", b"")))
    headers.setdefault("Cache-Control", _FOR_GOOD if _is_versioned(scope) else _ASK_AGAIN)
    for name in _DEPENDS_ON:
        headers.add_vary_header(name)
    if not _has(Headers(scope=scope).get("if-none-match", ""), tag):
        return start, body
    kept = [(name, value) for name, value in start["headers"] if name.decode("latin-1").lower() in _STAYS]
    return {**start, "status": 304, "headers": kept}, {**body, "body": b""}


def _tag(body: bytes) -> str:
    """Give a weak tag: the same answer may be sent compressed or not."""
    return f'W/"{hashlib.blake2b(body, digest_size=16).hexdigest()}"'


def _has(asked: str, tag: str) -> bool:
    """Compare as RFC 9110 has it for `If-None-Match`: weakly, any of a list, or `*`."""
    given = {one.strip().removeprefix("W/") for one in asked.split(",")}
    return "*" in given or tag.removeprefix("W/") in given


def _is_versioned(scope: Scope) -> bool:
    return scope["path"].startswith("/static/") and bool(scope.get("query_string"))
