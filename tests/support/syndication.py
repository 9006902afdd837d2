"""What RFC 4287 asks of a feed, looked at in the text as it came."""

import re
from urllib.parse import urlsplit
from xml.etree.ElementTree import Element, fromstring

ATOM = "{http://www.w3.org/2005/Atom}"
LANG = "{http://www.w3.org/XML/1998/namespace}lang"
_MOMENT = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)")
_ONCE = ("id", "title", "updated")
_AT_MOST_ONCE = (
    "generator",
    "icon",
    "logo",
    "rights",
    "subtitle",
    "published",
    "source",
    "summary",
    "content",
)
_KNOWN = {
    "feed": {
        *_ONCE,
        "author",
        "category",
        "contributor",
        "generator",
        "icon",
        "link",
        "logo",
        "rights",
        "subtitle",
        "entry",
    }
}
_KNOWN["entry"] = {
    *_ONCE,
    "author",
    "category",
    "content",
    "contributor",
    "link",
    "published",
    "rights",
    "source",
    "summary",
}


def feed_of(content: bytes) -> Element:
    """Read a feed, and hold it to the rules of RFC 4287 (sections 4.1.1, 4.1.2, 3.2, 3.3, 4.2)."""
    root = fromstring(content)
    assert root.tag == f"{ATOM}feed"
    assert root.get(LANG)
    _check(root, "feed")
    entries = root.findall(f"{ATOM}entry")
    for entry in entries:
        _check(entry, "entry")
        assert entry.findall(f"{ATOM}author") or root.findall(f"{ATOM}author")
        if entry.find(f"{ATOM}content") is None:
            assert links(entry, "alternate")
    ids = [(text(one, "id"), text(one, "updated")) for one in entries]
    assert len(ids) == len(set(ids))
    return root


def text(element: Element, name: str) -> str:
    """The text of a child."""
    return element.findtext(f"{ATOM}{name}") or ""


def links(element: Element, relation: str) -> list[str]:
    """The addresses of a relation."""
    found = element.findall(f"{ATOM}link")
    return [one.get("href", "") for one in found if one.get("rel", "alternate") == relation]


def _check(element: Element, kind: str) -> None:
    names = [child.tag.removeprefix(ATOM) for child in element]
    assert set(names) <= _KNOWN[kind]
    assert all(names.count(name) == 1 for name in _ONCE)
    assert all(names.count(name) <= 1 for name in _AT_MOST_ONCE)
    assert urlsplit(text(element, "id")).scheme
    assert text(element, "title").strip()
    assert _MOMENT.fullmatch(text(element, "updated"))
    for author in element.findall(f"{ATOM}author"):
        assert text(author, "name").strip()
    told = [
        (one.get("rel", "alternate"), one.get("type"), one.get("hreflang"))
        for one in element.findall(f"{ATOM}link")
    ]
    alternates = [one for one in told if one[0] == "alternate"]
    assert len(alternates) == len(set(alternates))
    for link in element.findall(f"{ATOM}link"):
        assert urlsplit(link.get("href", "")).scheme
        assert "/" in (link.get("type") or "/")
    for category in element.findall(f"{ATOM}category"):
        assert category.get("term")
