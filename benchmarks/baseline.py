"""A general toolkit's named entities as a reader of announcements: each person gets the nearest title.

underthesea is no dependency of the project. `entities_by` runs this very file under a Python that has it;
nothing else of the project is imported there. What it finds is joined here with the titles of our lexicon:

- person: an entity PER;
- post: the title nearest to it in the sentence, by characters;
- organisation: the ORG nearest to it, or where the sentence has none, the LOC, as which it tags most bodies;
- change: what the sentence's verb of decision brings about, else "holds".
"""

from __future__ import annotations

import json
import subprocess
import sys
import time
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any


@dataclass(frozen=True, slots=True)
class Tagged:
    """Sentences of a text, each with its entities (label, start, end), and the seconds that it took."""

    sentences: list[tuple[str, list[tuple[str, int, int]]]]
    seconds: float


def entities_by(python: Path, texts: Sequence[str]) -> list[Tagged] | None:
    """Tag texts with the toolkit of another Python.

    Returns: one a text, or None where that Python has no underthesea.
    """
    done = subprocess.run(
        [str(python), __file__], input=json.dumps(list(texts)), capture_output=True, text=True, check=False
    )
    if done.returncode:
        return None
    rows = json.loads(done.stdout.splitlines()[-1])
    return [Tagged([(s, [(e[0], e[1], e[2]) for e in found]) for s, found in r[0]], r[1]) for r in rows]


def read(tagged: Tagged) -> dict[str, Any]:
    """Give the baseline's reading in the form of `tochuc read --format json`."""
    rows = [row for sentence, found in tagged.sentences for row in _of_sentence(sentence, found)]
    unique = {(r["person"], r["post"], r["organization"], r["change"]): r for r in rows}
    return {"tenures": list(unique.values()), "seats": [], "counts": []}


def _of_sentence(sentence: str, found: list[tuple[str, int, int]]) -> list[dict[str, str | None]]:
    titles, change = _titles_and_change(sentence)
    people = [e for e in found if e[0] == "PER"]
    bodies = [e for e in found if e[0] == "ORG"] or [e for e in found if e[0] == "LOC"]
    if not titles or not bodies:
        return []
    rows: list[dict[str, str | None]] = []
    for _, start, end in people:
        post = min(titles, key=lambda title: _gap(title[1], title[2], start, end))
        body = min(bodies, key=lambda one: _gap(one[1], one[2], start, end))
        rows.append(
            {
                "person": sentence[start:end],
                "post": post[0],
                "organization": sentence[body[1] : body[2]],
                "change": change,
                "quote": sentence,
            }
        )
    return rows


def _titles_and_change(sentence: str) -> tuple[list[tuple[str, int, int]], str]:
    from loaders.announcement.lexicon import lexicon
    from loaders.announcement.tokens import tokens

    words, titles, change, at = tokens(sentence), list[tuple[str, int, int]](), "holds", 0
    while at < len(words):
        found = lexicon().matches(words, at)
        act, role = found.get("manner"), found.get("role")
        if act:
            change = act.entry.says.get("bringsAbout", "").rpartition("/")[2] or change
        if role:
            titles.append((role.entry.label, words[at].start, words[role.last - 1].end))
        at = role.last if role else at + 1
    return titles, change


def _gap(start: int, end: int, other_start: int, other_end: int) -> int:
    return max(start - other_end, other_start - end, 0)


# --- under the other Python ------------------------------------------------------------------------


def _joined(sentence: str, words: Iterable[Sequence[str]]) -> list[tuple[str, int, int]]:
    """Join the toolkit's B- and I- tags to entities with their places."""
    found: list[tuple[str, int, int]] = []
    at, open_label = 0, ""
    for word, *_, tag in words:
        start = sentence.find(word, at)
        if start < 0:
            open_label = ""
            continue
        at = start + len(word)
        inside, _, label = tag.partition("-")
        if inside == "I" and label == open_label and found:
            found[-1] = (label, found[-1][1], at)
        elif label:
            found.append((label, start, at))
        open_label = label
    return found


def _tag(texts: list[str]) -> list[tuple[list[Any], float]]:
    from underthesea import ner, sent_tokenize  # type: ignore[import-not-found]  # pyright: ignore

    ner("Ông Lò Văn Pấng ở Sơn La.")  # loads the models
    rows = []
    for text in texts:
        begun = time.process_time()
        sentences = [(one, _joined(one, ner(one))) for one in sent_tokenize(text)]
        rows.append((sentences, time.process_time() - begun))
    return rows


if __name__ == "__main__":
    print(json.dumps(_tag(json.load(sys.stdin))))
