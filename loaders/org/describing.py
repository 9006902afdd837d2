"""What every thing of a file has: an id, identifiers, where it was found."""

from __future__ import annotations

from loaders.interchange.records import NAMELESS
from loaders.org.statements import Statements
from tochuc.mapping.skolem import SKOLEM_BASE

_WIKIDATA = (
    "http://www.wikidata.org/entity/",
    "https://www.wikidata.org/entity/",
    "https://www.wikidata.org/wiki/",
)


def id_of(iri: str) -> str:
    """Give the id of a record: its IRI, if the file gave it one."""
    return f"{NAMELESS}{iri.removeprefix(SKOLEM_BASE)}" if iri.startswith(SKOLEM_BASE) else iri


def identifiers_of(said: Statements, iri: str) -> tuple[str, ...]:
    """Give what registers call a thing, beside its IRI; items of Wikidata are written `wikidata:Q42`."""
    found: dict[str, None] = {}
    for value in said.values(iri, "identifier"):
        found |= dict.fromkeys(one.value for one in said.values(value.value, "notation") or [value])
    found |= dict.fromkeys(value.value for value in said.values(iri, "notation"))
    found |= dict.fromkeys(_identifier(value.value) for value in said.values(iri, "same"))
    return tuple(identifier for identifier in found if identifier)


def urls_of(said: Statements, iri: str) -> tuple[str, ...]:
    """Give the addresses at which the file itself found what it says of a thing."""
    told = (value.value for value in said.values(iri, "url"))
    return tuple(url for url in told if url.startswith(("http://", "https://")))


def _identifier(iri: str) -> str:
    base = next((base for base in _WIKIDATA if iri.startswith(base)), None)
    return f"wikidata:{iri.removeprefix(base)}" if base else iri
