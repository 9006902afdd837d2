"""The application: its routes, its graph, and how errors look."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from fastapi import FastAPI
from fastapi.middleware.cors import CORSMiddleware
from fastapi.middleware.gzip import GZipMiddleware
from fastapi.routing import APIRoute
from fastapi.staticfiles import StaticFiles

from api import problems
from api.answers.sparql import Snapshot
from api.bodies import BoundedBody
from api.graph import Graph
from api.heads import Heads
from api.metrics import Metrics
from api.openapi import describe
from api.pages.errors import as_page
from api.pages.rendering import STATIC
from api.requests import HEADER, Requests
from api.reviewing import Reviewing
from api.routes import ROUTERS
from api.settings import Settings
from api.stopping import Stopping
from api.tags import Tags
from api.writing import Writing
from tochuc import __version__

_LONG_BODIES: tuple[str, ...] = ("/api/sources", "/api/validate")
_LEAST_TO_COMPRESS = 1000


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
        app.state.sparql.close()
        await graph.close()

    app = FastAPI(
        title="Tổ chức",
        summary="Who leads what, which seats are vacant, and who says so.",
        description="HEAD is answered wherever GET is; what can be read has an `ETag` for `If-None-Match`.",
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
    app.state.sparql = Snapshot(graph, writing)
    app.state.metrics = Metrics()
    _surround(app, graph.settings)
    problems.install(app, as_page)
    app.mount("/static", StaticFiles(directory=STATIC), name="static")
    for router in ROUTERS:
        app.include_router(router)
    describe(app)
    return app


def _surround(app: FastAPI, settings: Settings) -> None:
    """Put around the routes what every request passes, the innermost first."""
    app.add_middleware(Tags)
    app.add_middleware(GZipMiddleware, minimum_size=_LEAST_TO_COMPRESS, compresslevel=5)
    longer = dict.fromkeys(_LONG_BODIES, settings.source_bytes)
    app.add_middleware(BoundedBody, most=settings.body_bytes, longer=longer, seconds=settings.body_seconds)
    app.add_middleware(Stopping)
    if settings.cors_origins:
        app.add_middleware(
            CORSMiddleware,
            allow_origins=settings.cors_origins,
            allow_methods=("GET", "POST"),
            allow_headers=("Content-Type",),
            expose_headers=("ETag", HEADER),
        )
    app.add_middleware(Heads)
    app.add_middleware(Requests, metrics=app.state.metrics)


def _operation(route: APIRoute) -> str:
    return f"{route.tags[0]}-{route.name}" if route.tags else route.name
