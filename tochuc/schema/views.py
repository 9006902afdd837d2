"""The schema as people and programs read it."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import asdict
from typing import Any

from tochuc.messages import Language, text
from tochuc.schema.ontology import local_name
from tochuc.schema.statements import statements
from tochuc.schema.terms import CodedProperty, DataProperty, Property, Schema, Term

LISTED = ("classes", "data", "objects", "coded")


def as_json(schema: Schema) -> str:
    """Give every term with all that is known of it, and the constraints and indexes."""
    found: dict[str, Any] = {"version": schema.version}
    for kind in LISTED:
        found[kind] = [asdict(term) for term in getattr(schema, kind).values()]
    for term in found["classes"]:
        term["labels"] = sorted(term["labels"])
    found["statements"] = statements(schema)
    return json.dumps(found, ensure_ascii=False, indent=1)


def as_cypher(schema: Schema) -> str:
    """Give the statements that create constraints and indexes, one a line."""
    return "\n".join(f"{statement};" for statement in statements(schema).values())


def as_mermaid(schema: Schema) -> str:
    """Give the classes and relationships as a Mermaid class diagram."""
    lines = ["classDiagram"]
    for term in schema.classes.values():
        lines += [f"  {term.parent} <|-- {term.name}"] if term.parent else []
    for kind in (schema.data, schema.coded):
        lines += [f"  {term.domain} : {value_type(term)} {term.name}" for term in kind.values()]
    for relation in schema.objects.values():
        lines.append(f"  {relation.domain} --> {relation.range} : {relation.relationship}")
    return "\n".join(lines)


def as_text(schema: Schema, lang: Language) -> str:
    """Give a page to read: labels as a tree, then node properties and relationships, each explained."""
    parts = [
        text("schema.labels", lang),
        *_tree(schema, None, 1, lang),
        "",
        text("schema.properties", lang),
        *_properties(schema, lang),
        "",
        text("schema.relationships", lang),
    ]
    for term in schema.objects.values():
        parts += _entry(f"(:{term.domain})-[:{term.relationship}]->(:{term.range})", term, lang)
    return "\n".join(parts)


def _tree(schema: Schema, parent: str | None, depth: int, lang: Language) -> Iterator[str]:
    for term in schema.classes.values():
        if term.parent == parent:
            yield f"{'  ' * depth}:{term.name}  {_label(term, lang)}. {_comment(term, lang)}"
            yield from _tree(schema, term.name, depth + 1, lang)


def _properties(schema: Schema, lang: Language) -> Iterator[str]:
    by_domain: dict[str, list[DataProperty | CodedProperty]] = {}
    for kind in (schema.data, schema.coded):
        for term in kind.values():
            by_domain.setdefault(term.domain, []).append(term)
    yield f"  :Thing {{{text('schema.derived', lang)}}}"
    for domain in schema.classes:
        for term in by_domain.get(domain, ()):
            yield from _entry(f":{domain}.{term.name} {value_type(term)}", term, lang)
            if isinstance(term, CodedProperty):
                yield from _codes(term.codes)


def _entry(head: str, term: Term, lang: Language) -> Iterator[str]:
    yield f"  {head}  {_label(term, lang)}. {_comment(term, lang)}"


def _codes(codes: Iterable[str]) -> Iterator[str]:
    shown = ", ".join(codes)
    yield f"      {shown if len(shown) <= 100 else shown[:100].rpartition(', ')[0] + ', …'}"


def value_type(term: Property) -> str:
    """Say what the values of a property are: a datatype, `text`, `code`, or a list of them (`text[]`)."""
    if not isinstance(term, DataProperty):
        return "code"
    name = {"langString": "text"}.get(local_name(term.datatype), local_name(term.datatype))
    return name if term.plain else f"{name}[]"


def _label(term: Term, lang: Language) -> str:
    return term.label_vi if lang == "vi" else term.label_en


def _comment(term: Term, lang: Language) -> str:
    return term.comment_vi if lang == "vi" else term.comment_en
