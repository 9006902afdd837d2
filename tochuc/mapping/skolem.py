"""Blank nodes are given IRIs, made from what is said of them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from hashlib import sha256

import pyoxigraph as ox

SKOLEM_BASE = "https://w3id.org/tochuc/id/anon-"
_ROUNDS = 8
"""How far around a blank node its IRI looks. Nodes alike that far are told apart by a number."""


def skolemize(triples: Iterable[ox.Triple]) -> list[ox.Triple]:
    """Give the same triples with an IRI in place of each blank node.

    The IRI comes from the node's surroundings: the same description gives the same IRI, whatever
    the parser called the node and whatever else the file holds. Two nodes never share one.
    """
    found = list(triples)
    around = [t for t in found if isinstance(t.subject, ox.BlankNode) or isinstance(t.object, ox.BlankNode)]
    if not around:
        return found
    names = _names(around)

    return [_renamed(triple, names) for triple in found]


def _renamed(triple: ox.Triple, names: dict[ox.BlankNode, ox.NamedNode]) -> ox.Triple:
    subject, value = triple.subject, triple.object
    return ox.Triple(
        names[subject] if isinstance(subject, ox.BlankNode) else subject,
        triple.predicate,
        names[value] if isinstance(value, ox.BlankNode) else value,
    )


def _names(around: list[ox.Triple]) -> dict[ox.BlankNode, ox.NamedNode]:
    digests: dict[ox.BlankNode, str] = {}
    for triple in around:
        for term in (triple.subject, triple.object):
            if isinstance(term, ox.BlankNode):
                digests[term] = ""
    for _ in range(_ROUNDS):
        digests = _refined(digests, around)
    seen: Counter[str] = Counter()
    names = {}
    for node, digest in digests.items():
        seen[digest] += 1
        number = f"-{seen[digest]}" if seen[digest] > 1 else ""
        names[node] = ox.NamedNode(f"{SKOLEM_BASE}{digest[:16]}{number}")
    return names


def _refined(digests: dict[ox.BlankNode, str], around: list[ox.Triple]) -> dict[ox.BlankNode, str]:
    """Hash each node's triples, with the hash so far of its blank neighbours."""
    lines: dict[ox.BlankNode, list[str]] = {node: [] for node in digests}

    def shown(term: object, own: ox.BlankNode) -> str:
        if not isinstance(term, ox.BlankNode):
            return str(term)
        return "_:self" if term == own else f"_:{digests[term]}"

    for triple in around:
        for own in {term for term in (triple.subject, triple.object) if isinstance(term, ox.BlankNode)}:
            line = f"{shown(triple.subject, own)} {triple.predicate} {shown(triple.object, own)}"
            lines[own].append(line)
    return {node: sha256("\n".join(sorted(said)).encode()).hexdigest() for node, said in lines.items()}
