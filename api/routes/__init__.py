"""The routes, a module a resource."""

from api.pages import PAGES
from api.routes import (
    changes,
    cypher,
    events,
    health,
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
ROUTERS = (*(page.router for page in PAGES), *(module.router for module in _MODULES))
