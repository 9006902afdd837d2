"""Properties as columns: what is not declared, or of another type, is refused by name."""

import io

import pytest

from tochuc.errors import BadInput
from tochuc.exporting import exporter_for
from tochuc.exporting.output import send
from tochuc.mapping import Node, PropertyGraph

PERSON = frozenset({"Person", "Thing"})


@pytest.mark.parametrize("form", ["graphml", "csv", "neo4j-admin"])
@pytest.mark.parametrize(
    ("properties", "code"),
    [
        ({"shoeSize": 43}, "mapping.graph-key"),
        ({"from": "2025-08-13"}, "mapping.graph-value"),
        ({"name": ["Mạc Thị Thử"]}, "mapping.graph-value"),
        ({"altLabel": "Thử"}, "mapping.graph-value"),
    ],
)
def test_what_somebody_wrote_by_hand_is_named(form: str, properties: dict[str, object], code: str) -> None:
    graph = PropertyGraph({"urn:p": Node("urn:p", PERSON, properties)})  # type: ignore[arg-type]
    with pytest.raises(BadInput, match="urn:p") as raised:
        send(exporter_for(form), graph, io.BytesIO())
    assert raised.value.code == code
