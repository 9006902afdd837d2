"""Queries in processes that can be ended: an engine that has begun to count can't be asked to stop.

The warden is a process with one thread that holds the snapshot. For each query it makes a copy of itself
(a fork shares the memory), which answers and ends, or is ended at the bound of time; the system denies it
more memory than it may have.
"""

from __future__ import annotations

import json
import os
import resource
import select
import signal
import struct
import subprocess
import sys
import time
from collections.abc import Iterable
from contextlib import suppress
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import IO

import pyoxigraph as ox

from tochuc.errors import BadInput, TochucError, Unavailable
from tochuc.sparql.answering import answer
from tochuc.sparql.refusing import Refusal
from tochuc.sparql.snapshot import loaded, replaced

_LENGTH = struct.Struct(">Q")
_PIECE = 1 << 16
_MEMORY = Path("/proc/self/statm")
_ANSWERED, _WRONG, _STOPPED = b"a", b"w", b"s"


@dataclass(frozen=True, slots=True)
class Bounds:
    """How much one query may take: seconds by the clock, bytes of memory and of its answer."""

    seconds: float = 10.0
    memory: int = 1 << 30
    answer: int = 50_000_000


class Warden:
    """Holds a snapshot in a process of its own; not to be used by two threads at once.

    Args:
        triples: the snapshot, as N-Triples.
        bounds: of each query.
    """

    def __init__(self, triples: bytes, bounds: Bounds | None = None) -> None:
        self._bounds = bounds or Bounds()
        self._process = subprocess.Popen(
            [sys.executable, "-m", __name__.rpartition(".")[0]],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            start_new_session=True,  # Ctrl-C is for whoever started us
        )
        _send(self._stdin, json.dumps(asdict(self._bounds)).encode())
        _send(self._stdin, triples)

    def replace(self, ids: Iterable[str], triples: bytes) -> None:
        """Put what is said of some things now in the place of what the snapshot says of them.

        Raises: Unavailable if the warden itself has died.
        """
        try:
            _send(self._stdin, json.dumps({"ids": sorted(ids)}).encode())
            _send(self._stdin, triples)
            _receive(self._stdout)
        except (OSError, EOFError) as error:
            raise Unavailable("sparql.died") from error

    def ask(self, query: str, form: str) -> bytes:
        """Run a query that `check` has let pass, and give its answer in a form of `FORMS`.

        Raises: BadInput for one that can't be read; Refusal for one that was stopped at a bound; Unavailable
            if the warden itself has died.
        """
        try:
            _send(self._stdin, json.dumps({"query": query, "form": form}).encode())
            told = _receive(self._stdout)
        except (OSError, EOFError) as error:
            raise Unavailable("sparql.died") from error
        kind, content = told[:1], told[1:]
        if kind == _ANSWERED:
            return content
        said = json.loads(content)
        raise (BadInput if kind == _WRONG else Refusal)(said.pop("code"), **said)

    def close(self) -> None:
        """End the process."""
        self._process.kill()
        self._process.wait()
        with suppress(BrokenPipeError):  # what it was never told
            self._stdin.close()
        self._stdout.close()

    @property
    def _stdin(self) -> IO[bytes]:
        assert self._process.stdin
        return self._process.stdin

    @property
    def _stdout(self) -> IO[bytes]:
        assert self._process.stdout
        return self._process.stdout


def _send(to: IO[bytes], content: bytes) -> None:
    to.write(_LENGTH.pack(len(content)))
    to.write(content)
    to.flush()


def _receive(source: IO[bytes]) -> bytes:
    head = source.read(_LENGTH.size)
    if len(head) < _LENGTH.size:
        raise EOFError
    return source.read(_LENGTH.unpack(head)[0])


def main() -> None:
    """Be the warden: read bounds and snapshot, then change it and answer queries until the input ends."""
    bounds = Bounds(**json.loads(_receive(sys.stdin.buffer)))
    store = loaded(_receive(sys.stdin.buffer))
    while True:
        try:
            told = json.loads(_receive(sys.stdin.buffer))
        except EOFError:
            return
        if "ids" in told:
            replaced(store, told["ids"], _receive(sys.stdin.buffer))
            _send(sys.stdout.buffer, b"")
        else:
            _send(sys.stdout.buffer, _answered(store, told["query"], told["form"], bounds))


def _answered(store: ox.Store, query: str, form: str, bounds: Bounds) -> bytes:
    """Have a copy of this process answer, within its bounds."""
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(reading)
        _limit(bounds)
        _answer_into(writing, store, query, form)
    os.close(writing)
    return _watched(child, reading, bounds)


def _limit(bounds: Bounds) -> None:
    """Deny this process more memory than it may have, and any file or connection it has not open already.

    So nothing leaves the snapshot, whatever is asked. Where the system can not bound memory, only time is.
    """
    if sys.platform == "linux":
        used = int(_MEMORY.read_text().split()[0]) * resource.getpagesize()
        resource.setrlimit(resource.RLIMIT_AS, (used + bounds.memory, used + bounds.memory))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    resource.setrlimit(resource.RLIMIT_NOFILE, (0, 0))


def _answer_into(writing: int, store: ox.Store, query: str, form: str) -> None:
    """Answer and end; nothing of the warden's own is run after it."""
    try:
        told = _ANSWERED + answer(store, query, form)
    except TochucError as error:
        told = _WRONG + json.dumps({"code": error.code, **error.details}).encode()
    except MemoryError:
        told = _STOPPED + b'{"code": "sparql.memory"}'
    with os.fdopen(writing, "wb") as out:
        out.write(told)
    os._exit(0)


def _watched(child: int, reading: int, bounds: Bounds) -> bytes:
    """Collect what a child answers; end it at a bound."""
    deadline = time.monotonic() + bounds.seconds
    told = bytearray()
    stopped = None
    while stopped is None:
        ready, _, _ = select.select([reading], [], [], max(deadline - time.monotonic(), 0))
        if not ready:
            stopped = {"code": "sparql.time", "seconds": bounds.seconds}
        elif piece := os.read(reading, _PIECE):
            told += piece
            if len(told) > bounds.answer:
                stopped = {"code": "sparql.size", "most": bounds.answer}
        else:
            break
    os.close(reading)
    if stopped:
        os.kill(child, signal.SIGKILL)
    _, status = os.waitpid(child, 0)
    if stopped is None and status:  # the engine gives up where memory is denied
        stopped = {"code": "sparql.memory"}
    return _STOPPED + json.dumps(stopped).encode() if stopped else bytes(told)
