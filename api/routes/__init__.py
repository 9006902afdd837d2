"""The routes, a module a resource."""

from api.routes import (
    changes,
    cypher,
    events,
    health,
    home,
    organizations,
    people,
    posts,
    queries,
    search,
    sources,
    things,
    vacancies,
)

_MODULES = (
    home,
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
    cypher,
    things,
)
ROUTERS = tuple(module.router for module in _MODULES)
