from typing import Any

import pytest

from tochuc.validation import Report
from tochuc.validation.rendering.sarif import as_sarif
from tochuc.validation.shapes import Shapes


@pytest.fixture
def run(report: Report, shapes: Shapes) -> dict[str, Any]:
    log = as_sarif(report, shapes, "en")
    assert (log["version"], len(log["runs"])) == ("2.1.0", 1)
    found: dict[str, Any] = log["runs"][0]
    return found


def test_each_finding_is_a_result_of_a_rule(run: dict[str, Any]) -> None:
    rules = run["tool"]["driver"]["rules"]
    assert [(r["level"], r["partialFingerprints"]["finding/v1"]) for r in run["results"]] == [
        ("error", "0a1b2c3d4e5f"),
        ("error", "1a1b2c3d4e5f"),
        ("warning", "2a1b2c3d4e5f"),
        ("note", "3a1b2c3d4e5f"),
    ]
    assert all(rules[r["ruleIndex"]]["id"] == r["ruleId"] for r in run["results"])
    assert [rule["name"] for rule in rules] == ["TenureTwoHolders", "TenureStatements", "Names"]


def test_a_place_counts_characters_of_the_sources_text(run: dict[str, Any]) -> None:
    assert run["columnKind"] == "unicodeCodePoints"
    place = run["results"][0]["locations"][0]["physicalLocation"]
    assert place["artifactLocation"]["uri"] == "https://w3id.org/tochuc/id/nguon-1"
    assert (place["region"]["charOffset"], place["region"]["charLength"]) == (12, 26)
    assert len(place["region"]["snippet"]["text"]) == 26
    related = run["results"][0]["relatedLocations"]
    assert [each["physicalLocation"]["region"]["charOffset"] for each in related] == [0]


def test_what_has_no_source_is_a_thing_in_the_graph(run: dict[str, Any]) -> None:
    (place,) = run["results"][2]["locations"]
    assert place == {
        "logicalLocations": [
            {"fullyQualifiedName": "https://w3id.org/tochuc/id/nhiem-ky-4", "name": "Phạm Thử"}
        ]
    }


def test_an_accepted_finding_is_suppressed(run: dict[str, Any]) -> None:
    assert ["suppressions" in result for result in run["results"]] == [False, True, False, False]
    (suppression,) = run["results"][1]["suppressions"]
    assert suppression["status"] == "accepted"
    assert "đang hỏi lại" in suppression["justification"]
