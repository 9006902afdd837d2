"""Imports point one way (D9): `api` and `loaders` know `tochuc`; nobody else knows them or each other."""

import ast
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
ALLOWED = {"tochuc": {"tochuc"}, "loaders": {"tochuc", "loaders"}, "api": {"tochuc", "api"}}


def imported(file):
    for node in ast.walk(ast.parse(file.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name.split(".")[0] for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            assert node.level == 0, f"{file}: a relative import"
            yield node.module.split(".")[0]


@pytest.mark.parametrize("package", ALLOWED)
def test_imports_point_one_way(package):
    for file in (ROOT / package).rglob("*.py"):
        wrong = set(imported(file)) & ALLOWED.keys() - ALLOWED[package]
        assert not wrong, f"{file.relative_to(ROOT)} imports {wrong}"


def test_modules_hold_one_idea():
    for file in (file for package in ALLOWED for file in (ROOT / package).rglob("*.py")):
        lines = len(file.read_text("utf-8").splitlines())
        assert lines <= 400, f"{file.relative_to(ROOT)} has {lines} lines"
        assert file.stem not in {"utils", "helpers", "common", "manager"}
