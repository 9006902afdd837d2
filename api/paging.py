"""Lists in pages: a cursor says after which key to go on, so that what is added meanwhile shifts nothing."""

from __future__ import annotations

import base64
import binascii
import json
from bisect import bisect_right
from collections.abc import Callable, Sequence
from typing import TypeVar

from api.models.base import Model, Page
from tochuc.errors import BadInput

M = TypeVar("M", bound=Model)
T = TypeVar("T")
Key = tuple[str, ...]


def cursor(key: Key) -> str:
    """Write a key as an opaque text."""
    plain = json.dumps(key, ensure_ascii=False, separators=(",", ":")).encode()
    return base64.urlsafe_b64encode(plain).decode().rstrip("=")


def key_after(after: str | None, parts: int) -> Key | None:
    """Read a cursor.

    Args:
        after: what a page gave as `next`; None for the first page.
        parts: how many parts the list's key has.

    Raises: BadInput for a text that this list did not give.
    """
    if not after:
        return None
    try:
        found = json.loads(base64.b64decode(after + "=" * (-len(after) % 4), b"-_", validate=True))
    except (binascii.Error, ValueError) as error:
        raise BadInput("api.cursor", found=after[:80]) from error
    fits = isinstance(found, list) and len(found) == parts and all(isinstance(part, str) for part in found)
    if not fits:
        raise BadInput("api.cursor", found=after[:80])
    return tuple(found)


def page_of(items: Sequence[M], key: Callable[[M], Key], limit: int, after: str | None) -> Page[M]:
    """Give one page of a list that is at hand as a whole.

    Args:
        items: all of them.
        key: what the list is ordered by; no two items share it.
        limit: at most so many.
        after: the cursor.
    """
    by_key = {key(item): item for item in items}
    shown, following = keys_page(sorted(by_key), limit, after)
    return Page[M](items=[by_key[one] for one in shown], next=following, total=len(by_key))


def keys_page(keys: Sequence[Key], limit: int, after: str | None) -> tuple[Sequence[Key], str | None]:
    """Give the keys of one page of a list, in their order, and the cursor of the next page.

    Args:
        keys: all of them, in order.
        limit: at most so many.
        after: the cursor.
    """
    last = key_after(after, len(keys[0])) if keys else None
    first = bisect_right(keys, last) if last else 0
    shown = keys[first : first + limit]
    return shown, cursor(shown[-1]) if first + limit < len(keys) else None


def descending(text: str) -> str:
    """Give a text that sorts the other way round: for days, newest first."""
    return "".join(chr(0x10FFFF - ord(char)) if ord(char) < 0xD800 else char for char in text)


def in_order(items: Sequence[M], id_of: Callable[[M], str], limit: int, after: str | None) -> Page[M]:
    """Give one page of a list that has an order of its own, as `shown_in_order` does."""
    shown, following = shown_in_order(items, id_of, limit, after)
    return Page[M](items=list(shown), next=following, total=len(items))


def shown_in_order(
    items: Sequence[T], id_of: Callable[[T], str], limit: int, after: str | None
) -> tuple[Sequence[T], str | None]:
    """Give the items of one page, and the cursor of the next, which names the last item shown.

    Args:
        items: all of them, in their order.
        id_of: what names an item.
        limit: at most so many.
        after: the cursor; where its item is gone, the list begins anew.
    """
    last = key_after(after, 1)
    places = {id_of(item): place for place, item in enumerate(items, 1)}
    first = places.get(last[0], 0) if last else 0
    shown = items[first : first + limit]
    return shown, cursor((id_of(shown[-1]),)) if first + limit < len(items) else None
