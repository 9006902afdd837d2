"""`/api/health` and `/api/ready`."""

from __future__ import annotations

from typing import Literal

from api.models.base import Model
from api.parameters import GraphOf
from api.routes import described
from tochuc import __version__

router = described.router("/api", "service")


class Health(Model):
    """That the service runs."""

    status: Literal["ok"]
    version: str


@router.get("/health")
async def health() -> Health:
    """Whether the service runs."""
    return Health(status="ok", version=__version__)


@router.get("/ready")
async def ready(graph: GraphOf) -> Health:
    """Whether Neo4j answers; 503 if it does not."""
    await graph.check()
    return Health(status="ok", version=__version__)
