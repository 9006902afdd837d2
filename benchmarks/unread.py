"""Why sentences that decide on a post yield nothing, counted over folders of texts."""

from __future__ import annotations

import sys
from collections import Counter
from pathlib import Path

from loaders.announcement import read_text
from loaders.announcement.unread import ABROAD, NO_BODY, NO_FULL_NAME, NO_PERSON, UNKNOWN_BODY

_CODES = (NO_PERSON, NO_BODY, UNKNOWN_BODY, NO_FULL_NAME, ABROAD)


def causes(folder: Path, skip: frozenset[str]) -> tuple[int, int, Counter[str]]:
    """Read the texts of a folder.

    Args:
        folder: with texts, `*.txt`.
        skip: stems of those to leave out.

    Returns: how many texts, how many statements of tenures, and the sentences not understood by cause.
    """
    texts = stated = 0
    whys: Counter[str] = Counter()
    for file in sorted(folder.glob("*.txt")):
        if file.stem in skip:
            continue
        reading = read_text(file.read_text("utf-8", errors="replace"), file.stem)
        texts, stated = texts + 1, stated + len(reading.tenures)
        whys.update(missed.why for missed in reading.not_understood)
    return texts, stated, whys


def table(folders: list[Path], skip: frozenset[str] = frozenset()) -> list[str]:
    """Give the counts as a table in Markdown, a row a cause."""
    counted = [causes(folder, skip) for folder in folders]
    rows = ["| | " + " | ".join(folder.name for folder in folders) + " |", "|---" * (len(folders) + 1) + "|"]
    rows.append("| texts | " + " | ".join(str(texts) for texts, _, _ in counted) + " |")
    rows.append("| tenures stated | " + " | ".join(str(stated) for _, stated, _ in counted) + " |")
    for code in _CODES:
        rows.append(f"| `{code}` | " + " | ".join(str(whys[code]) for _, _, whys in counted) + " |")
    return rows


def main() -> None:
    """`python -m benchmarks.unread FOLDER… [--skip FILE]`: a file of ids to leave out, one a line."""
    given = sys.argv[1:]
    skip: frozenset[str] = frozenset()
    if "--skip" in given:
        at = given.index("--skip")
        skip = frozenset(Path(given[at + 1]).read_text("utf-8").split()) | {"unseen", "README"}
        given = given[:at] + given[at + 2 :]
    print("\n".join(table([Path(name) for name in given], skip)))


if __name__ == "__main__":
    main()
