"""Working out what comes next while Neo4j is waited for."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from queue import Empty, Full, Queue
from threading import Event, Thread
from typing import TypeVar

_T = TypeVar("_T")
_LOOKS_UP_EVERY = 0.1


@dataclass(frozen=True, slots=True)
class _Ended:
    """The end of what comes, and the error that it ended with, if any."""

    error: BaseException | None = None


def ahead(items: Iterable[_T], most: int = 2) -> Iterator[_T]:
    """Give what an iterable gives, worked out in a thread of its own after the first.

    Args:
        items: each is asked for in that thread.
        most: how many may wait to be taken; one more is being worked out.

    Raises: whatever the iterable raises, once what came before is taken.
    """
    source = iter(items)
    for first in source:
        yield first
        break
    else:
        return
    waiting: Queue[_T | _Ended] = Queue(most)
    abandoned = Event()
    thread = Thread(target=_work, args=(source, waiting, abandoned), daemon=True)
    thread.start()
    try:
        while not isinstance(item := waiting.get(), _Ended):
            yield item
        if item.error:
            raise item.error
    finally:
        abandoned.set()
        with suppress(Empty):
            waiting.get_nowait()
        thread.join()


def _work(source: Iterator[_T], waiting: Queue[_T | _Ended], abandoned: Event) -> None:
    ended = _Ended()
    try:
        for item in source:
            if not _put(item, waiting, abandoned):
                return
    except BaseException as error:  # it is for whoever takes the items
        ended = _Ended(error)
    _put(ended, waiting, abandoned)


def _put(item: _T | _Ended, waiting: Queue[_T | _Ended], abandoned: Event) -> bool:
    """Wait for room; nobody wants it any more if the other side was left."""
    while not abandoned.is_set():
        with suppress(Full):
            waiting.put(item, timeout=_LOOKS_UP_EVERY)
            return True
    return False
