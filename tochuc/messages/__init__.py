"""What people read, in Vietnamese and English, apart from the code that says it.

One TOML file a subject in this folder; a table is a code, its keys are `vi` and `en`, and
`{name}` is filled in from the details. A code stands in one file only.
"""

from __future__ import annotations

import os
import tomllib
from functools import cache
from pathlib import Path
from typing import Literal

Language = Literal["vi", "en"]


def language() -> Language:
    """The language of messages: `TOCHUC_LANG`, else the locale's if it is Vietnamese, else English."""
    wanted = os.environ.get("TOCHUC_LANG", "").lower()
    if not wanted:
        variables = ("LC_ALL", "LC_MESSAGES", "LANG")
        wanted = next((os.environ[name] for name in variables if os.environ.get(name)), "")
    return "vi" if wanted.startswith("vi") else "en"


@cache
def catalogue() -> dict[str, dict[str, str]]:
    """Every code with its wording by language, from all files of this folder."""
    found: dict[str, dict[str, str]] = {}
    for file in sorted(Path(__file__).parent.glob("*.toml")):
        for code, wording in tomllib.loads(file.read_text("utf-8")).items():
            if code in found:
                raise ValueError(f"{file.name}: {code!r} stands in another file already")
            found[code] = wording
    return found


def text(code: str, /, lang: Language | None = None, **details: object) -> str:
    """The wording of a code.

    Args:
        code: the table's name in one of the TOML files.
        lang: `vi` or `en`; by default `language()`.
        details: what `{name}` in the wording stands for.

    Raises: KeyError for a code that no file has.
    """
    wording = catalogue()[code][lang or language()]
    return wording.format(**details) if details else wording
