"""What a steward can do about a finding, as `shapes/remedies.ttl` has it, with the commands filled."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from pyoxigraph import BlankNode, Literal, NamedNode, Store

from tochuc.ids import person_mention_id, segment
from tochuc.messages import text
from tochuc.validation.report import QuotedSource, Remedy
from tochuc.validation.shapes import Shapes
from tochuc.validation.vocabulary import RDF_TYPE, SHAPE, sh, tochuc

_LABEL = NamedNode("http://www.w3.org/2000/01/rdf-schema#label")
_REMEDY, _ACTION, _COMMAND, _ORDER, _FOR_CLASS = (
    NamedNode(SHAPE + name) for name in ("remedy", "action", "command", "order", "forClass")
)
_PLACEHOLDER = re.compile(r"\{(\w+)\}")
_WORDS = 60
Term = NamedNode | BlankNode | Literal


@dataclass(frozen=True, slots=True)
class Pattern:
    """A remedy as the shapes declare it: `command` and `label` have placeholders."""

    action: str
    command: str
    label: dict[str, str]
    order: int
    for_class: NamedNode | None

    @property
    def wanted(self) -> frozenset[str]:
        """What the command needs to be filled."""
        return frozenset(_PLACEHOLDER.findall(self.command))


def remedies(
    shapes: Shapes,
    store: Store,
    shape: str,
    finding: str,
    quoted: Iterable[QuotedSource],
    bindings: Mapping[str, Term],
) -> tuple[Remedy, ...]:
    """Give what would mend a finding, best first.

    Args:
        shapes: where the remedies are declared.
        store: the data.
        shape: the shape that found it. One without remedies of its own has those of the shape it is
            a part of; in shapes that declare none at all, every finding can be unloaded.
        finding: its id.
        quoted: the statements behind it.
        bindings: the variables of its constraint.

    Returns: each command once; one whose placeholders can't all be filled is left out.
    """
    statements = tuple(quoted)
    known = {name: _word(term) for name, term in bindings.items()} | {"finding": finding}
    found: dict[str, Remedy] = {}
    for pattern in patterns(shapes, shape):
        for values in _fillings(pattern, store, statements, known):
            if pattern.wanted <= values.keys():
                remedy = _filled(pattern, values)
                found.setdefault(remedy.command, remedy)
    return tuple(found.values())


@cache
def patterns(shapes: Shapes, shape: str) -> tuple[Pattern, ...]:
    """Give the remedies that shapes declare for one of them."""
    node = NamedNode(shape) if ":" in shape else None
    declared = _declared(shapes, node) if node else []
    if node and not declared:
        wholes = [q.subject for q in shapes.store.quads_for_pattern(None, sh("property"), node)]
        declared = [p for whole in wholes if isinstance(whole, NamedNode) for p in _declared(shapes, whole)]
    if not declared and not any(shapes.store.quads_for_pattern(None, _REMEDY, None)):
        declared = [_unload()]
    return tuple(sorted(declared, key=lambda p: (p.order, p.command)))


def _declared(shapes: Shapes, shape: NamedNode) -> list[Pattern]:
    quads = shapes.store.quads_for_pattern(shape, _REMEDY, None)
    return [_pattern(shapes, q.object) for q in quads if isinstance(q.object, NamedNode)]


def _pattern(shapes: Shapes, node: NamedNode) -> Pattern:
    labels = [q.object for q in shapes.store.quads_for_pattern(node, _LABEL, None)]
    classes = [q.object for q in shapes.store.quads_for_pattern(node, _FOR_CLASS, None)]
    return Pattern(
        action=shapes.text(node, _ACTION) or "",
        command=shapes.text(node, _COMMAND) or "",
        label={label.language or "en": label.value for label in labels if isinstance(label, Literal)},
        order=int(shapes.text(node, _ORDER) or 0),
        for_class=next((each for each in classes if isinstance(each, NamedNode)), None),
    )


def _unload() -> Pattern:
    label = {
        "vi": text("validate.unload", "vi", source="{source}"),
        "en": text("validate.unload", "en", source="{source}"),
    }
    return Pattern("unload", "tochuc unload {source}", label, 0, None)


def _fillings(
    pattern: Pattern, store: Store, quoted: tuple[QuotedSource, ...], known: dict[str, str]
) -> Iterator[dict[str, str]]:
    """What to fill a command with, once for each statement, source or pair that it is about."""
    if "statement" in pattern.wanted:
        for each in quoted:
            if pattern.for_class is None or _is_a(store, each.statement, pattern.for_class):
                yield {**known, "statement": segment(each.statement), "words": _short(each.quote)}
    elif "source" in pattern.wanted:
        for source in dict.fromkeys(each.source for each in quoted):
            yield {**known, "source": segment(source)}
    elif "first" in pattern.wanted and "first" not in known:
        for first, second in _pairs(store, quoted):
            yield {**known, "first": first, "second": second}
    else:
        yield known


def _pairs(store: Store, quoted: tuple[QuotedSource, ...]) -> Iterator[tuple[str, str]]:
    """The mentions of a person in the statements, the first with each of the others."""
    named = (
        (each.source, _text(store, each.statement, "personName"), _text(store, each.statement, "personMark"))
        for each in quoted
    )
    found = (person_mention_id(source, name, mark) for source, name, mark in named if name)
    mentions = list(dict.fromkeys(found))
    for other in mentions[1:]:
        yield segment(mentions[0]), segment(other)


def _filled(pattern: Pattern, values: Mapping[str, str]) -> Remedy:
    def fill(template: str) -> str:
        return _PLACEHOLDER.sub(lambda match: values.get(match[1], "…"), template)

    label = {language: fill(label) for language, label in pattern.label.items()}
    return Remedy(pattern.action, label, fill(pattern.command))


def _word(term: Term) -> str:
    return segment(term.value) if isinstance(term, NamedNode) else term.value


def _short(quote: str) -> str:
    return quote if len(quote) <= _WORDS else quote[: _WORDS - 1].rstrip() + "…"


def _is_a(store: Store, statement: str, kind: NamedNode) -> bool:
    return any(store.quads_for_pattern(NamedNode(statement), RDF_TYPE, kind))


def _text(store: Store, statement: str, property: str) -> str | None:
    quads = store.quads_for_pattern(NamedNode(statement), tochuc(property), None)
    return min((quad.object.value for quad in quads if isinstance(quad.object, Literal)), default=None)
