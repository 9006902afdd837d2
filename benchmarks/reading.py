"""How fast the reader is, whether its time grows with length alone, and how it stands beside a baseline.

    python -m benchmarks.reading                                          # without the baseline
    python -m benchmarks.reading --baseline-python /path/to/bin/python    # a Python with underthesea

The annotated articles are taken from `$TOCHUC_SHARED`, if that is set, but for the texts that are set
aside (`unseen.txt`). Parts that need what is not there say that they were left out. Times are those of the
processor, on one core; ratios are of the same run.
"""

from __future__ import annotations

import argparse
import json
import os
import random
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from datetime import date
from itertools import islice
from pathlib import Path
from typing import Any

import psutil

from benchmarks import baseline
from loaders.announcement import read_text
from tochuc.samples import sample_files

MEGABYTES = (1, 2, 5, 10)
TEXTS = 10_000
STEPS = (1_000, 2_500, 5_000, 10_000)
BATCH = 100  # asking for the time takes time
STARTS = 7
FASTER = 20
PUBLISHED = date(2025, 8, 13)
LEVELS = ("tenures", "names", "people")
_FAMILIES = "Nguyễn Trần Lê Phạm Hoàng Phan Vũ Đặng Bùi Đỗ Hồ Ngô Dương Lý".split()  # noqa: SIM905
_MIDDLES = "Văn Thị Minh Quang Hữu Ngọc Thanh Đức Xuân Bảo".split()  # noqa: SIM905
_GIVEN = "An Bình Cường Dũng Hà Hải Hùng Lan Mai Nam Nga Phúc Sơn Tâm Vinh Yến".split()  # noqa: SIM905


# --- texts -------------------------------------------------------------------------------------------


def samples() -> list[str]:
    return [file.read_text("utf-8") for file in sample_files()]


def articles(shared: Path | None) -> dict[str, str]:
    """The annotated articles that may be read, by id."""
    if shared is None:
        return {}
    aside = set((shared / "articles" / "unseen.txt").read_text("utf-8").split())
    files = sorted(file.with_suffix(".txt") for file in (shared / "articles").glob("*.json"))
    return {file.stem: file.read_text("utf-8") for file in files if file.stem not in aside}


def varied(texts: list[str], seed: int) -> Iterator[str]:
    """Give the texts over and over, each time with other people in them."""
    chance = random.Random(seed)
    named = [(text, sorted({t.person for t in read_text(text, "t").tenures})) for text in texts]
    while True:
        for text, people in named:
            for person in people:
                names = (_FAMILIES, _MIDDLES, _MIDDLES, _GIVEN)
                text = text.replace(person, " ".join(chance.choice(words) for words in names))
            yield text


def of_size(size: int) -> str:
    """Give one text of so many bytes, made of the samples."""
    parts, have = [], 0
    for text in varied(samples(), seed=1):
        parts.append(text)
        have += len(text.encode()) + 1
        if have >= size:
            break
    return "\n".join(parts)


# --- length ------------------------------------------------------------------------------------------


def measure_one(megabytes: int) -> dict[str, float]:
    """Read one text of this size; in a process of its own, so that the peak of memory is its own."""
    text = of_size(megabytes * 1_000_000)
    begun = time.process_time()
    reading = read_text(text, "long", published=PUBLISHED)
    return {
        "s": time.process_time() - begun,
        "mb": len(text.encode()) / 1e6,
        "tenures": len(reading.tenures),
        "peak": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024,
    }


def table_of_lengths() -> list[str]:
    """One text of 1, 2, 5 and 10 MB."""
    lines = [
        "| one text of | s | s per MB | beside the first | tenures | peak memory, MB |",
        "|---|---|---|---|---|---|",
    ]
    first = 0.0
    for megabytes in MEGABYTES:
        done = subprocess.run(
            [sys.executable, "-m", "benchmarks.reading", "--one", str(megabytes)],
            capture_output=True,
            text=True,
            check=True,
        )
        row = json.loads(done.stdout)
        each = row["s"] / row["mb"]
        first = first or each
        cells = (f"{megabytes} MB", f"{row['s']:.1f}", f"{each:.2f}", f"{each / first:.2f}")
        lines.append(f"| {' | '.join(cells)} | {row['tenures']:.0f} | {row['peak']:.0f} |")
    return lines


# --- many texts --------------------------------------------------------------------------------------


def table_of_many(texts: list[str], count: int) -> list[str]:
    """The texts repeated, one core: speed, and the memory held after so many."""
    lines = ["| after texts | texts/s | MB/s | memory held, MB |", "|---|---|---|---|"]
    source, process = varied(texts, seed=2), psutil.Process()
    done, size, spent = 0, 0, 0.0
    for step in (step for step in STEPS if step <= count):
        while done < step:
            batch = list(islice(source, BATCH))
            begun = time.process_time()
            for text in batch:
                read_text(text, "t", published=PUBLISHED)
            spent += time.process_time() - begun
            size += sum(len(text.encode()) for text in batch)
            done += len(batch)
        held = process.memory_info().rss / 1e6
        lines.append(f"| {done:,} | {done / spent:.0f} | {size / 1e6 / spent:.2f} | {held:.0f} |")
    return lines


