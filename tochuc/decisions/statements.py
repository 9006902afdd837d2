"""Decisions on single statements: that one does not count, or says something else than was read."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial

from tochuc.decisions.earlier import ON_STATEMENT, Earlier, earlier, of_statement
from tochuc.decisions.meaning import Corrected, corrected
from tochuc.decisions.recording import Decided, Draft, Precedents, Steward, record
from tochuc.decisions.sentences import Sentence, sentence
from tochuc.errors import BadInput
from tochuc.graph import Store
from tochuc.ids import segment
from tochuc.loading.amendments import Amendment, timeline
from tochuc.loading.corrections import written


def decide_retract(store: Store, statement: str, steward: Steward) -> Decided:
    """Record that a statement does not count from the day of the decision on.

    Args:
        store: where to.
        statement: its id, or the last segment of that.
        steward: who decides, and why.

    Raises: NotFound for a statement that the graph does not have, BadInput for a steward's own, Refused if
        somebody else decided meanwhile or later.
    """
    said = sentence(store.read, statement)
    draft = Draft(
        kind="retract",
        about=(said.id,),
        values={"decidedStatement": said.id},
        words=_words(said),
        key=(said.id,),
        amendment=lambda id, day, ordinal: Amendment(id, day, said.id, ordinal),
    )
    return record(store, draft, _precedents(said, None), steward)


def decide_correct(store: Store, statement: str, fields: Mapping[str, str], steward: Steward) -> Decided:
    """Record that some fields of a statement have other values from the day of the decision on.

    Args:
        store: where to.
        statement: its id, or the last segment of that.
        fields: values by field, of those that `tochuc.loading.corrections.FIELDS` has for its class;
            post, organization and decided_by by id or unambiguous name (a post also by its title in the
            statement's body); an empty value says that it is not stated.
        steward: who decides, and why.

    Raises: NotFound for a statement or thing that the graph does not have, Ambiguous for a name, BadInput
        for a field or value that can't be, Refused if somebody else decided meanwhile or later.
    """
    said = sentence(store.read, statement)
    if not fields:
        raise BadInput("decide.no-field", statement=segment(said.id), expected=", ".join(said.fields))
    right = corrected(store, said, fields)
    draft = Draft(
        kind="correct",
        about=(said.id,),
        values={
            "decidedStatement": said.id,
            "correction": written(right.fields.items()),
            "correctedPost": right.fields.get("post"),
            "correctedBody": right.fields.get("organization") or None,
            "correctedDecider": right.fields.get("decided_by") or None,
        },
        words={**_words(said), "fields": _shown(right)},
        key=(said.id, *written(right.fields.items())),
        shared=right.shared,
        amendment=lambda id, day, ordinal: Amendment(id, day, said.id, ordinal, right.fields, right.place),
    )
    return record(store, draft, _precedents(said, right.fields), steward)


def _words(said: Sentence) -> dict[str, object]:
    return {"statement": segment(said.id), "quote": said.quote}


def _shown(right: Corrected) -> str:
    return "; ".join(f"{name} = {right.shown[name] or '–'}" for name in sorted(right.fields))


def _precedents(said: Sentence, fields: Mapping[str, str] | None) -> Precedents:
    return Precedents(
        lambda read: earlier(read, ON_STATEMENT, said.id),
        partial(_known, said, fields),
        of_statement,
    )


def _known(said: Sentence, fields: Mapping[str, str] | None, before: Sequence[Earlier]) -> Earlier | None:
    """Give the decision by which a statement already is what it shall be."""
    last = timeline(said.published, (one.amendment(said.id) for one in before)).last
    if last is None:
        return None
    if fields is None or last.fields is None:
        same = fields is None and last.fields is None
    else:
        same = all(last.fields.get(name) == value for name, value in fields.items())
    by_id = {one.id: one for one in before}
    return by_id[last.by[-1]] if same else None
