"""What a steward can do about a finding: declared for every constraint, and a command that really exists."""

from __future__ import annotations

import re
import shlex
from collections.abc import Callable

import click
from pyoxigraph import NamedNode, Triple

from tochuc.cli.main import tochuc
from tochuc.validation import Finding, validate
from tochuc.validation.remedies import patterns
from tochuc.validation.shapes import load_shapes
from tochuc.validation.vocabulary import SHAPE, sh

Case = Callable[[str], list[Triple]]
ACTIONS = {"retract", "correct", "reading", "same", "different", "complete", "accept", "unload"}
# What is left to the person, and something that they could write there.
LEFT = {"NAME": "An", "TEXT": "vì sai", "DATE": "2026-12-31", "NUMBER": "3", "CHANGE": "ends", "POST": "id"}


def checks(*severities: str) -> list[str]:
    shapes = load_shapes()
    wanted = {sh(severity) for severity in severities}
    severe = (t for t in shapes.triples if t.predicate == sh("severity") and t.object in wanted)
    grave = {t.subject.value for t in severe if isinstance(t.subject, NamedNode)}
    return sorted(name for name in grave if name.startswith(SHAPE))


def of_shape(triples: list[Triple], shape: str) -> Finding:
    return next(f for f in validate(triples).findings if f.shape == SHAPE + shape)


def commands(finding: Finding, action: str) -> list[str]:
    return [remedy.command for remedy in finding.remedies if remedy.action == action]


def test_every_violation_and_warning_has_a_remedy() -> None:
    assert [name for name in checks("Violation", "Warning") if not patterns(load_shapes(), name)] == []


def test_every_remedy_is_of_a_known_kind_and_speaks_both_languages() -> None:
    declared = [p for name in checks("Violation", "Warning", "Info") for p in patterns(load_shapes(), name)]
    assert {pattern.action for pattern in declared} == ACTIONS
    assert all(set(pattern.label) == {"vi", "en"} for pattern in declared)


def test_a_remedy_of_each_statement_and_of_the_finding(case: Case) -> None:
    finding = of_shape(case("TenureTwoHolders/fail-both-seen-on-one-day"), "TenureTwoHolders")
    assert commands(finding, "retract") == [
        "tochuc decide retract phat-bieu-1 --by NAME --why TEXT",
        "tochuc decide retract phat-bieu-2 --by NAME --why TEXT",
    ]
    assert commands(finding, "same") == ["tochuc decide same ba-du ong-thu --by NAME --why TEXT"]
    assert commands(finding, "unload") == ["tochuc unload nguon"]
    assert commands(finding, "accept") == [
        f"tochuc decide accept {finding.id} --until DATE --by NAME --why TEXT"
    ]


def test_numbers_are_corrected_in_the_statement_of_seats_alone(case: Case) -> None:
    finding = of_shape(case("SeatsNamed/fail-more-than-seats"), "SeatsNamed")
    assert commands(finding, "correct")[-2:] == [
        "tochuc decide correct phat-bieu members=NUMBER --by NAME --why TEXT",
        "tochuc decide correct phat-bieu vacant=NUMBER --by NAME --why TEXT",
    ]
    assert "tochuc decide reading dang-uy-mau included --by NAME --why TEXT" in commands(finding, "reading")


def test_two_people_taken_for_one_are_told_apart_by_their_mentions(case: Case) -> None:
    finding = of_shape(case("PersonTwoBirthYears/fail-two-years"), "PersonTwoBirthYears")
    (command,) = commands(finding, "different")
    assert len({word for word in command.split() if word.startswith("le-vi-du-")}) == 2


def test_what_a_case_lacks_for_a_command_is_not_offered(case: Case) -> None:
    finding = of_shape(case("OrganizationAboveItself/fail-itself"), "OrganizationAboveItself")
    assert {remedy.action for remedy in finding.remedies} == {"accept"}


def parse(command: str) -> None:
    words = [_written(word) for word in shlex.split(command)[1:]]
    context: click.Context = click.Context(tochuc)
    group: click.Group = tochuc
    while words:
        _, found, words = group.resolve_command(context, words)
        assert found is not None
        if not isinstance(found, click.Group):
            found.make_context(found.name, words, parent=context)
            return
        context, group = click.Context(found, parent=context), found


def _written(word: str) -> str:
    """What a person could write in place of what is left to them."""
    name, equals, value = re.sub(r"\{day\}", "2026-12-31", re.sub(r"\{\w+\}", "x", word)).rpartition("=")
    return name + equals + LEFT.get(value, value)


def test_every_command_is_one_that_can_be_given() -> None:
    declared = {
        p.command for name in checks("Violation", "Warning", "Info") for p in patterns(load_shapes(), name)
    }
    assert declared
    for command in sorted(declared):
        parse(command)
