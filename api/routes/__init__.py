"""The routes, a module a resource."""

from api.routes import health, people, queries, vacancies

ROUTERS = tuple(module.router for module in (health, people, vacancies, queries))
