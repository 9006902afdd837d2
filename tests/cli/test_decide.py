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
    (question,) = json.loads(tochuc("review", "--format", "json").stdout)
    (pair,) = question["pairs"]
    assert question["kind"] == "identity"
    assert pair["against"][0]["text"]["en"].startswith("different provinces: ")
    words = pair["commands"]["same"].split(" --by ")[0].split()[1:]
    done = tochuc(*words, "--by", "Lê Thử Bình", "--why", "cùng năm sinh")
    assert done.returncode == 0, done.stderr
    source = done.stdout.strip()
    assert f"tochuc unload {source}" in done.stderr
    assert "nothing to decide" in tochuc("review").stdout
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
