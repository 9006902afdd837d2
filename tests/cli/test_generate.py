"""`tochuc generate` on the command line."""

import json
from pathlib import Path

from click.testing import CliRunner

from tochuc.cli.generate import generate
from tochuc.validation.rdf_files import read_file


def test_writes_a_country_and_its_mistakes(tmp_path: Path) -> None:
    file, listed = tmp_path / "c.ttl", tmp_path / "m.json"
    options = ["--posts", "60", "--mistakes", "2", "--mistakes-out", str(listed), "--output", str(file)]
    done = CliRunner().invoke(generate, options)
    assert done.exit_code == 0, done.output
    assert len(read_file(file)) > 60 * 20
    planted = json.loads(listed.read_text("utf-8"))
    assert len(planted) == 2
    assert all(mistake["findings"] for mistake in planted)


def test_says_that_it_needs_a_place_to_put_it() -> None:
    done = CliRunner().invoke(generate, ["--posts", "60"])
    assert done.exit_code == 2
    assert "--output" in done.output
