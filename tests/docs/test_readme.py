"""Every command of the README is run, one after the other, on the real Neo4j."""

import re
import shlex
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]
_BLOCK = re.compile(r"```console\n(.*?)```", re.DOTALL)


def commands():
    blocks = _BLOCK.findall((ROOT / "README.md").read_text("utf-8"))
    return [line[2:] for block in blocks for line in block.splitlines() if line.startswith("$ ")]


def tochuc(arguments, cwd):
    command = [sys.executable, "-m", "tochuc", *arguments]
    return subprocess.run(command, cwd=cwd, capture_output=True, text=True, check=False)


def test_every_command_of_the_readme_works(graph, tmp_path):
    (tmp_path / "loaders").symlink_to(ROOT / "loaders")
    done = tochuc(["up", "--no-serve"], tmp_path)
    assert done.returncode == 0, done.stderr
    assert "Đồng Văn Thanh" in done.stdout
    ran = commands()
    assert len(ran) > 10
    for line in ran:
        program, *arguments = shlex.split(line)
        assert program == "tochuc"
        # The test's Neo4j is not the managed one, which is what this command speaks of.
        if arguments[0] == "neo4j":
            continue
        done = tochuc(arguments, tmp_path)
        assert done.returncode == 0, f"{line}\n{done.stdout}\n{done.stderr}"
        assert done.stdout.strip() or "--output" in line, line
