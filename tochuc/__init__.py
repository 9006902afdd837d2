"""Tổ chức: a knowledge graph of organisational structure and personnel."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from tochuc.analysis import to_networkx as to_networkx

__version__ = "0.1.0"
__all__ = ["__version__", "to_networkx"]


def __getattr__(name: str) -> Any:
    """Import what is slow to import when it is asked for: the command line does without networkx."""
    if name == "to_networkx":
        from tochuc.analysis import to_networkx

        return to_networkx
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
