"""Reading a query's file: the comment lines at its top say what it asks, takes and gives.

    // vi: Ai …?                          the question
    // en: Who …?
    // parameter on: date = today         name, type, default (none: it must be given)
    //   vi: ngày hỏi                     what it means
    //   en: the day asked about
    // one of: person, tenure             at least one of them must be given
    // order: since, until                the first may not lie after the second
    // row vi: một người …                what each row is
    // row en: one person …
    // column person: thing               name and type; a thing has `person_id` beside it
    //   vi: người giữ chức
    //   en: who holds the post

Types of parameters: `date`, `string(a|b)`, `integer(1..12)`, `thing(Organization)`. Types of columns:
`string`, `id`, `date`, `integer`, `boolean`, `thing`, `things`, `counts`.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import cast, get_args

from tochuc.errors import BadInput
from tochuc.queries.definition import Column, ColumnType, NamedQuery, Parameter, ParameterType, Words

_PARAMETER = re.compile(r"parameter (\w+): (\w+)(?:\(([^)]*)\))?(?: = (\S+))?")
_COLUMN = re.compile(r"column (\w+): (\w+)")
_WORDS = re.compile(r"(  |row |)(vi|en): (\S.*)")
_NAMES = re.compile(r"(one of|order): (\w+(?:, \w+)+)")
_RANGE = re.compile(r"(\d+)\.\.(\d+)")
_USED = re.compile(r"\$(\w+)")
_COLUMN_TYPES = {*get_args(ColumnType), "thing"}


@dataclass
class _Header:
    """What was read so far; `meaning` collects the words of the parameter or column read last."""

    file: Path
    question: dict[str, str] = field(default_factory=dict)
    row: dict[str, str] = field(default_factory=dict)
    parameters: list[tuple[Parameter, dict[str, str]]] = field(default_factory=list)
    columns: list[tuple[str, str, dict[str, str]]] = field(default_factory=list)
    one_of: tuple[str, ...] = ()
    ordered: list[tuple[str, str]] = field(default_factory=list)
    meaning: dict[str, str] | None = None
    line: int = 0

    def fault(self, code: str, **details: object) -> BadInput:
        return BadInput(f"queries.{code}", file=self.file, line=self.line, **details)

    def words(self, found: dict[str, str], of: str) -> Words:
        if missing := [lang for lang in ("vi", "en") if lang not in found]:
            raise self.fault("header-words", what=of, missing=missing[0])
        return Words(found["vi"], found["en"])


def read_query(file: Path) -> NamedQuery:
    """Read one query from its file, whose stem is its name.

    Raises: BadInput with file and line, for a header line of another form, words missing in a language,
        a parameter that the Cypher does not use, or one that it uses and the header does not name.
    """
    lines = file.read_text("utf-8").splitlines()
    header = _Header(file)
    for header.line, line in enumerate(lines, 1):
        if not line.startswith("//"):
            break
        _take(header, line[2:].removeprefix(" "))
    text = "\n".join(lines[header.line - 1 :]).strip()
    query = _query(header, text)
    _check_use(header, query)
    return query


def _take(header: _Header, line: str) -> None:
    if found := _WORDS.fullmatch(line):
        _take_words(header, *found.groups())
    elif found := _NAMES.fullmatch(line):
        names = tuple(found[2].split(", "))
        if found[1] == "one of":
            header.one_of = names
        else:
            header.ordered.append((names[0], names[1]))
    elif found := _PARAMETER.fullmatch(line):
        header.meaning = {}
        header.parameters.append((_parameter(header, *found.groups()), header.meaning))
    elif (found := _COLUMN.fullmatch(line)) and found[2] in _COLUMN_TYPES:
        header.meaning = {}
        header.columns.append((found[1], found[2], header.meaning))
    else:
        raise header.fault("header-line", found=line)


def _take_words(header: _Header, place: str, lang: str, said: str) -> None:
    target = {"": header.question, "row ": header.row}.get(place, header.meaning)
    if target is None or lang in target:
        raise header.fault("header-line", found=f"{lang}: {said}")
    target[lang] = said


def _parameter(header: _Header, name: str, kind: str, detail: str | None, default: str | None) -> Parameter:
    known = Parameter(name, cast(ParameterType, kind), Words("", ""), default)
    if kind == "date" and detail is None:
        return known
    if kind == "thing" and detail:
        return replace(known, label=detail)
    if kind == "string" and detail:
        return replace(known, choices=tuple(detail.split("|")))
    if kind == "integer" and (bounds := _RANGE.fullmatch(detail or "")):
        return replace(known, least=int(bounds[1]), most=int(bounds[2]))
    raise header.fault("header-type", found=f"{kind}({detail or ''})", parameter=name)


def _query(header: _Header, text: str) -> NamedQuery:
    return NamedQuery(
        name=header.file.stem,
        question=header.words(header.question, "question"),
        row=header.words(header.row, "row"),
        parameters=tuple(
            replace(parameter, meaning=header.words(found, parameter.name))
            for parameter, found in header.parameters
        ),
        columns=tuple(column for said in header.columns for column in _columns(header, *said)),
        text=text,
        one_of=header.one_of,
        ordered=tuple(header.ordered),
    )


def _columns(header: _Header, name: str, kind: str, found: dict[str, str]) -> list[Column]:
    meaning = header.words(found, name)
    if kind != "thing":
        return [Column(name, cast(ColumnType, kind), meaning)]
    its_id = Words(f"định danh: {meaning.vi}", f"its id: {meaning.en}")
    return [Column(name, "string", meaning), Column(f"{name}_id", "id", its_id)]


def _check_use(header: _Header, query: NamedQuery) -> None:
    said = {parameter.name for parameter in query.parameters}
    used = set(_USED.findall(query.text))
    if odd := sorted(said ^ used):
        raise header.fault("header-use", parameter=odd[0])
    if odd := sorted({*query.one_of, *(name for pair in query.ordered for name in pair)} - said):
        raise header.fault("header-use", parameter=odd[0])
