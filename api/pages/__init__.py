"""The pages: what the API answers, for people. Plain HTML, without a script; made by Jinja2."""

from api.pages import changes, home, sources

PAGES = (home, sources, changes)
