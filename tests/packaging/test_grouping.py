"""What shares a graph stays on one worker; versions of pytest and its plugin that lose that only get slow."""

import os

import pytest


@pytest.mark.skipif("PYTEST_XDIST_WORKER" not in os.environ, reason="one worker keeps everything together")
def test_the_workers_know_the_groups(request: pytest.FixtureRequest) -> None:
    assert request.node.nodeid.endswith("@" + str(request.path))
