"""Where things are: the data that travels with the code, and the folder of what is kept."""

from __future__ import annotations

import os
import sys
from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent


def data_root() -> Path:
    """The folder that holds `ontology/`, `shapes/` and `queries/`.

    Returns: `tochuc/_data` in an installed wheel, the checkout's root otherwise.
    """
    installed = _PACKAGE / "_data"
    return installed if installed.is_dir() else _PACKAGE.parent


def checkout() -> Path | None:
    """The root of the checkout that this code runs from, or None when it was installed."""
    root = _PACKAGE.parent
    return root if (root / "pyproject.toml").is_file() and (root / "ontology").is_dir() else None


def home() -> Path:
    """The folder of the managed Neo4j, its password, logs and caches (it may not exist yet).

    Returns: `TOCHUC_HOME` if set, else `.tochuc` of the checkout, else the user's data folder.
    """
    if given := os.environ.get("TOCHUC_HOME"):
        return Path(given).expanduser().absolute()
    if root := checkout():
        return root / ".tochuc"
    if sys.platform == "win32":
        base = Path(os.environ.get("LOCALAPPDATA", Path.home() / "AppData" / "Local"))
    elif sys.platform == "darwin":
        base = Path.home() / "Library" / "Application Support"
    else:
        base = Path(os.environ.get("XDG_DATA_HOME") or Path.home() / ".local" / "share")
    return base / "tochuc"
