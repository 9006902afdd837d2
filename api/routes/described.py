"""Routers whose routes are described by their docstrings, so that it is said once."""

from __future__ import annotations

from typing import Any

from fastapi import APIRouter
from fastapi.routing import APIRoute


class DescribedRoute(APIRoute):
    """A route whose summary is the first line of its docstring, and its description the rest."""

    def __init__(self, *args: Any, **settings: Any) -> None:
        super().__init__(*args, **settings)
        first, _, rest = self.description.partition("\n")
        self.summary = self.summary or first.rstrip(".")
        self.description = rest.strip()


def router(prefix: str, tag: str) -> APIRouter:
    """Make the router of one resource."""
    return APIRouter(prefix=prefix, tags=[tag], route_class=DescribedRoute)
