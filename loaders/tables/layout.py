"""What the columns of a table are called: by the usual words, or by a mapping."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from loaders.tables.cells import Cells, plain
from loaders.tables.mapping import Mapping as TableMapping
from loaders.tables.vocabulary import Headers, ignored
from tochuc.names import fold


@dataclass(frozen=True, slots=True)
class Layout:
    """The headers of a table.

    Args:
        kind: what it is a table of.
        required: the fields that it must have.
        fields: the field of each header, without marks.
        first: what each field is called in messages.
        skipped: headers of columns that nothing is read from; None skips every other column.
    """

    kind: str
    required: frozenset[str]
    fields: Mapping[str, str]
    first: Mapping[str, str]
    skipped: frozenset[str] | None

    @classmethod
    def usual(cls, headers: Headers) -> Layout:
        """Of a table whose headers are words that everybody uses."""
        return cls(headers.kind, headers.required, headers.fields, headers.first, ignored())

    @classmethod
    def mapped(cls, mapping: TableMapping) -> Layout:
        """Of a table that a mapping describes: every column that it names must be there."""
        fields = {fold(name): field for field, names in mapping.columns.items() for name in names}
        first = {field: names[0] for field, names in mapping.columns.items()}
        skipped = None if mapping.ignore == "rest" else frozenset(fold(name) for name in mapping.ignore)
        return cls(mapping.kind, frozenset(first) - mapping.optional, fields, first, skipped)

    def field(self, header: str) -> str | None:
        """Give the field that a header stands for."""
        return self.fields.get(fold(header)) if header else None

    def ignores(self, header: str) -> bool:
        """Whether nothing is read from the column with a header, on purpose."""
        return self.skipped is None or fold(header) in self.skipped

    def known(self, cells: Cells) -> set[str]:
        """Give the fields that a row of headers has."""
        return {field for cell in cells if (field := self.field(plain(cell)))}

    def missing(self, cells: Cells) -> frozenset[str]:
        """Give the required fields that a row of headers lacks."""
        return self.required - self.known(cells)

    def fits(self, cells: Cells) -> bool:
        """Whether a row is the header of such a table."""
        return not self.missing(cells)
