"""Figures of the service in Prometheus' text form.

Several workers write theirs into files of one folder, which `PROMETHEUS_MULTIPROC_DIR` names
(`tochuc serve --workers` makes one); whichever worker is asked adds them up.
"""

from __future__ import annotations

import os

from prometheus_client import CollectorRegistry, Counter, Histogram, generate_latest
from prometheus_client.exposition import CONTENT_TYPE_LATEST
from prometheus_client.multiprocess import MultiProcessCollector
from starlette.responses import Response

from tochuc.serving import FIGURES

_METHODS = frozenset(("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"))
_SECONDS = (0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30)


class Metrics:
    """How many requests each route got, and how long they took."""

    def __init__(self) -> None:
        self._registry = CollectorRegistry()
        self._requests = Counter(
            "tochuc_http_requests",
            "Requests that were answered.",
            ("method", "route", "status"),
            registry=self._registry,
        )
        self._seconds = Histogram(
            "tochuc_http_request_seconds",
            "How long the answers took.",
            ("route",),
            registry=self._registry,
            buckets=_SECONDS,
        )

    def count(self, method: str, route: str, status: int, seconds: float) -> None:
        """Count one request.

        Args:
            method: its method; an unusual one counts as OTHER, so that nobody makes series.
            route: the template of its route.
            status: of the answer.
            seconds: how long the answer took.
        """
        known = method if method in _METHODS else "OTHER"
        self._requests.labels(known, route, str(status)).inc()
        self._seconds.labels(route).observe(seconds)

    def answer(self) -> Response:
        """Give the figures of all workers."""
        registry = self._registry
        if os.environ.get(FIGURES):
            registry = CollectorRegistry()
            MultiProcessCollector(registry)  # type: ignore[no-untyped-call]
        return Response(generate_latest(registry), headers={"Content-Type": CONTENT_TYPE_LATEST})
