"""Looking for garbage seldom while much is built up that stays.

Python looks through all that it holds whenever some hundreds of things are new, and through the whole of it
as that grows. A load makes hundreds of thousands that live until its end: a seventh of its time went to it.
"""

from __future__ import annotations

import gc
import threading
from collections.abc import Iterator
from contextlib import contextmanager

_SELDOM = (100_000, 50, 100)
_lock = threading.Lock()
_within = 0
_usual = gc.get_threshold()


@contextmanager
def seldom() -> Iterator[None]:
    """Look seldom within a block, and once through everything after it; several may run at once."""
    global _within, _usual
    with _lock:
        if not _within:
            _usual = gc.get_threshold()
            gc.set_threshold(*_SELDOM)
        _within += 1
    try:
        yield
    finally:
        with _lock:
            _within -= 1
            if not _within:
                gc.set_threshold(*_usual)
                gc.collect()
