"""The pages: what the API answers, for people. Plain HTML, without a script; made by Jinja2."""

from api.pages import changes, home, organizations, people, posts, review, signing, sources

PAGES = (home, people, organizations, posts, sources, changes, review, signing)
