"""Candidates for names: scored by the name and by what else the client knows, each part told.

A match is only claimed where one candidate alone fits. Two people may share a name: a person's name
alone never makes a match, it takes a body, a post or a territory that fits, too.
"""

from __future__ import annotations

import asyncio
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from api.answers.finding import EVERY_TYPE, Found, Wanted, find_all
from api.answers.fitting import fit, forms
from api.answers.searching import described
from api.graph import Graph
from api.models.reconciliation import Candidate, Candidates, Feature
from api.parameters import iri_of
from api.reconciliation.batches import Batch, Entity, Hint, Query, Value
from api.reconciliation.properties import PROPERTIES, Values, values_of
from api.reconciliation.types import named_types, types_of
from tochuc.dates import PartialDate
from tochuc.ids import segment
from tochuc.messages import Language, text

_USUAL_LIMIT = 5
_LOOKED_AT = 40
_WEIGHT_OF_A_HINT = 0.5
_FITS = 0.7
_CONTRADICTS = 0.3
_AHEAD = 5.0


@dataclass(frozen=True, slots=True)
class Judged:
    """A candidate with how well each hint fits it; a hint is left out where the graph knows nothing of it."""

    found: Found
    hints: Mapping[str, float]

    @property
    def score(self) -> float:
        """Give the score, 0 to 100: the name counts once, each hint half as much."""
        weight = 1 + _WEIGHT_OF_A_HINT * len(self.hints)
        return round(100 * (self.found.score + _WEIGHT_OF_A_HINT * sum(self.hints.values())) / weight, 1)

    @property
    def certain(self) -> bool:
        """Whether it may be claimed to be the thing that is meant, if no other comes near."""
        if not self.found.fit.whole or any(value < _CONTRADICTS for value in self.hints.values()):
            return False
        return self.found.type != "Person" or any(value >= _FITS for value in self.hints.values())


async def match(graph: Graph, batch: Batch, lang: Language) -> dict[str, Candidates]:
    """Give the candidates of every query of a batch.

    The names of the whole batch are looked up at once (again for what is found nowhere, with a typo
    forgiven), and so is each property that is hinted at.
    """
    wanted = {key: Wanted.of(query.query, query.types or EVERY_TYPE) for key, query in batch.items()}
    found = await find_all(graph, wanted, _LOOKED_AT, guess=True)
    fitting = {key: [one for one in found[key] if _has_types(one, batch[key])] for key in batch}
    known = await _known(graph, batch, fitting)
    return {key: _candidates(query, fitting[key], known, lang) for key, query in batch.items()}


def _has_types(found: Found, query: Query) -> bool:
    return query.type_strict != "all" or set(query.types) <= set(found.row["labels"])


_Asked = tuple[str, date | None]


async def _known(graph: Graph, batch: Batch, found: Mapping[str, Sequence[Found]]) -> dict[_Asked, Values]:
    """Read the properties that are hinted at, of all candidates for which they are."""
    ids: dict[_Asked, set[str]] = defaultdict(set)
    for key, query in batch.items():
        for hint in query.hints:
            ids[hint.pid, _day(query)].update(one.row["id"] for one in found[key])
    reads = [values_of(graph, PROPERTIES[pid], sorted(some), on) for (pid, on), some in ids.items()]
    return dict(zip(ids, await asyncio.gather(*reads), strict=True))


def _day(query: Query) -> date | None:
    return PartialDate.parse(query.day).first if query.day else None


def _candidates(
    query: Query, found: Sequence[Found], known: Mapping[_Asked, Values], lang: Language
) -> Candidates:
    judged = [_judged(query, one, known) for one in found]
    judged.sort(key=lambda one: (-one.score, one.found.row["name"] or "", one.found.row["id"]))
    alone = len(judged) == 1 or (len(judged) > 1 and judged[0].score - judged[1].score >= _AHEAD)
    shown = judged[: query.most(_USUAL_LIMIT)]
    return Candidates(result=[_candidate(one, alone and one is judged[0], lang) for one in shown])


def _judged(query: Query, found: Found, known: Mapping[_Asked, Values]) -> Judged:
    hints = {}
    for hint in query.hints:
        if had := known[hint.pid, _day(query)].get(found.row["id"]):
            hints[hint.pid] = round(_similarity(hint, had), 2)
    return Judged(found, hints)


def _similarity(hint: Hint, had: Sequence[Mapping[str, Any]]) -> float:
    return max(_likeness(value, one) for value in hint.values for one in had)


def _likeness(value: Value, had: Mapping[str, Any]) -> float:
    """Give how like a value is to one that the graph has, from 0 to 1."""
    if isinstance(value, Entity):
        return float(iri_of(value.id) == had.get("id"))
    if "int" in had:
        return float(str(value).strip() == str(had["int"]))
    own = had["str"] if "str" in had else had["name"]
    wanted = forms(str(value))
    if not wanted:
        return 0.0
    own_forms = forms(own or "")
    return fit(" ".join(own_forms[0] if own_forms else []), had.get("names") or [], wanted).score


def _candidate(judged: Judged, alone: bool, lang: Language) -> Candidate:
    row = judged.found.row
    name = Feature(id="name", name=text("reconcile.feature.name", lang), value=_percent(judged.found.score))
    hints = [
        Feature(id=pid, name=PROPERTIES[pid].named(lang).name, value=_percent(value))
        for pid, value in judged.hints.items()
    ]
    return Candidate(
        id=segment(row["id"]),
        name=row["name"] or row["name_en"] or segment(row["id"]),
        description=described(judged.found),
        type=named_types(types_of(row["labels"]), lang),
        score=judged.score,
        features=[name, *hints],
        match=alone and judged.certain,
    )


def _percent(share: float) -> float:
    return round(100 * share, 1)
