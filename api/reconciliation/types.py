"""The types of the service: people, bodies with their kinds, and posts, as the ontology has them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from api.answers.finding import EVERY_TYPE
from api.models.reconciliation import Named
from tochuc.errors import BadInput
from tochuc.messages import Language
from tochuc.schema import schema


def every_type() -> list[str]:
    """Give the ids of all types: the general ones first, then the kinds of bodies."""
    classes = schema().classes.values()
    kinds = [term.name for term in classes if "Organization" in term.labels and term.name not in EVERY_TYPE]
    return [*EVERY_TYPE, *kinds]


def type_of(asked: str) -> str:
    """Give a type's id for what a client sent: the id itself, or the class's IRI.

    Raises: BadInput for what is no type of this service.
    """
    found = {schema().classes[name].iri: name for name in every_type()}
    name = found.get(asked, asked)
    if name not in found.values():
        raise BadInput("reconcile.type", found=asked, known=", ".join(every_type()))
    return name


def types_of(labels: Sequence[str]) -> list[str]:
    """Give the types of a thing, the most telling first."""
    return [name for name in reversed(every_type()) if name in labels]


def named_types(names: Iterable[str], lang: Language) -> list[Named]:
    """Name types, in a word each."""
    return [Named(id=name, name=named_type(name, lang).name) for name in names]


def named_type(name: str, lang: Language) -> Named:
    """Name a type, with its definition."""
    term = schema().classes[name]
    if lang == "vi":
        return Named(id=name, name=term.label_vi, description=term.comment_vi)
    return Named(id=name, name=term.label_en, description=term.comment_en)