def table_of_start() -> list[str]:
    """`tochuc read` of a short text, from the shell's call to the last line."""
    command = [sys.executable, "-m", "tochuc", "read", str(sample_files()[0]), "--format", "json"]
    walls, cores = [], []
    for _ in range(STARTS):
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        begun = time.perf_counter()
        subprocess.run(command, capture_output=True, check=True)
        walls.append(time.perf_counter() - begun)
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        cores.append(after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime)
    return [
        "| `tochuc read` of a sample | median, s | best, s |",
        "|---|---|---|",
        f"| by the clock | {statistics.median(walls):.2f} | {min(walls):.2f} |",
        f"| of the processor | {statistics.median(cores):.2f} | {min(cores):.2f} |",
    ]


# --- beside the baseline -----------------------------------------------------------------------------


def table_beside_baseline(shared: Path | None, python: Path) -> list[str]:
    """F1 on the articles, and seconds per text, of the reader and of the baseline."""
    found = articles(shared)
    texts = list(found.values()) or samples()
    tagged = baseline.entities_by(python, texts)
    if tagged is None:
        return ["Left out: no underthesea here; name a Python that has it with `--baseline-python`."]
    ours, seconds = _read_all(texts)
    theirs = statistics.mean(one.seconds for one in tagged)
    lines = ["| | reader | baseline | ratio |", "|---|---|---|---|"]
    if shared is None:
        lines.append("| F1 | left out: | `TOCHUC_SHARED` is not set | |")
    else:
        scores = (_f1(shared, found, ours), _f1(shared, found, [baseline.read(one) for one in tagged]))
        for level in LEVELS:
            our, other = (score[level] for score in scores)
            lines.append(f"| F1, {level} | {our:.3f} | {other:.3f} | |")
    ratio = theirs / seconds
    lines.append(f"| ms per text | {seconds * 1000:.1f} | {theirs * 1000:.1f} | {ratio:.1f} times faster |")
    return [*lines, "", f"{len(texts)} texts; aim: at least {FASTER} times faster."]


def _read_all(texts: list[str]) -> tuple[list[dict[str, Any]], float]:
    """Read all texts three times; give the readings and the mean seconds per text."""
    readings = [read_text(text, "t") for text in texts]
    begun = time.process_time()
    for _ in range(3):
        readings = [read_text(text, "t") for text in texts]
    return [one.to_json() for one in readings], (time.process_time() - begun) / 3 / len(texts)


def _f1(shared: Path, found: dict[str, str], readings: list[dict[str, Any]]) -> dict[str, float]:
    """Score readings with the annotators' own tool."""
    with tempfile.TemporaryDirectory() as folder:
        for name, reading in zip(found, readings, strict=True):
            (Path(folder) / f"{name}.json").write_text(json.dumps(reading), "utf-8")
        tool, texts = shared / "tools" / "score.py", shared / "articles"
        command = [sys.executable, str(tool), str(texts), "--predictions", folder]
        done = subprocess.run(
            [*command, "--skip", str(texts / "unseen.txt")], capture_output=True, text=True, check=True
        )
    rows = (line.split() for line in done.stdout.splitlines())
    return {row[0]: float(row[row.index("F1") + 1]) for row in rows if row and row[0] in LEVELS}


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--baseline-python", type=Path, default=os.environ.get("TOCHUC_BASELINE_PYTHON"))
    parser.add_argument("--texts", type=int, default=TEXTS, help=f"how many texts to read ({TEXTS})")
    parser.add_argument("--one", type=int, help=argparse.SUPPRESS)
    given = parser.parse_args()
    if given.one:
        print(json.dumps(measure_one(given.one)))
        return
    shared = Path(os.environ["TOCHUC_SHARED"]) if os.environ.get("TOCHUC_SHARED") else None
    python = Path(given.baseline_python or sys.executable)
    print("## Start\n\n" + "\n".join(table_of_start()), flush=True)
    print("\n## Beside a baseline\n\n" + "\n".join(table_beside_baseline(shared, python)), flush=True)
    print("\n## Length\n\n" + "\n".join(table_of_lengths()), flush=True)
    texts = [*samples(), *articles(shared).values()]
    print("\n## Many texts\n\n" + "\n".join(table_of_many(texts, given.texts)))
    if shared is None:
        print("\nThe samples alone: `TOCHUC_SHARED` is not set.")


if __name__ == "__main__":
    main()
