from xml.etree import ElementTree

from tochuc.validation import Report
from tochuc.validation.rendering.grouping import rules
from tochuc.validation.rendering.junit import as_junit
from tochuc.validation.shapes import Shapes


def test_violations_fail_and_what_does_not_count_passes(report: Report, shapes: Shapes) -> None:
    root = ElementTree.fromstring(as_junit(report, shapes, "en").encode())
    found = {case.attrib["name"]: [each.tag for each in case] for case in root.iter("testcase") if len(case)}
    assert found == {
        "Lê <Ví> & Dụ, Chủ tịch [0a1b2c3d4e5f]": ["failure"],
        "Lê <Ví> & Dụ, Chủ tịch [1a1b2c3d4e5f]": ["skipped", "system-out"],
        "Phạm Thử [2a1b2c3d4e5f]": ["system-out"],
        "nguoi [3a1b2c3d4e5f]": ["system-out"],
    }
    failure = root.find(".//failure")
    assert failure is not None
    assert failure.attrib["message"] == "Two people hold one post."
    assert "tochuc unload nguon-1" in (failure.text or "")


def test_a_shape_is_a_suite_and_counts_are_those_of_its_cases(report: Report, shapes: Shapes) -> None:
    root = ElementTree.fromstring(as_junit(report, shapes, "vi").encode())
    suites = {suite.attrib["name"]: suite for suite in root.findall("testsuite")}
    assert set(suites) == {rule.name for rule in rules(shapes)} | {"Names"}
    holders = suites["TenureTwoHolders"].attrib
    assert (holders["tests"], holders["failures"], holders["skipped"]) == ("2", "1", "1")
    whole = sum(int(suite.attrib["tests"]) for suite in suites.values())
    assert (root.attrib["tests"], root.attrib["failures"]) == (str(whole), "1")


def test_what_xml_has_no_form_for_is_replaced(report: Report, shapes: Shapes) -> None:
    assert "No statement.\ufffd" in as_junit(report, shapes, "en")
