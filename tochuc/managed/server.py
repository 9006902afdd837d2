"""Starting, stopping and asking after the managed server."""

from __future__ import annotations

import shutil
import socket
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path

from tochuc.errors import Unavailable
from tochuc.managed import archive, configuration, dumps, jars, journal, lock, password, process
from tochuc.managed.connection import Connection, configured, verify
from tochuc.managed.folders import Folders, folders
from tochuc.managed.process import Record
from tochuc.messages import text

HOST = "127.0.0.1"
_PATIENCE = 120
_PAUSE = 0.05
_LEAST_ROOM = 128
_PATIENCE_WITH_HANGING = 5


@dataclass(frozen=True, slots=True)
class ServerStatus:
    """Whether the managed server runs, and where; what is unknown while it does not is None."""

    running: bool
    home: Path
    uri: str | None = None
    pid: int | None = None
    ready: bool = False
    started: float | None = None


def connection(*, start: bool = True) -> Connection:
    """Give the Neo4j to speak to: the one that the environment names, else the managed one.

    Args:
        start: start the managed server if it does not run.

    Raises: Unavailable when the managed server can't be started, or does not run and may not be started.
    """
    if named := configured():
        return named
    place = folders()
    with _usable(place):
        record = process.recorded(place)
        if record and record.ready:
            return _connection(place, record)
    if not start:
        raise Unavailable("neo4j.not-running", home=place.home)
    return _start(place)


def fetch(home: Path | None = None) -> Path:
    """Fetch whatever the managed server needs and does not have yet, without starting it.

    Returns: the folder of the jars.

    Raises: Unavailable when a jar can't be fetched.
    """
    place = folders(home)
    with _usable(place):
        place.create()
        with lock.held(place.lock):
            jars.ensure(place.jars)
    return place.jars


def start(home: Path | None = None) -> Connection:
    """Start the managed server if it does not run, and wait until it answers a query.

    Raises: Unavailable when it can't be started, with the last lines of its log.
    """
    return _start(folders(home))


def stop(home: Path | None = None) -> bool:
    """Stop the managed server.

    Returns: whether one ran.
    """
    place = folders(home)
    if not place.lock.exists():
        return False
    with _usable(place), lock.held(place.lock):
        return _end(place)


def status(home: Path | None = None) -> ServerStatus:
    """Whether the managed server runs, without starting it."""
    place = folders(home)
    record = process.recorded(place)
    if not record:
        return ServerStatus(False, place.home)
    return ServerStatus(
        running=True,
        home=place.home,
        uri=_uri(record),
        pid=record.pid,
        ready=record.ready,
        started=record.started,
    )


def logs(home: Path | None = None, lines: int = 50) -> list[str]:
    """Give the last lines of Neo4j's log, and after them what its process printed since its last start."""
    place = folders(home)
    with _usable(place):
        return journal.last_lines(place, lines)


def reset(home: Path | None = None) -> None:
    """Stop the managed server and remove its store and password; the jars stay."""
    place = folders(home)
    if not place.home.exists():
        return
    with _usable(place), lock.held(place.lock):
        _end(place)
        if place.server.exists():
            shutil.rmtree(place.server)
        for file in (place.password, place.output):
            file.unlink(missing_ok=True)


def revive(hanging: Connection, home: Path | None = None) -> bool:
    """End the managed server, which hangs, and start it again.

    Args:
        hanging: the server that hangs; another one that runs by now is left alone.
        home: its home.

    Returns: whether it was the managed one, which answers again.

    Raises: Unavailable when it can't be started.
    """
    place = folders(home)
    if configured() or not place.lock.exists():
        return False
    with _usable(place), lock.held(place.lock):
        record = process.recorded(place)
        if record is None or _uri(record) != hanging.uri:
            return False
        process.end(record, _PATIENCE_WITH_HANGING)
        _start_now(place)
        return True


