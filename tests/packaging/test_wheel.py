"""The built wheel works from outside the checkout, with its data inside."""

import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def installed(tmp_path_factory):
    folder = tmp_path_factory.mktemp("wheel")
    build = [sys.executable, "-m", "pip", "wheel", "--no-deps", "--no-build-isolation", "--quiet"]
    subprocess.run([*build, "--wheel-dir", str(folder), str(ROOT)], check=True, capture_output=True)
    (wheel,) = folder.glob("*.whl")
    site = folder / "site"
    with zipfile.ZipFile(wheel) as packed:
        packed.extractall(site)
    return site


def run(installed, *arguments, cwd):
    environment = {
        **os.environ,
        "PYTHONPATH": str(installed),
        "TOCHUC_HOME": str(cwd / "home"),
        "TOCHUC_LANG": "en",
    }
    command = [sys.executable, "-m", "tochuc", *arguments]
    return subprocess.run(command, cwd=cwd, env=environment, capture_output=True, text=True, check=False)


def test_the_data_travel_with_it(installed):
    for folder in ("ontology", "shapes", "queries"):
        assert {f.name for f in (ROOT / folder).rglob("*.*") if f.is_file()} <= {
            f.name for f in (installed / "tochuc" / "_data" / folder).rglob("*.*")
        }


def test_the_pages_travel_with_it(installed):
    for folder in ("templates", "static"):
        here = {file.name for file in (ROOT / "api" / "pages" / folder).iterdir()}
        assert here
        assert here == {file.name for file in (installed / "api" / "pages" / folder).iterdir()}


def test_the_schema_comes_from_the_wheel(installed, tmp_path):
    done = run(installed, "schema", "--format", "json", cwd=tmp_path)
    assert done.returncode == 0, done.stderr
    assert '"Tenure"' in done.stdout


def test_the_queries_come_from_the_wheel(installed, tmp_path):
    done = run(installed, "queries", cwd=tmp_path)
    assert done.returncode == 0, done.stderr
    assert "vacancies" in done.stdout


def test_a_sample_is_read_by_the_reader_of_the_wheel(installed, tmp_path):
    sample = installed / "loaders" / "samples" / "dai-hoi-can-tho.txt"
    done = run(installed, "read", str(sample), cwd=tmp_path)
    assert done.returncode == 0, done.stderr
    assert "Đồng Văn Thanh" in done.stdout
