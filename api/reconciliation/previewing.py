"""A thing in a few lines of HTML, for the small frame that a client opens."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from datetime import date

from markupsafe import Markup

from api.graph import Graph
from api.links import Links
from api.models.reconciliation import Flyout, Named
from api.parameters import iri_of
from api.reconciliation.properties import properties_of, values_of
from api.reconciliation.types import named_type, types_of
from api.statements import statement
from tochuc.ids import segment
from tochuc.messages import Language, text

_PAGE = Markup(
    '<!DOCTYPE html><html lang="{lang}"><meta charset="utf-8"><title>{title}</title>'
    "<style>body{{font:14px/1.45 system-ui,sans-serif;margin:8px;color:#1a1a1a;background:#fff}}"
    "h1{{font-size:16px;margin:0 0 4px}}dl{{margin:4px 0}}dt{{color:#555}}dd{{margin:0 0 4px}}</style>"
    "<body>{body}</body></html>"
)
_MOST_VALUES = 4


async def preview(graph: Graph, links: Links, sent: str, lang: Language) -> str | None:
    """Give a page of a thing: its name, type and what holds today; None where there is no such thing."""
    body = await _body(graph, links, sent, lang)
    return None if body is None else _PAGE.format(lang=lang, title=sent, body=body)


async def thing_flyout(graph: Graph, links: Links, sent: str, lang: Language) -> Flyout:
    """Give the same without a page around it."""
    body = await _body(graph, links, sent, lang)
    return Flyout(
        id=sent,
        html=Markup("<p>{}</p>").format(text("reconcile.preview.none", lang)) if body is None else body,
    )


def type_flyout(sent: str, named: Named) -> Flyout:
    """Give what a type or property means."""
    return Flyout(id=sent, html=Markup("<p><b>{}</b></p><p>{}</p>").format(named.name, named.description))


async def _body(graph: Graph, links: Links, sent: str, lang: Language) -> Markup | None:
    iri = iri_of(sent)
    rows = await graph.read(statement("shown"), {"id": iri})
    types = types_of(rows[0]["labels"]) if rows else []
    if not types:
        return None
    head = Markup('<h1><a href="{}" target="_blank">{}</a></h1><div>{}</div>').format(
        links.to(f"/id/{segment(iri)}"), rows[0]["name"] or sent, named_type(types[0], lang).name
    )
    asked = properties_of(types[-1])
    read = await asyncio.gather(*(values_of(graph, one, [iri], date.today()) for one in asked))
    lines = [
        Markup("<dt>{}</dt>{}").format(one.named(lang).name, _values(found[iri]))
        for one, found in zip(asked, read, strict=True)
        if found[iri]
    ]
    return head + Markup("<dl>{}</dl>").format(Markup("").join(lines))


def _values(values: Sequence[dict[str, object]]) -> Markup:
    shown = [
        next(value[key] for key in ("name", "str", "int") if key in value) for value in values[:_MOST_VALUES]
    ]
    more = ["…"] if len(values) > _MOST_VALUES else []
    return Markup("").join(Markup("<dd>{}</dd>").format(one) for one in [*shown, *more])
