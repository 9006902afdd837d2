"""The application: its routes, its graph, and how errors look."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from fastapi import FastAPI
from fastapi.routing import APIRoute
from fastapi.staticfiles import StaticFiles

from api import problems
from api.bodies import BoundedBody
from api.graph import Graph
from api.pages.errors import as_page
from api.pages.rendering import STATIC
from api.reviewing import Reviewing
from api.routes import ROUTERS
from api.settings import Settings
from api.stopping import Stopping
from api.writing import Writing
from tochuc import __version__

_LONG_BODIES: tuple[str, ...] = ("/api/sources", "/api/validate")


def create_app(settings: Settings | None = None) -> FastAPI:
    """Make the service.

    Args:
        settings: by default the configured or managed Neo4j, and the usual bounds.
    """
    graph = Graph(settings or Settings())

    @asynccontextmanager
    async def lifespan(app: FastAPI) -> AsyncIterator[None]:
        graph.begin()
        yield
        await graph.close()

    app = FastAPI(
        title="Tổ chức",
        summary="Who leads what, which seats are vacant, and who says so.",
        version=__version__,
        lifespan=lifespan,
        license_info={"name": "Apache-2.0", "identifier": "Apache-2.0"},
        responses=problems.RESPONSES,
        generate_unique_id_function=_operation,
        strict_content_type=True,
    )
    app.state.graph = graph
    app.state.writing = writing = Writing(graph)
    app.state.reviewing = Reviewing(graph, writing)
    longer = dict.fromkeys(_LONG_BODIES, graph.settings.source_bytes)
    app.add_middleware(BoundedBody, most=graph.settings.body_bytes, longer=longer)
    app.add_middleware(Stopping)
    problems.install(app, as_page)
    app.mount("/static", StaticFiles(directory=STATIC), name="static")
    for router in ROUTERS:
        app.include_router(router)
    return app


def _operation(route: APIRoute) -> str:
    return f"{route.tags[0]}-{route.name}" if route.tags else route.name
