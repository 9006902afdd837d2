"""Which Chromium the browser tests run in: an installed one, else `apt-get`'s, else Playwright's download.

`python tests/support/chromium.py` makes sure that there is one and prints its path; it prints nothing,
and says why on stderr, where none can be had.
"""

import os
import shutil
import subprocess
import sys
from pathlib import Path

VARIABLE = "TOCHUC_CHROMIUM"
ALWAYS = "TOCHUC_BROWSER_TESTS"  # "always": a missing browser is a failure
_NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome")
_APT = ("apt-get", "-qq", "-o", "DPkg::Lock::Timeout=120")
_SECONDS = 600


def installed() -> str | None:
    """The path of a Chromium that is here already."""
    named = os.environ.get(VARIABLE)
    found = named or next(filter(None, map(shutil.which, _NAMES)), None)
    return found or _of_playwright()


def _of_playwright() -> str | None:
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        path = playwright.chromium.executable_path
    return path if Path(path).exists() else None


def _by_apt() -> None:
    if shutil.which("apt-get") and os.geteuid() == 0:
        _run(*_APT, "update")
        _run(*_APT, "install", "--yes", "--no-install-recommends", "chromium", "fonts-dejavu-core")


def _by_playwright() -> None:
    _run(sys.executable, "-m", "playwright", "install", "chromium")


def _run(*command: str) -> None:
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    try:
        done = subprocess.run(
            command, env=environment, capture_output=True, text=True, timeout=_SECONDS, check=False
        )
    except subprocess.TimeoutExpired:
        print(f"{' '.join(command)}: no end after {_SECONDS} s", file=sys.stderr)
        return
    if done.returncode:
        told = [line for line in (done.stderr or done.stdout).splitlines() if "rror" in line]
        print(f"{' '.join(command)}: {told[0] if told else done.returncode}", file=sys.stderr)


def main() -> int:
    """Find or install one."""
    found = installed()
    for install in (_by_apt, _by_playwright):
        if found is None:
            print("Looking for a Chromium for the browser tests …", file=sys.stderr)
            install()
            found = installed()
    if found is None:
        print(
            "No Chromium, and none could be installed: the browser tests are left out. "
            f"Install one, or name one with {VARIABLE}=/path/to/chromium.",
            file=sys.stderr,
        )
        return 1 if os.environ.get(ALWAYS) == "always" else 0
    print(found)
    return 0


if __name__ == "__main__":
    sys.exit(main())
