"""A real Chromium for a test; without one the test is left out, or fails where it must run."""

import os
from collections.abc import Iterator
from contextlib import contextmanager

import chromium
import pytest
from playwright.sync_api import Browser, expect, sync_playwright

PATIENCE = 30_000
"""Milliseconds to wait for anything: the first review of a graph validates it all."""


@contextmanager
def launched() -> Iterator[Browser]:
    path = chromium.installed()
    if path is None:
        message = "no Chromium: see tests/support/chromium.py"
        pytest.fail(message) if os.environ.get(chromium.ALWAYS) == "always" else pytest.skip(message)
    expect.set_options(timeout=PATIENCE)
    options = ["--no-sandbox"] if os.geteuid() == 0 else []
    with sync_playwright() as playwright:
        opened = playwright.chromium.launch(executable_path=path, args=options)
        yield opened
        opened.close()
