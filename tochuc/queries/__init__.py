"""The named queries: each a file of plain Cypher whose header says what it asks, takes and gives."""

from tochuc.queries.binding import Bound, Sought, bind
from tochuc.queries.definition import Column, NamedQuery, Parameter, Words
from tochuc.queries.examples import Example, examples
from tochuc.queries.header import read_query
from tochuc.queries.lookup import find, steps
from tochuc.queries.running import Result, named, prepare, query_named, result, run

__all__ = [
    "Bound",
    "Column",
    "Example",
    "NamedQuery",
    "Parameter",
    "Result",
    "Sought",
    "Words",
    "bind",
    "examples",
    "find",
    "named",
    "prepare",
    "query_named",
    "read_query",
    "result",
    "run",
    "steps",
]
