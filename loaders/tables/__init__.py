"""Tables of stewards and of others: rosters, seats and structure, from CSV, TSV, XLSX and ODS.

A cell that is not understood is reported with its address, and then nothing of the table is read.
"""

from loaders.tables.reader import read_roster, read_seats, read_structure, read_table

__all__ = ["read_roster", "read_seats", "read_structure", "read_table"]
