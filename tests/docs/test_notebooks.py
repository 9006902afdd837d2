"""The notebooks of the documentation run from beginning to end over the sample graph."""

from pathlib import Path

import nbformat
import pytest
from nbclient import NotebookClient

from tochuc.graph import Store
from tochuc.loading.files import Options, load_file
from tochuc.loading.reference import prepare
from tochuc.managed import Connection
from tochuc.samples import sample_files

NOTEBOOKS = Path(__file__).parents[2] / "docs" / "notebooks"


# The kernel's own libraries warn of each other; a cell that fails raises all the same.
@pytest.mark.filterwarnings("default")
@pytest.mark.parametrize("file", sorted(NOTEBOOKS.glob("*.ipynb")), ids=lambda file: file.stem)
def test_a_notebook_runs_and_shows_what_it_says(
    file: Path, graph: Connection, monkeypatch: pytest.MonkeyPatch
) -> None:
    with Store(graph) as store:
        prepare(store)
        for sample in sample_files():
            load_file(store, sample, Options())
    monkeypatch.setenv("MPLBACKEND", "module://matplotlib_inline.backend_inline")
    notebook = nbformat.read(file, as_version=4)
    assert not any(cell.get("outputs") for cell in notebook.cells), "outputs are not committed"
    NotebookClient(notebook, timeout=120, kernel_name="python3").execute()
    outputs = [output for cell in notebook.cells for output in cell.get("outputs", [])]
    printed = "".join(output["text"] for output in outputs if output.output_type == "stream")
    assert "Đồng Văn Thanh: " in printed
    assert "Chủ tịch, Hội đồng nhân dân thành phố Cần Thơ" in printed
    drawings = [output for output in outputs if "image/png" in output.get("data", {})]
    assert len(drawings) == 2
