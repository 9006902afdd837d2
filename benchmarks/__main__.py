"""All measurements, one after the other, on a server of their own: `make bench`."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path

from benchmarks import loading, queries
from tochuc import managed
from tochuc.graph import Store
from tochuc.loading.files import Options, load_file
from tochuc.loading.reference import prepare
from tochuc.samples import sample_files


def main() -> None:
    """Print every table, as Markdown."""
    jars = managed.fetch()
    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder)
        (home / "jars").symlink_to(jars, target_is_directory=True)
        os.environ["TOCHUC_HOME"] = str(home)
        print("## The managed server\n")
        print("\n".join(loading.measure_start(home)) + "\n")
        with Store(managed.connection()) as store:
            prepare(store)
            print("## A load\n")
            print("\n".join(loading.measure(store)) + "\n")
            for file in sample_files():
                load_file(store, file, Options())
            print("## The named queries\n")
            print("\n".join(queries.table(store, rounds=200)))
        managed.stop()


if __name__ == "__main__":
    main()
