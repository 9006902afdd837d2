"""`tochuc review` and `tochuc decide` as a person runs them."""

import json
import subprocess
import sys

import pytest
from readings import Text

from tochuc.graph import Store
from tochuc.loading.reference import prepare
from tochuc.loading.source import load


def tochuc(*arguments):
    command = [sys.executable, "-m", "tochuc", *arguments]
    done = subprocess.run(command, capture_output=True, text=True, timeout=120, check=False)
    assert "Traceback" not in done.stderr
    return done


@pytest.fixture
def doubt(graph):
    with Store(graph) as store:
        prepare(store)
        for place, body in (("Cần Thơ", "Sở Y tế thành phố Cần Thơ"), ("Huế", "Sở Y tế thành phố Huế")):
            text = Text(f"tin-{place}", "2025-01-02", place).tenure("Đặng Thử Mẫu", "Giám đốc", body)
            load(store, text.composed, text.name)
        yield store


def test_a_question_is_shown_decided_and_asked_again(doubt):
    items = json.loads(tochuc("review", "--format", "json").stdout)
    (question,) = [item for item in items if item["kind"] == "identity"]
    (pair,) = question["pairs"]
    assert question["kind"] == "identity"
    assert pair["against"][0]["text"]["en"].startswith("different provinces: ")
    words = pair["commands"]["same"].split(" --by ")[0].split()[1:]
    done = tochuc(*words, "--by", "Lê Thử Bình", "--why", "cùng năm sinh")
    assert done.returncode == 0, done.stderr
    source = done.stdout.strip()
    assert f"tochuc unload {source}" in done.stderr
    items = json.loads(tochuc("review", "--format", "json").stdout)
    assert "identity" not in {item["kind"] for item in items}
    assert [item["undo"] for item in items if item["kind"] == "decision"] == [f"tochuc unload {source}"]
    assert tochuc("unload", source).returncode == 0
    shown = tochuc("review").stdout
    assert "Đặng Thử Mẫu holds Giám đốc" in shown
    assert "tochuc decide different" in shown


def test_a_decision_without_a_reason_is_refused(doubt):
    done = tochuc("decide", "same", "Đặng Thử Mẫu", "Đặng Thử Mẫu", "--by", "Lê Thử Bình")
    assert done.returncode == 2
    assert "--why" in done.stderr


def test_an_ambiguous_name_lists_the_candidates(doubt):
    done = tochuc("decide", "same", "Đặng Thử Mẫu", "Đặng Thử Mẫu", "--by", "A", "--why", "b")
    assert done.returncode == 2
    assert done.stderr.count("dang-thu-mau-") == 2


def test_a_finding_is_resolved_by_the_command_of_its_remedy(doubt):
    text = Text("ghe", "2025-03-02").seat("Ban Chấp hành Đảng bộ thành phố Cần Thơ", 3, 4)
    load(doubt, text.composed, "ghe.txt", allow_violations=True)
    found = [
        item for item in json.loads(tochuc("review", "--format", "json").stdout) if item["kind"] == "finding"
    ]
    assert found[0]["severity"] == "warning"
    assert found[0]["sources"][0]["quote"].endswith("3 4")
    statement = found[0]["sources"][0]["statement"].rsplit("/", 1)[-1]
    by = ("--by", "Lê Thử Bình", "--why", "bảng gốc")
    wrong = tochuc("decide", "correct", statement, "members=ba", *by)
    assert (wrong.returncode, "members" in wrong.stderr) == (2, True)
    done = tochuc("decide", "correct", statement, "members=30", *by, "--format", "json")
    assert json.loads(done.stdout)["verdict"] == "correct"
    again = tochuc("decide", "correct", statement, "members=30", *by)
    assert (again.returncode, "Recorded before" in again.stderr) == (0, True)
    shown = tochuc("review").stdout
    assert found[0]["id"] not in shown
    assert found[0]["message"]["en"] not in shown
    assert "Decided:" in shown
    assert "read as additional, which nobody chose" in shown
    missing = tochuc("decide", "accept", "0123456789ab", "--until", "2999-01-01", *by)
    assert missing.returncode == 2
