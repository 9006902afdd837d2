import pytest
from click.testing import CliRunner

from tochuc.cli.main import tochuc
from tochuc.cli.schema import FORMATS, written


@pytest.mark.parametrize("form", FORMATS)
def test_every_format_is_printed(form: str) -> None:
    result = CliRunner().invoke(tochuc, ["schema", "--format", form])
    assert result.exit_code == 0
    assert result.stdout == written(form) + "\n"


def test_help_shows_an_example() -> None:
    assert "tochuc schema --format mermaid" in CliRunner().invoke(tochuc, ["schema", "--help"]).stdout
