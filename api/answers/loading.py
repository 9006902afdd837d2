"""Loading what was sent, and what that did."""

from __future__ import annotations

from api.links import Links
from api.models.writing import Loaded
from api.received import SOURCES, received
from tochuc.errors import BadInput
from tochuc.graph import Store
from tochuc.loading.files import Options, load_file
from tochuc.loading.outcome import Outcome


def load_received(
    store: Store, body: bytes, content_type: str, name: str | None, options: Options
) -> list[Outcome]:
    """Load what was sent.

    Args:
        store: where to.
        body: a text, a table, records as JSON, or RDF.
        content_type: which of them.
        name: the file's name that the sender gives it.
        options: how to load.

    Raises: BadInput for what can't be read or has no announcement in it, Refused for a violation that is
        not allowed.
    """
    with received(body, content_type, name, endings=SOURCES) as file:
        outcomes = load_file(store, file, options)
        if not outcomes:
            raise BadInput("api.no-announcement", file=file.name)
        return outcomes


def loaded(outcome: Outcome, links: Links) -> Loaded:
    """Tell what a load did."""
    return Loaded.model_validate({**outcome.to_json(), "url": links.of("Source", outcome.source)})
