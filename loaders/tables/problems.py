"""What is wrong with a table, collected, so that whoever mends it sees all of it at once."""

from __future__ import annotations

from tochuc.errors import BadInput
from tochuc.messages import text

SHOWN = 50


class Problems:
    """The cells of one file that were not understood; the first are kept, all are counted."""

    def __init__(self, file: str) -> None:
        self.file = file
        self.count = 0
        self.shown: list[str] = []

    def add(self, code: str, where: str, **details: object) -> None:
        """Note one.

        Args:
            code: a message of `tables.toml`, which says what was found and what was expected.
            where: the cell.
            details: what the message needs besides.
        """
        self.count += 1
        if len(self.shown) < SHOWN:
            self.shown.append(text(code, None, where=where, **details))

    def refuse(self) -> None:
        """Refuse the table if anything is wrong with it.

        Raises: BadInput `table.refused` with every message, the first of them if there are many.
        """
        if not self.count:
            return
        more = self.count - len(self.shown)
        told = [*self.shown, *([text("table.more", count=more)] if more else [])]
        raise BadInput(
            "table.refused", file=self.file, count=self.count, told="\n".join(f"  {one}" for one in told)
        )
