"""What the lexicon says of names of bodies: their heads, the fields of work in them, the titles of posts."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass
from functools import cache

from pyoxigraph import Literal, NamedNode, RdfFormat, Store

from tochuc.names import exact_key
from tochuc.places import data_root
from tochuc.reference.description import PREFIXES, term

# Words whose capitals vary in the press, beside the lexicon's fields.
_MORE_FIELDS = (
    "Doanh nghiệp",
    "Khí tượng Thủy văn",
    "Khoa học Tự nhiên",
    "Khu Công nghệ cao",
    "Nghiệp vụ",
    "Thanh niên",
    "Thực hành quyền công tố",
)
ORGANIZATION = PREFIXES["org"] + "Organization"


@dataclass(frozen=True, slots=True)
class Kind:
    """A head of bodies' names.

    Args:
        code: its code in the scheme `tochuc:kinds`.
        label: how we write it.
        class_iri: the class of bodies with this head.
        takes: what follows it: `none`, `committee` (an owner), `party` (a unit) or `free` words.
        scope: how a bare name is completed: `national`, `province`, `place`, `level` or `owner`.
        level_word: of a level's committee, the kind of its territory: `tỉnh` of Tỉnh ủy.
    """

    code: str
    label: str
    class_iri: str
    takes: str
    scope: str
    level_word: str | None


@dataclass(frozen=True, slots=True)
class Role:
    """A title of a post: its code, how we write it, and whether one person at a time bears it.

    `several_in` are the kinds of body in which many bear a title that one bears elsewhere.
    """

    code: str
    label: str
    label_en: str | None
    single_seat: bool
    several_in: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Head:
    """A kind found at the beginning of a name, with the rest of the name."""

    kind: Kind
    rest: str


def head_of(name: str) -> Head | None:
    """Find the longest head that a name begins with."""
    for label, kind in _heads().get(exact_key(name.split(" ", 1)[0]), ()):
        rest = _after(name, label)
        # "Ban Chấp hành Trung ương" has one bearer; with words after it, it is another name.
        if rest is not None and not (rest and kind.takes == "none" and kind.scope == "national"):
            return Head(kind, rest)
    return None


def role_of(title: str) -> Role | None:
    """Give the role whose label, in any case and style, is the title."""
    return _roles().get(exact_key(title))


def without_title(name: str) -> str:
    """Take off the title before a body's name ("Bộ trưởng Bộ Công an"), if there is one."""
    words = name.split(" ")
    head = head_of(name)
    shortest = head.kind.label.count(" ") + 2 if head else 1  # "Thường trực Tỉnh ủy" is a body
    for count in range(min(5, len(words) - 1), shortest - 1, -1):
        rest = " ".join(words[count:])
        if exact_key(" ".join(words[:count])) in _roles() and head_of(rest):
            return rest
    return name


def is_field(words: str) -> bool:
    """Whether the words are a field of work and nothing else: "Phát thanh và Truyền hình"."""
    return exact_key(words) in _fields()


def cased(words: str) -> str:
    """Write the fields of work in a name with the capitals that the lexicon gives them."""
    if whole := _fields().get(exact_key(words)):
        return whole
    return _long_fields().sub(lambda found: _fields()[exact_key(found[0])], words) if words else words


@cache
def _graph() -> Store:
    store = Store()
    for name in ("kinds", "roles", "words"):
        file = data_root() / "ontology" / "lexicon" / f"{name}.ttl"
        if file.is_file():
            store.load(path=str(file), format=RdfFormat.TURTLE)
    return store


@cache
def _heads() -> dict[str, list[tuple[str, Kind]]]:
    by_first_word: defaultdict[str, list[tuple[str, Kind]]] = defaultdict(list)
    for concept in _concepts("kinds"):
        kind = _kind(concept)
        for label in (kind.label, *_texts(concept, "skos:altLabel")):
            by_first_word[exact_key(label.split(" ", 1)[0])].append((label, kind))
    return {
        word: sorted(found, key=lambda entry: (-len(entry[0]), entry[0]))
        for word, found in by_first_word.items()
    }


@cache
def _roles() -> dict[str, Role]:
    found: dict[str, Role] = {}
    for concept in _concepts("roles"):
        label, english = _label(concept), _texts(concept, "skos:prefLabel", "en")
        single = _texts(concept, "tochuc:singleSeat", "") == ["true"]
        several = _objects(concept, "tochuc:severalIn")
        kinds = frozenset(_code(kind) for kind in several if isinstance(kind, NamedNode))
        role = Role(_code(concept), label, english[0] if english else None, single, kinds)
        for name in (label, *_texts(concept, "skos:altLabel")):
            found.setdefault(exact_key(name), role)
    return found


@cache
def _fields() -> dict[str, str]:
    labels = (*_texts(term("tochuc:fields"), "skos:hiddenLabel"), *_MORE_FIELDS)
    return {exact_key(label): label for label in labels}


@cache
def _long_fields() -> re.Pattern[str]:
    """Match the fields of two words and more: single ones are also parts of other phrases."""
    labels = sorted((label for label in _fields().values() if " " in label), key=len, reverse=True)
    forms = "|".join(re.escape(label) for label in labels) or r"(?!)"
    return re.compile(rf"(?<!\w)(?:{forms})(?!\w)", re.IGNORECASE)


def _kind(concept: NamedNode) -> Kind:
    of_class = next(iter(_objects(concept, "tochuc:ofClass")), None)
    level = _texts(concept, "tochuc:levelWord")
    return Kind(
        code=_code(concept),
        label=_label(concept),
        class_iri=of_class.value if isinstance(of_class, NamedNode) else ORGANIZATION,
        takes=next(iter(_texts(concept, "tochuc:nameTakes", "")), "free"),
        scope=next(iter(_texts(concept, "tochuc:nameScope", "")), "national"),
        level_word=level[0] if level else None,
    )


def _concepts(scheme: str) -> list[NamedNode]:
    quads = _graph().quads_for_pattern(None, term("skos:inScheme"), term(f"tochuc:{scheme}"))
    nodes = {quad.subject.value for quad in quads if isinstance(quad.subject, NamedNode)}
    return [NamedNode(iri) for iri in sorted(nodes)]


def _objects(subject: NamedNode, predicate: str) -> list[object]:
    return [quad.object for quad in _graph().quads_for_pattern(subject, term(predicate), None)]


def _texts(subject: NamedNode, predicate: str, language: str = "vi") -> list[str]:
    literals = [value for value in _objects(subject, predicate) if isinstance(value, Literal)]
    return sorted(value.value for value in literals if (value.language or "") == language)


def _label(concept: NamedNode) -> str:
    return next(iter(_texts(concept, "skos:prefLabel")), _code(concept))


def _code(concept: NamedNode) -> str:
    return concept.value.rsplit("/", 1)[-1]


def _after(name: str, label: str) -> str | None:
    """Give what follows a label at the beginning of a name, or None if the name begins otherwise."""
    words = label.count(" ") + 1
    parts = name.split(" ", words)
    first = " ".join(parts[:words])
    if exact_key(first.rstrip(",")) != exact_key(label):
        return None
    rest = parts[words].lstrip(" ,") if len(parts) > words else ""
    return None if rest.startswith("-") else rest  # "Ban Tổ chức - Cán bộ" is no Ban Tổ chức
