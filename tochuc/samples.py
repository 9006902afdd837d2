"""The sample announcements, which loaders bring along by the entry points of `tochuc.samples`."""

from __future__ import annotations

import importlib
from importlib.metadata import entry_points
from pathlib import Path


def sample_files() -> list[Path]:
    """The files that `tochuc up` loads, in the order of their names."""
    folders = []
    for entry in entry_points(group="tochuc.samples"):
        module = importlib.import_module(entry.value)
        folders += [Path(path) for path in module.__path__]
    return sorted(file for folder in folders for file in folder.glob("*.txt"))
