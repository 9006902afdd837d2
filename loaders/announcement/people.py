"""Who a short name or a pronoun means: "bà Nga" is the last "… Nga" named in full."""

from __future__ import annotations

from bisect import bisect_right

from loaders.announcement.symbols import Mention


class People:
    """The people whom a text names in full."""

    def __init__(self, found: list[list[Mention]]) -> None:
        self._named: dict[str, list[tuple[int, str]]] = {}
        for sentence in found:
            for mention in sentence:
                if mention.symbol == "P" and len(mention.person.name.split()) > 1:
                    self._remember(mention.first, mention.person.name)

    def _remember(self, at: int, name: str) -> None:
        """Keep a full name under each ending by which a text may repeat it."""
        parts = name.split()
        for size in range(1, len(parts)):
            self._named.setdefault(" ".join(parts[-size:]), []).append((at, name))

    def full_name(self, mention: Mention) -> str | None:
        """Give the full name of a person, or None for a short name that nobody has."""
        if mention.symbol != "P":
            return None
        name = mention.person.name
        if len(name.split()) >= 3:
            return name
        known = self._named.get(name, [])
        if known:
            before = bisect_right(known, mention.first, key=lambda one: one[0])
            return known[max(before - 1, 0)][1]
        return name if " " in name else None
