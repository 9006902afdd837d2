"""The title in a position's name: "Bí thư" of "Bí thư Thành ủy Cần Thơ", where the body is said beside it."""

from __future__ import annotations

from tochuc import bodies
from tochuc.bodies.posts import full_name


def title_of(name: str, body: str, id: str) -> str:
    """Give the title alone, if the name is a title with its body's name, as we write it.

    Args:
        name: of the position.
        body: the name of its body.
        id: the position's; of several titles that fit the one is taken whose post has this id.

    Returns: the whole name where no title fits.
    """
    seat = bodies.committee_of(bodies.resolve(body))
    words = name.split(" ")
    titles = (" ".join(words[:count]) for count in range(1, len(words)))
    posts = [bodies.post_of(title, seat) for title in titles]
    fitting = [post for post in posts if full_name(post).casefold() == name.casefold()]
    found = next((post for post in fitting if post.id == id), None) or next(iter(fitting), None)
    return found.title if found else name
