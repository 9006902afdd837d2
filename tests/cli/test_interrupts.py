"""An interrupt that falls into a finalizer is not lost."""

import subprocess
import sys

_WORK = """
import time
from tochuc.cli.interrupts import hear_every_interrupt

class Closing:
    def __del__(self):
        raise {error}

hear_every_interrupt()
Closing()
time.sleep({seconds})
"""


def _run(error: str, seconds: int) -> subprocess.CompletedProcess[str]:
    code = _WORK.format(error=error, seconds=seconds)
    command = [sys.executable, "-c", code]
    return subprocess.run(command, capture_output=True, text=True, timeout=20, check=False)


def test_it_comes_again_until_it_is_heard() -> None:
    done = _run("KeyboardInterrupt", 60)
    assert done.returncode != 0
    assert "KeyboardInterrupt" in done.stderr
    assert "ignored" not in done.stderr


def test_other_errors_of_finalizers_are_told_as_ever() -> None:
    done = _run("ValueError('mẫu')", 0)
    assert done.returncode == 0
    assert "mẫu" in done.stderr
