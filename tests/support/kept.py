"""How much of a graph another one still says: the measure of what a way out and in again keeps."""

from collections import Counter
from collections.abc import Callable, Iterator
from typing import Any

from tochuc.exporting.personnel import Personnel
from tochuc.mapping import Node, PropertyGraph

Row = tuple[Any, ...]


def kept(before: PropertyGraph, after: PropertyGraph) -> dict[str, tuple[int, int]]:
    """Give, for each thing that can be lost, how many of how many are there again."""
    old, new = Personnel(before), Personnel(after)
    found = {what: _both(Counter(rows(old)), Counter(rows(new))) for what, rows in _ROWS.items()}
    text = "\n".join(str(node.properties["quote"]) for node in new.things_said("Statement"))
    quotes = {str(node.properties["quote"]) for node in old.things_said("TenureStatement")}
    said = sum(" ".join(quote.split()) in text for quote in quotes)
    return found | {"words of statements on tenures": (said, len(quotes))}


def _both(old: Counter[Row], new: Counter[Row]) -> tuple[int, int]:
    return (old & new).total(), old.total()


def _things(label: str, *keys: str) -> Callable[[Personnel], Iterator[Row]]:
    def rows(personnel: Personnel) -> Iterator[Row]:
        for node in personnel.graph.nodes.values():
            if label in node.labels:
                yield (node.id, *(str(node.properties.get(key)) for key in keys))

    return rows


def _tenures(*keys: str) -> Callable[[Personnel], Iterator[Row]]:
    """Tenures by person and post, with some of what is known of them; without any of it they don't count."""

    def rows(personnel: Personnel) -> Iterator[Row]:
        for node in personnel.things("Tenure"):
            told = tuple(str(node.properties[key]) for key in keys if key in node.properties)
            if told or not keys:
                yield (*_who_and_where(personnel, node), *told)

    return rows


def _who_and_where(personnel: Personnel, tenure: Node) -> Row:
    return personnel.end(tenure.id, "MEMBER"), personnel.end(tenure.id, "POST")


def _chain(personnel: Personnel) -> Iterator[Row]:
    for start, type, end in personnel.graph.relationships:
        if type in ("SUB_ORGANIZATION_OF", "UNIT_OF"):
            yield start, type, end


def _events(personnel: Personnel) -> Iterator[Row]:
    for node in personnel.things("Event"):
        days = (str(node.properties.get(key)) for key in ("name", "eventKind", "from", "until"))
        yield (*days, personnel.end(node.id, "OF"))


def _addresses(personnel: Personnel) -> Iterator[Row]:
    for node in personnel.things_said("Source"):
        if "url" in node.properties:
            yield (node.properties["url"],)


_ROWS: dict[str, Callable[[Personnel], Iterator[Row]]] = {
    "people, by their ids": _things("Person", "name"),
    "bodies": _things("Organization", "name", "classification"),
    "what is above them": _chain,
    "posts": _things("Post", "name", "singleSeat"),
    "tenures": _tenures(),
    "their beginnings": _tenures("from", "fromPrecision"),
    "their ends": _tenures("until", "untilPrecision"),
    "presumed ends": _tenures("succeededOn"),
    "states": _tenures("state"),
    "manners": _tenures("manner"),
    "terms": _tenures("term"),
    "days on which they were seen": _tenures("witnessedFrom", "witnessedUntil"),
    "events": _events,
    "addresses of sources": _addresses,
    "statements of seats": _things("SeatStatement"),
    "statements of counts": _things("CountStatement"),
    "statements of other facts": _things("FactStatement", "what"),
}
