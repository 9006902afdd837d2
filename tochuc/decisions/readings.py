"""Vacancies whose reading no steward chose: the rules or the usage of the press decide."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from tochuc.graph import Store
from tochuc.ids import segment
from tochuc.queries import query_named


@dataclass(frozen=True, slots=True)
class OpenReading:
    """A body with a declared vacancy, of an organisation whose reading no steward chose.

    Args:
        body: the body's id.
        name: its name.
        members: as declared.
        vacant: as declared.
        in_force: the reading in force.
        chosen_by: by what it is: `rules` or `default`.
        statement: the id of the statement.
        source: the id of its source.
        quote: its words.
    """

    body: str
    name: str
    members: int
    vacant: int
    in_force: str
    chosen_by: str
    statement: str
    source: str
    quote: str

    @property
    def commands(self) -> dict[str, str]:
        """The commands that choose, by reading."""
        start = f"tochuc decide reading {segment(self.body)}"
        return {one: f"{start} {one} --by NAME --why TEXT" for one in ("additional", "included")}


def open_readings(store: Store) -> tuple[OpenReading, ...]:
    """List the bodies with declared vacancies that are read as nobody but rules or usage chose."""
    given = {"on": date.today(), "known": date.today(), "reading": "both", "organization": None}
    return tuple(
        OpenReading(
            body=row["organization_id"],
            name=row["organization"],
            members=row["members"],
            vacant=row["vacant"],
            in_force=row["reading"],
            chosen_by=row["chosen_by"],
            statement=row["statement_id"],
            source=row["source_id"],
            quote=row["quote"],
        )
        for row in store.read(query_named("vacancies").text, **given)
        if row["in_force"] and row["chosen_by"] != "steward"
    )
