"""What the graph holds, in a few lines for a person: the end of `tochuc up`, and `tochuc status`."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import LiteralString

from tochuc.graph import Store
from tochuc.messages import text
from tochuc.schema import schema

# What people ask of a graph first, by class.
COUNTED = ("Organization", "Post", "Person", "Tenure", "Statement", "Source", "Event", "Territory")
_COUNT: LiteralString = """
MATCH (n:Thing) UNWIND labels(n) AS label WITH label, count(*) AS n
WHERE label IN $labels RETURN label, n"""
_LATEST: LiteralString = "MATCH (s:Source) RETURN max(s.published) AS latest"


@dataclass(frozen=True, slots=True)
class Summary:
    """How many things of each class there are, and the last day on which a source said something."""

    counts: dict[str, int]
    latest: date | None

    def lines(self) -> list[str]:
        """The counts as text, a class a line, in the user's language."""
        width = max(len(_label(name)) for name in COUNTED)
        return [f"  {_label(name):<{width}}  {self.counts[name]:>7,}" for name in COUNTED]


def summarize(store: Store) -> Summary:
    """Count what the graph holds."""
    found = {row["label"]: row["n"] for row in store.read(_COUNT, labels=list(COUNTED))}
    latest = store.read(_LATEST)[0]["latest"]
    return Summary({name: found.get(name, 0) for name in COUNTED}, latest)


def _label(name: str) -> str:
    term = schema().classes[name]
    return term.label_vi if text("language") == "vi" else term.label_en
