"""The routes, a module a resource."""

from api.pages import PAGES
from api.routes import (
    changes,
    cypher,
    decisions,
    events,
    health,
    organizations,
    people,
    posts,
    queries,
    reconcile,
    review,
    schema,
    search,
    sources,
    sparql,
    things,
    vacancies,
    validation,
)

_MODULES = (
    health,
    search,
    people,
    organizations,
    posts,
    vacancies,
    events,
    changes,
    sources,
    queries,
    schema,
    validation,
    decisions,
    review,
    reconcile,
    cypher,
    sparql,
    things,
)
ROUTERS = (*(page.router for page in PAGES), *(module.router for module in _MODULES), health.monitoring)
