"""`/api/health`, `/api/ready`, and `/metrics` beside the API."""

from __future__ import annotations

from typing import Literal

from fastapi import APIRouter, Request
from fastapi.responses import Response

from api.metrics import Metrics
from api.models.base import Model
from api.parameters import GraphOf, Lang
from api.problems import Fault, problem
from api.routes import described
from api.statements import statement
from tochuc import __version__
from tochuc.messages import text

router = described.router("/api", "service")
monitoring = APIRouter(include_in_schema=False)


class Health(Model):
    """That the service runs."""

    status: Literal["ok"]
    version: str


class Readiness(Health):
    """That the graph can be asked, and how many things it holds."""

    things: int


@router.get("/health")
async def health() -> Health:
    """Whether the service runs."""
    return Health(status="ok", version=__version__)


@router.get("/ready", response_model=Readiness)
async def ready(request: Request, graph: GraphOf, lang: Lang) -> Readiness | Response:
    """Whether Neo4j answers and the graph is prepared; 503 with a list of what is missing if not."""
    await graph.check()
    rows = [row for name in ("prepared", "things_total") for row in await graph.read(statement(name))]
    found = {name: value for row in rows for name, value in row.items()}
    lacking = [
        Fault(where="graph", parameter=name, found=found[name], expected=text(f"api.lacking.{name}", lang))
        for name in ("index", "things")
        if not found[name]
    ]
    if not lacking:
        return Readiness(status="ok", version=__version__, things=found["things"])
    detail = text("api.lacking", lang, lacking=", ".join(fault.expected for fault in lacking))
    return problem(request, 503, "api.lacking", detail, errors=lacking, headers={"Retry-After": "5"})


@monitoring.get("/metrics")
async def metrics(request: Request) -> Response:
    """Figures for Prometheus."""
    gathered: Metrics = request.app.state.metrics
    return gathered.answer()
