"""What the service says of itself."""

from __future__ import annotations

from api.answers.finding import EVERY_TYPE
from api.links import Links
from api.models.reconciliation import Extend, Manifest, PreviewFrame, ServicePath, Suggest, View
from api.reconciliation.batches import MOST_QUERIES
from api.reconciliation.extending import settings_of
from api.reconciliation.types import named_types
from tochuc import __version__
from tochuc.ids import THING
from tochuc.messages import Language, text

VERSIONS = ["0.1", "0.2"]
_SCHEMA = "https://w3id.org/tochuc/ontology#"
_WIDTH, _HEIGHT = 420, 220


def manifest(links: Links, lang: Language) -> Manifest:
    """Give the manifest, with the addresses by which whoever asks reaches this server."""
    return Manifest(
        versions=VERSIONS,
        name=text("reconcile.name", lang),
        identifierSpace=THING,
        schemaSpace=_SCHEMA,
        documentation=links.to("/docs"),
        serviceVersion=__version__,
        defaultTypes=named_types(EVERY_TYPE, lang),
        view=View(url=links.to("/id/{{id}}")),
        preview=PreviewFrame(
            url=links.to(f"/reconcile/preview?id={{{{id}}}}&lang={lang}"), width=_WIDTH, height=_HEIGHT
        ),
        suggest=Suggest(**{kind: _suggest(kind, links, lang) for kind in ("entity", "type", "property")}),
        extend=Extend(
            propose_properties=_path("/reconcile/extend/propose", links), property_settings=settings_of(lang)
        ),
        batchSize=MOST_QUERIES,
    )


def _path(path: str, links: Links) -> ServicePath:
    return ServicePath(service_url=links.base, service_path=path)


def _suggest(kind: str, links: Links, lang: Language) -> ServicePath:
    return ServicePath(
        service_url=links.base,
        service_path=f"/reconcile/suggest/{kind}",
        flyout_service_url=links.base,
        flyout_service_path=f"/reconcile/flyout/{kind}?id=${{id}}&lang={lang}",
    )
