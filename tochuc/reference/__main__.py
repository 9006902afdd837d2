"""Write the Turtle files of the reference data from its tables, or check that they are up to date."""

from __future__ import annotations

import sys
from collections.abc import Sequence

from tochuc.places import data_root
from tochuc.reference.description import bodies, territories, turtle


def files() -> dict[str, bytes]:
    """Give the content that each generated file has to have."""
    return {"territories.ttl": turtle(territories()), "bodies.ttl": turtle(bodies())}


def main(arguments: Sequence[str]) -> int:
    """Write the files; with `--check` write nothing, name those that differ and return 1."""
    folder = data_root() / "ontology" / "reference"
    stale = [
        name
        for name, content in files().items()
        if not (folder / name).is_file() or (folder / name).read_bytes() != content
    ]
    if "--check" in arguments:
        for name in stale:
            print(f"{name}: not what the tables give; run python -m tochuc.reference", file=sys.stderr)
        return 1 if stale else 0
    for name in stale:
        (folder / name).write_bytes(files()[name])
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
