"""The server's process: how it is started, known again and ended."""

from __future__ import annotations

import json
import secrets
import subprocess
import sys
import time
from dataclasses import asdict, dataclass, replace
from pathlib import Path

import psutil

from tochuc.errors import Unavailable
from tochuc.managed import java
from tochuc.managed.folders import Folders

_KILL_AFTER = 60
# On Windows `start_new_session` does nothing, and this flag does the same.
_NEW_GROUP = 0x200 if sys.platform == "win32" else 0

# A child that its parent forgets would be reported as a leak, and stay a zombie once it ends.
_children: dict[int, subprocess.Popen[bytes]] = {}


@dataclass(frozen=True, slots=True)
class Record:
    """What is kept about a started server.

    A process is known again by the token on its command line: a recycled pid lacks it, and a clock
    that was set does not change it, as it does a process's time of start. The record is written
    before the process starts, without a pid, so that a launcher that is killed leaves no stranger.
    """

    pid: int | None
    token: str
    port: int
    started: float
    ready: bool = False


def launch(place: Folders, port: int) -> Record:
    """Start the server, apart from our process group: a Ctrl-C meant for us is none for it."""
    token = secrets.token_hex(8)
    command = java.server(place, _mark(token))
    record = Record(None, token, port, time.time())
    write_record(place, record)
    with place.output.open("wb") as output:
        try:
            pid = spawn(command, place.server, output.fileno())
        except OSError as error:
            reason = error.strerror or error
            raise Unavailable("neo4j.java", java=command[0], reason=reason) from error
    known = replace(record, pid=pid)
    write_record(place, known)
    return known


def spawn(command: list[str], folder: Path, output: int = subprocess.DEVNULL) -> int:
    """Start a process that outlives ours, in a session of its own.

    Returns: its pid.
    """
    child = subprocess.Popen(
        command,
        cwd=folder,
        env=java.environment(),
        stdin=subprocess.DEVNULL,
        stdout=output,
        stderr=output,
        start_new_session=True,
        creationflags=_NEW_GROUP,
    )
    _children[child.pid] = child
    return child.pid


def recorded(place: Folders) -> Record | None:
    """Find the server that runs by the record; None when there is none or it has ended."""
    try:
        record = Record(**json.loads(place.record.read_text("utf-8")))
    except (FileNotFoundError, ValueError, TypeError):  # a record cut short by a crash is no record
        return None
    if record.pid is None:
        record = replace(record, pid=_search(record.token))
    return record if is_alive(record) else None


def _search(token: str) -> int | None:
    """Find the process with the token on its command line among all that run."""
    mark = _mark(token)
    for candidate in psutil.process_iter(["cmdline"]):
        if mark in (candidate.info["cmdline"] or ()):
            return candidate.pid
    return None


def _mark(token: str) -> str:
    return f"-Dtochuc.server={token}"


def write_record(place: Folders, record: Record) -> None:
    """Keep the record, whole or not at all."""
    fresh = place.record.with_name(f"{place.record.name}.new")
    fresh.write_text(json.dumps(asdict(record)), "utf-8")
    fresh.replace(place.record)


def is_alive(record: Record) -> bool:
    """Whether the process of the record runs and is that server."""
    if record.pid is None:
        return False
    if child := _children.get(record.pid):
        # Our own child needs no look at its command line, which is empty for a moment while it begins;
        # and its pid is no one else's before we have heard of its end.
        if child.poll() is None:
            return True
        del _children[record.pid]
        return False
    try:
        process = psutil.Process(record.pid)
        return _mark(record.token) in process.cmdline()
    except psutil.Error:
        return False


def end(record: Record, patience: float = _KILL_AFTER) -> None:
    """Ask the server to stop; kill it when it doesn't within some seconds, as its store survives that."""
    if record.pid is None or not is_alive(record):
        return
    process = psutil.Process(record.pid)
    try:
        for helper in process.children():  # what writes the class archive for it
            helper.kill()
        process.terminate()
        try:
            process.wait(patience)
        except psutil.TimeoutExpired:
            process.kill()
            process.wait(_KILL_AFTER)
    except psutil.NoSuchProcess:
        pass
    if child := _children.pop(record.pid, None):
        child.wait()
