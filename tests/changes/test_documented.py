import re
from pathlib import Path
from typing import get_args

from tochuc.changes import KINDS
from tochuc.changes.change import Certainty, Precision

PAGE = Path(__file__).parents[2] / "docs" / "changes.md"


def test_the_page_tells_of_every_kind_precision_and_certainty() -> None:
    rows = [line.split("|")[1] for line in PAGE.read_text("utf-8").splitlines() if line.startswith("|")]
    said = {word for row in rows for word in re.findall(r"`([a-z_-]+)`", row)}
    assert said - {"certainty", "date_precision"} == {*KINDS, *get_args(Precision), *get_args(Certainty)}
