"""The pages: what the API answers, for people. Plain HTML, without a script; made by Jinja2."""

from api.pages import (
    changes,
    home,
    organizations,
    people,
    posts,
    queries,
    review,
    schema,
    signing,
    sources,
    vacancies,
)

PAGES = (home, people, organizations, posts, vacancies, queries, schema, sources, changes, review, signing)
