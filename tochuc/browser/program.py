"""The program itself: one jar of static files, fetched when it is first asked for.

It is under the GPLv3, so it never travels with this package.
"""

from __future__ import annotations

from pathlib import Path

from tochuc.managed import jars
from tochuc.managed.folders import folders

BROWSER = jars.Jar(
    group="org.neo4j.client",
    artifact="neo4j-browser",
    version="5.24.0",
    classifier="",
    packaging="jar",
    sha256="064b3291c4236002c9ea04c89592ebebc80fe1f790eda36642599c9a1ee80bb8",
    size=14940864,
)


def fetch(home: Path | None = None) -> Path:
    """Give the jar, fetched if it is not there yet.

    Raises: Unavailable when it can't be fetched, or has other bytes than are known.
    """
    place = folders(home)
    jars.ensure(place.jars, [BROWSER])
    return place.jars / BROWSER.file
