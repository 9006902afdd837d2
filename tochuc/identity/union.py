"""Things joined step by step; the smallest of those joined stands for all."""

from __future__ import annotations


class Union:
    """Which ids are joined, over any number of steps."""

    def __init__(self) -> None:
        self._leader: dict[str, str] = {}

    def of(self, id: str) -> str:
        """Give the smallest id of those that one is joined with."""
        lead = self._leader.setdefault(id, id)
        while lead != self._leader[lead]:
            self._leader[id] = lead = self._leader[lead]
        return lead

    def join(self, a: str, b: str) -> None:
        """Join two, and with them all that they are joined with."""
        x, y = self.of(a), self.of(b)
        self._leader[max(x, y)] = min(x, y)

    def leaders(self) -> dict[str, str]:
        """Give every id that was spoken of, with the one that stands for it."""
        return {id: self.of(id) for id in list(self._leader)}
