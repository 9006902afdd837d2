"""`tochuc schema`: the property graph, as the ontology defines it."""

from __future__ import annotations

import json

import click

from tochuc.cli.localized import Command, Option
from tochuc.messages import language
from tochuc.schema import schema as own_schema
from tochuc.schema import views

FORMATS = ("text", "json", "cypher", "mermaid", "jsonld")


@click.command(cls=Command)
@click.option("--format", "form", cls=Option, type=click.Choice(FORMATS), default="text")
def schema(form: str) -> None:
    """Print labels, properties, relationships, constraints and indexes."""
    click.echo(written(form))


def written(form: str) -> str:
    """Give the schema in one of `FORMATS`; `jsonld` is the JSON-LD context alone."""
    declared = own_schema()
    if form == "json":
        return views.as_json(declared)
    if form == "cypher":
        return views.as_cypher(declared)
    if form == "mermaid":
        return views.as_mermaid(declared)
    if form == "jsonld":
        from tochuc.mapping.jsonld import context  # the other formats do without the mapping

        return json.dumps({"@context": context(declared)}, ensure_ascii=False, indent=1)
    return views.as_text(declared, language())
