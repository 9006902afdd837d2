"""A feed in the Atom Syndication Format (RFC 4287), in pages as RFC 5005 has them."""

from __future__ import annotations

from xml.etree.ElementTree import Element, SubElement, indent, tostring

from api.feeds.changed import Entry, Feed
from tochuc import __version__
from tochuc.graph.describe import NOT_IN_XML
from tochuc.messages import text

MEDIA_TYPE = "application/atom+xml"
_NAMESPACE = "http://www.w3.org/2005/Atom"
_LANG = "{http://www.w3.org/XML/1998/namespace}lang"


def written(feed: Feed) -> bytes:
    """Write a feed; the same feed gives the same bytes."""
    root = Element("feed", {"xmlns": _NAMESPACE, _LANG: feed.lang})
    _text(root, "id", feed.address)
    _text(root, "title", text("feed.changes", feed.lang))
    newest = max((entry.updated for entry in feed.entries), default=feed.updated.isoformat())
    _text(root, "updated", _moment(newest))
    _person(root, text("page.name", feed.lang))
    _text(root, "generator", "tochuc").set("version", __version__)
    _link(root, "self", feed.here, MEDIA_TYPE)
    _link(root, "alternate", feed.page, "text/html")
    if feed.following:
        _link(root, "next", feed.following, MEDIA_TYPE)
    for entry in feed.entries:
        _entry(root, entry)
    indent(root, " ")
    made: bytes = tostring(root, "utf-8", xml_declaration=True)
    return made + b"\n"


def _entry(root: Element, entry: Entry) -> None:
    made = SubElement(root, "entry")
    _text(made, "id", entry.id)
    _text(made, "title", entry.title)
    _text(made, "updated", _moment(entry.updated))
    for author in dict.fromkeys(said.author for said in entry.said if said.author):
        _person(made, author)
    code, words = entry.kind
    SubElement(made, "category", {"term": code, "label": words})
    _link(made, "alternate", entry.url, "text/html")
    for said in entry.said:
        _link(made, "related", said.url, "application/json")
        if said.page:
            _link(made, "via", said.page, "text/html")
    if quotes := [said.quote for said in entry.said if said.quote]:
        _text(made, "summary", "\n".join(dict.fromkeys(quotes)))


def _text(parent: Element, name: str, content: str) -> Element:
    made = SubElement(parent, name)
    made.text = NOT_IN_XML.sub("\ufffd", content)
    return made


def _person(parent: Element, name: str) -> None:
    _text(SubElement(parent, "author"), "name", name)


def _link(parent: Element, relation: str, address: str, media_type: str) -> None:
    SubElement(parent, "link", {"rel": relation, "href": address, "type": media_type})


def _moment(day: str) -> str:
    """Give a day as RFC 3339 has a moment; sources are published on days, not at hours."""
    return f"{day}T00:00:00Z"
