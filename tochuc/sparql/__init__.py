"""SPARQL over the RDF face: a snapshot of the graph, asked within bounds of time and memory."""

from tochuc.sparql.answering import FORMS, Form, forms_of
from tochuc.sparql.refusing import Refusal, check
from tochuc.sparql.snapshot import Part, changed_since, snapshot
from tochuc.sparql.warden import Bounds, Warden

__all__ = [
    "FORMS",
    "Bounds",
    "Form",
    "Part",
    "Refusal",
    "Warden",
    "changed_since",
    "check",
    "forms_of",
    "snapshot",
]
