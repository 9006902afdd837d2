"""What the ontology says, as typed objects: the one place that classes and properties come from.

`schema()` reads `ontology/tochuc.ttl` and the code lists once. Labels, relationship types, node
properties, constraints and indexes, the mapping and the JSON-LD context are derived from it.
"""

from tochuc.schema.ontology import read_schema, schema
from tochuc.schema.statements import statements
from tochuc.schema.terms import ClassTerm, CodedProperty, DataProperty, ObjectProperty, Schema

__all__ = [
    "ClassTerm",
    "CodedProperty",
    "DataProperty",
    "ObjectProperty",
    "Schema",
    "read_schema",
    "schema",
    "statements",
]
