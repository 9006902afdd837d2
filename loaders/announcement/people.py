"""Who a short name or a pronoun means: "bà Nga" is the last "… Nga" named in full."""

from __future__ import annotations

from loaders.announcement.mentions import Mention


class People:
    """The people whom a text names in full."""

    def __init__(self, found: list[list[Mention]]) -> None:
        self._named: list[tuple[int, str]] = []
        for sentence in found:
            for mention in sentence:
                if mention.symbol == "P" and len(mention.person.name.split()) > 1:
                    self._named.append((mention.first, mention.person.name))

    def full_name(self, mention: Mention) -> str | None:
        """Give the full name of a person, or None for a short name that nobody has."""
        if mention.symbol != "P":
            return None
        name = mention.person.name
        if len(name.split()) >= 3:
            return name
        ending = " " + name
        known = [(at, full) for at, full in self._named if full.endswith(ending)]
        earlier = [full for at, full in known if at <= mention.first]
        if earlier:
            return earlier[-1]
        if known:
            return known[0][1]
        return name if " " in name else None
