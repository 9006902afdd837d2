"""`tochuc load` and `unload` as a person runs them."""

import json
import signal
import subprocess
import sys
import time

import pytest

from tochuc.graph import Store, fetch_all
from tochuc.loading.lock import take_turn
from tochuc.loading.reference import prepare
from tochuc.mapping import to_triples
from tochuc.samples import sample_files

SAMPLE = next(file for file in sample_files() if file.stem == "dai-hoi-can-tho")


def start(*arguments):
    command = [sys.executable, "-m", "tochuc", *map(str, arguments)]
    return subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)


def tochuc(*arguments):
    process = start(*arguments)
    out, err = process.communicate(timeout=120)
    return process.returncode, out, err


@pytest.fixture
def store(graph):
    with Store(graph) as opened:
        prepare(opened)
        yield opened


def rdf(store):
    return set(to_triples(store.read_transaction(fetch_all)))


def test_load_tells_what_it_did_and_unload_takes_it_back(store):
    before = rdf(store)
    code, out, err = tochuc("load", SAMPLE, "--format", "json")
    assert code == 0, err
    loaded = json.loads(out)
    assert loaded["changed"] is True
    assert {t["person"] for t in loaded["tenures"]["begun"]} >= {"Đồng Văn Thanh", "Nguyễn Khánh Tùng"}
    assert not [f for f in loaded["findings"] if f["severity"] == "violation"]
    code, _, err = tochuc("unload", loaded["source"].rsplit("/", 1)[-1])
    assert code == 0, err
    assert rdf(store) == before


def test_a_text_without_an_announcement_stores_nothing(store, tmp_path):
    before = rdf(store)
    text = tmp_path / "thoi-tiet.txt"
    text.write_text("Ngày mai trời nắng, chiều có mưa rào ở vài nơi trong tỉnh.\n", "utf-8")
    code, out, err = tochuc("load", text, "--published", "2025-08-13")
    assert (code, out.strip()) == (1, "")
    assert "thoi-tiet.txt" in err
    assert rdf(store) == before


@pytest.mark.parametrize(
    ("name", "data", "said"),
    [
        ("khong-co.txt", None, "khong-co.txt"),
        ("rong.txt", b"", "rong.txt"),
        ("latin.txt", "Ông Trần Mẫu giữ chức Bí thư".encode("utf-16"), "UTF-8"),
        ("nhi-phan.txt", b"\x00\x01\x02" * 100, "nhi-phan.txt"),
    ],
)
def test_a_file_that_cannot_be_read_is_an_error_that_names_it(store, tmp_path, name, data, said):
    before = rdf(store)
    file = tmp_path / name
    if data is not None:
        file.write_bytes(data)
    code, out, err = tochuc("load", file, "--published", "2025-08-13")
    assert (code, out) == (2, "")
    assert said in err
    assert "Traceback" not in err
    assert rdf(store) == before


def test_a_source_without_a_day_asks_for_one(store, tmp_path):
    file = tmp_path / "khong-ngay.txt"
    file.write_text("Ông Trần Mẫu An, Bí thư Tỉnh ủy Cà Mau, phát biểu tại hội nghị.\n", "utf-8")
    code, _, err = tochuc("load", file)
    assert code == 2
    assert "--published" in err


def test_a_day_that_is_none(store):
    code, _, err = tochuc("load", SAMPLE, "--published", "2025-02-30")
    assert code == 2
    assert "2025-02-30" in err


def test_ctrl_c_in_the_middle_of_a_load_leaves_nothing(store):
    before = rdf(store)
    with store.driver.session() as session, session.begin_transaction() as tx:
        take_turn(tx)  # the load waits for its turn, in the middle of its transaction
        process = start("load", SAMPLE)
        deadline = time.monotonic() + 60
        waiting = "SHOW TRANSACTIONS YIELD currentQuery AS q WHERE q CONTAINS 'SET lock' + '.turn' RETURN q"
        while not store.read(waiting):
            assert time.monotonic() < deadline, "the load never came to its transaction"
            time.sleep(0.1)
        process.send_signal(signal.SIGINT)
        _, err = process.communicate(timeout=30)
        tx.rollback()
    assert process.returncode == 130
    assert "Traceback" not in err
    assert rdf(store) == before


def test_two_loads_at_once_wait_for_each_other(store):
    files = [file for file in sample_files() if file != SAMPLE][:2]
    both = [start("load", file) for file in files]
    assert [process.wait(timeout=120) for process in both] == [0, 0]
    for process in both:
        process.communicate()
    together = rdf(store)
    assert tochuc("load", *files)[0] == 0
    assert rdf(store) == together


def test_neo4j_out_of_reach(monkeypatch):
    monkeypatch.setenv("TOCHUC_NEO4J_URI", "bolt://127.0.0.1:1")
    code, _, err = tochuc("load", SAMPLE)
    assert code == 3
    assert "127.0.0.1:1" in err
    assert "Traceback" not in err


def test_a_wrong_password(graph, monkeypatch):
    monkeypatch.setenv("TOCHUC_NEO4J_PASSWORD", "sai-mat-khau")
    code, _, err = tochuc("load", SAMPLE)
    assert code == 3
    assert "sai-mat-khau" not in err
    assert "TOCHUC_NEO4J_PASSWORD" in err or "password" in err.lower()


def test_a_dry_run_prints_the_same_and_writes_nothing(store):
    before = rdf(store)
    code, out, err = tochuc("load", SAMPLE, "--dry-run", "--format", "json")
    assert code == 0, err
    assert json.loads(out)["tenures"]["begun"]
    assert rdf(store) == before
