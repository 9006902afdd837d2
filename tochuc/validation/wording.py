"""What a finding says: the shape's message with the names of the things it speaks of."""

from __future__ import annotations

import re
from functools import cache

from pyoxigraph import BlankNode, Literal, NamedNode, QuerySolutions, Store, Variable

from tochuc.messages import Language, text
from tochuc.validation.derivation import ontology
from tochuc.validation.engine import Result
from tochuc.validation.shapes import Constraint, Shapes
from tochuc.validation.vocabulary import FOAF_NAME, PREF_LABEL, tochuc

Bindings = dict[str, NamedNode | BlankNode | Literal]
_MEMBER = NamedNode("http://www.w3.org/ns/org#member")
_VARIABLE = re.compile(r"\{[?$](\w+)\}")
_LANGUAGES: tuple[Language, ...] = ("vi", "en")


class Wording:
    """Words findings about one copy of the data.

    Args:
        shapes: where the messages stand.
        store: where the names stand.
    """

    def __init__(self, shapes: Shapes, store: Store) -> None:
        self._shapes = shapes
        self._store = store
        self._rows: dict[tuple[str, str], list[tuple[Constraint, Bindings]]] = {}

    def message(self, result: Result) -> dict[str, str]:
        """Give what the shape says of this result, in Vietnamese and English."""
        found = self._row(result)
        if found is not None:
            constraint, bindings = found
            return {lang: self._filled(_in(lang, constraint.messages), bindings, lang) for lang in _LANGUAGES}
        own = self._shapes.messages(NamedNode(result.shape)) if _is_iri(result.shape) else {}
        messages = own or dict(result.messages)
        return {lang: _in(lang, messages) or text("validate.no-message", lang) for lang in _LANGUAGES}

    def things(self, result: Result) -> list[NamedNode]:
        """Give what a result is about: its node, its value, what its message names, its evidence."""
        named = [NamedNode(iri) for iri in (result.focus, result.value) if iri and _is_iri(iri)]
        found = self._row(result)
        if found is not None:
            named.extend(term for _, term in sorted(found[1].items()) if isinstance(term, NamedNode))
            pointing = self._shapes.evidence(NamedNode(result.shape))
            quads = self._store.quads_for_pattern(None, pointing, named[0]) if pointing else ()
            named.extend(quad.subject for quad in quads if isinstance(quad.subject, NamedNode))
        return list(dict.fromkeys(named))

    def bindings(self, result: Result) -> Bindings:
        """Give the variables of the constraint behind a result; of other shapes none but its node."""
        found = self._row(result)
        if found is not None:
            return found[1]
        return {"this": NamedNode(result.focus)} if _is_iri(result.focus) else {}

    def title(self, iri: str) -> str:
        """Give what a finding's node is called: a tenure by person and post, a statement by its quote."""
        if not _is_iri(iri):
            return iri
        term = NamedNode(iri)
        parts = [_iri(self._store, term, predicate) for predicate in (_MEMBER, tochuc("post"))]
        if all(parts):
            return ", ".join(self.name(part) for part in parts if part)
        quoted = _texts(self._store, term, tochuc("quote"))
        return min(quoted.values()) if quoted else self.name(term)

    def name(self, term: NamedNode, lang: Language = "vi") -> str:
        """Give the name of a thing in a language, else in any, else the end of its IRI."""
        for predicate in (tochuc("fullName"), FOAF_NAME):
            names = _texts(self._store, term, predicate)
            if names:
                return _in(lang, names)
        return _in(lang, _code_labels().get(term, {})) or re.split(r"[/#]", term.value)[-1]

    def _row(self, result: Result) -> tuple[Constraint, Bindings] | None:
        """Give all that the constraint's message mentions; where the engine doesn't say, ask it once more."""
        if result.row is not None:
            node = result.row.constraint
            own = (c for c in self._shapes.constraints(NamedNode(result.shape)) if c.node == node)
            return next(((c, result.row.bindings) for c in own), None)
        if not (_is_iri(result.shape) and _is_iri(result.focus)):
            return None
        key = (result.shape, result.focus)
        if key not in self._rows:
            constraints = self._shapes.constraints(NamedNode(result.shape))
            self._rows[key] = [(c, row) for c in constraints for row in self._ask(c, result.focus)]
        return next((found for found in self._rows[key] if _fits(found[1], result)), None)

    def _ask(self, constraint: Constraint, focus: str) -> list[Bindings]:
        node = NamedNode(focus)
        solutions = self._store.query(constraint.query, substitutions={Variable("this"): node})
        assert isinstance(solutions, QuerySolutions)
        names = [variable.value for variable in solutions.variables]
        rows = []
        for solution in solutions:
            row: Bindings = {name: solution[name] for name in names if solution[name] is not None}
            rows.append({**row, "this": node})
        return sorted(rows, key=str)

    def _filled(self, template: str, bindings: Bindings, lang: Language) -> str:
        def word(match: re.Match[str]) -> str:
            term = bindings.get(match[1])
            if isinstance(term, NamedNode):
                return self.name(term, lang)
            return term.value if term is not None else "…"

        return _VARIABLE.sub(word, template)


def _fits(row: Bindings, result: Result) -> bool:
    path, value = row.get("path"), row.get("value", row["this"])
    return value.value == result.value and (path.value if path is not None else None) == result.path


def _in(lang: Language, texts: dict[str, str]) -> str:
    """Choose the text in a language, else in the other, else in any."""
    for wanted in (lang, *_LANGUAGES):
        if wanted in texts:
            return texts[wanted]
    return min(texts.values(), default="")


def _iri(store: Store, subject: NamedNode, predicate: NamedNode) -> NamedNode | None:
    objects = (quad.object for quad in store.quads_for_pattern(subject, predicate, None))
    return min((term for term in objects if isinstance(term, NamedNode)), key=str, default=None)


def _texts(store: Store, subject: NamedNode, predicate: NamedNode) -> dict[str, str]:
    objects = [quad.object for quad in store.quads_for_pattern(subject, predicate, None)]
    literals = sorted((term for term in objects if isinstance(term, Literal)), key=str, reverse=True)
    return {term.language or "": term.value for term in literals}


@cache
def _code_labels() -> dict[NamedNode, dict[str, str]]:
    found: dict[NamedNode, dict[str, str]] = {}
    for triple in ontology():
        code, label = triple.subject, triple.object
        if triple.predicate == PREF_LABEL and isinstance(code, NamedNode) and isinstance(label, Literal):
            found.setdefault(code, {})[label.language or "en"] = label.value
    return found


def _is_iri(text_: str) -> bool:
    return re.match(r"[A-Za-z][A-Za-z0-9+.-]*:[^\s<>]+$", text_) is not None