def backup(target: Path, home: Path | None = None) -> None:
    """Dump the store into a file; a server that runs is stopped meanwhile.

    Raises: Unavailable when it can't be dumped; OSError for a file that can't be written.
    """
    place = folders(home)
    with _usable(place):
        place.create()
        with lock.held(place.lock):
            ran = _end(place)
            dumps.put_back(place)
            try:
                dumps.write(place, target)
            finally:
                if ran:
                    _start_now(place)


def restore(source: Path, home: Path | None = None) -> None:
    """Replace the store by what a dump holds, once a server has answered from it; else nothing changes.

    Raises: BadInput for a file that is no dump; Unavailable when no server starts from it.
    """
    place = folders(home)
    with _usable(place):
        place.create()
        with lock.held(place.lock):
            ran = _end(place)
            dumps.put_back(place)
            password.provide(place)
            try:
                with dumps.read(place, source):
                    _start_now(place)
            except BaseException:
                if ran:
                    _start_now(place)
                raise
            if not ran:
                _end(place)


def _start(place: Folders) -> Connection:
    with _usable(place):
        place.create()
        with lock.held(place.lock):
            record = process.recorded(place)
            if record and record.ready:
                return _connection(place, record)
            if not record:
                dumps.put_back(place)
            return _start_now(place, record)


def _start_now(place: Folders, record: Record | None = None) -> Connection:
    """Start the server, or wait for the one that is starting, while the lock is held."""
    try:
        return _wait(place, record or _launch(place))
    except BaseException:  # also Ctrl-C: a server that nobody waited for is not left behind
        _end(place)
        raise


def _launch(place: Folders) -> Record:
    jars.ensure(place.jars)
    _demand_room(place)
    password.provide(place)
    port = _free_port()
    configuration.write(place, port)
    return process.launch(place, port)


def _demand_room(place: Folders) -> None:
    """Refuse to start on a full disk: there Neo4j does not end, it waits for room and answers nobody."""
    free = shutil.disk_usage(place.home).free >> 20
    if free < _LEAST_ROOM:
        raise Unavailable("neo4j.disk-full", home=place.home, free=free, least=_LEAST_ROOM)


def _wait(place: Folders, record: Record) -> Connection:
    """Wait until a query is answered: Bolt takes connections before the store does."""
    from tochuc import progress  # slow to import, and most commands find the server running

    found = _connection(place, record)
    with progress.bar(text("neo4j.starting"), None):
        _wait_for_an_answer(place, record, found)
    process.write_record(place, replace(record, ready=True))
    archive.make_in_background(place)
    return found


def _wait_for_an_answer(place: Folders, record: Record, found: Connection) -> None:
    deadline = time.monotonic() + _PATIENCE
    while not _answers(found, record.port):
        if not process.is_alive(record):
            raise Unavailable("neo4j.died", log=place.log, lines=journal.last_words(place))
        if time.monotonic() > deadline:
            raise Unavailable("neo4j.slow", seconds=_PATIENCE, log=place.log, lines=journal.last_words(place))
        time.sleep(_PAUSE)


def _answers(found: Connection, port: int) -> bool:
    try:
        socket.create_connection((HOST, port), timeout=1).close()
    except OSError:
        return False
    try:
        verify(found)
    except Unavailable as error:
        if error.code == "neo4j.credentials":
            raise
        return False
    return True


def _end(place: Folders) -> bool:
    record = process.recorded(place)
    if record:
        process.end(record)
    place.record.unlink(missing_ok=True)
    return record is not None


def _connection(place: Folders, record: Record) -> Connection:
    return Connection(_uri(record), password.USER, password.read(place), None)


def _uri(record: Record) -> str:
    return f"bolt://{HOST}:{record.port}"


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind((HOST, 0))
        port: int = probe.getsockname()[1]
        return port


@contextmanager
def _usable(place: Folders) -> Iterator[None]:
    """Turn what the system says of the home folder (full, read-only, closed) into an error of ours."""
    try:
        yield
    except OSError as error:
        raise Unavailable("neo4j.home", home=place.home, reason=error.strerror or error) from error
