from tochuc.validation import Report
from tochuc.validation.rendering.grouping import groups, rules
from tochuc.validation.shapes import Shapes


def test_findings_stand_by_severity_and_shape(report: Report, shapes: Shapes) -> None:
    found = [(group.severity, group.rule.name, len(group.findings)) for group in groups(report, shapes)]
    assert found == [
        ("violation", "TenureTwoHolders", 2),
        ("warning", "TenureStatements", 1),
        ("info", "Names", 1),
    ]


def test_every_rule_says_in_both_languages_what_it_is_about(shapes: Shapes) -> None:
    found = rules(shapes)
    assert len({rule.id for rule in found}) == len(found) > 40
    assert all(set(rule.about) == {"vi", "en"} and all(rule.about.values()) for rule in found)
    assert not [rule.name for rule in found if "{?" in str(rule.about)]
