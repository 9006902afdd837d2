"""The words of the code lists: what `begins` or `designated` is called."""

from __future__ import annotations

from functools import cache

import pyoxigraph as ox

from tochuc.messages import Language
from tochuc.places import data_root
from tochuc.schema import schema

_LABEL = ox.NamedNode("http://www.w3.org/2004/02/skos/core#prefLabel")


def label(lang: Language, kind: str, code: str | None) -> str:
    """Give the label of a code or class.

    Args:
        lang: the language.
        kind: a coded property (`change`, `manner`, `state`, `eventKind` …), or `class`.
        code: the code, or the class's name.

    Returns: the code itself where the ontology has no label for it, nothing for None.
    """
    if code is None:
        return ""
    if kind == "class":
        term = schema().classes.get(code)
        return code if term is None else term.label_vi if lang == "vi" else term.label_en
    return _labels().get((schema().coded[kind].base + code, lang), code)


@cache
def _labels() -> dict[tuple[str, str], str]:
    folder = data_root() / "ontology"
    found: dict[tuple[str, str], str] = {}
    for file in (folder / "codes.ttl", *sorted((folder / "lexicon").glob("*.ttl"))):
        for quad in ox.parse(path=str(file)):
            if quad.predicate == _LABEL and isinstance(quad.subject, ox.NamedNode):
                words = quad.object
                if isinstance(words, ox.Literal) and words.language:
                    found[quad.subject.value, words.language] = words.value
    return found
