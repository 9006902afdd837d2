"""The pages: what the API answers, for people. Plain HTML, without a script; made by Jinja2."""

from api.pages import changes, home, review, signing, sources

PAGES = (home, sources, changes, review, signing)
