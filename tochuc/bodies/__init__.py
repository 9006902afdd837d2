"""Bodies by their names: what a full name, with the province of its context, stands for.

Different names of one body give one id, and the id is a function of the name and the province alone.
"""

from tochuc.bodies.body import Body, triples_of
from tochuc.bodies.party import committee_of, organization_of
from tochuc.bodies.posts import Post, post_of, triples_of_post
from tochuc.bodies.resolution import is_specific, resolve

__all__ = [
    "Body",
    "Post",
    "committee_of",
    "is_specific",
    "organization_of",
    "post_of",
    "resolve",
    "triples_of",
    "triples_of_post",
]
