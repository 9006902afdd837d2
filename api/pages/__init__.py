"""The pages: what the API answers, for people. Plain HTML, without a script; made by Jinja2."""

from api.pages import changes, home, organizations, people, review, signing, sources

PAGES = (home, people, organizations, sources, changes, review, signing)
