"""Putting what a command made into a file: whole, or not at all."""

from __future__ import annotations

import os
from pathlib import Path


def check_place(output: Path) -> None:
    """Tell before the work is done that a file can't be put there.

    Raises: OSError with the reason.
    """
    if output.is_dir():
        raise IsADirectoryError(None, "Is a directory", str(output))
    folder = output.absolute().parent
    if not folder.is_dir():
        raise FileNotFoundError(None, "No such directory", str(folder))
    if not os.access(folder, os.W_OK):
        raise PermissionError(None, "Permission denied", str(folder))


def put(output: Path, written: bytes) -> None:
    """Put a file in its place; what was there stays until the new one is complete.

    Raises: OSError with the reason.
    """
    part = output.with_name(f".{output.name}.{os.getpid()}.part")
    try:
        part.write_bytes(written)
        part.replace(output)
    finally:
        part.unlink(missing_ok=True)
