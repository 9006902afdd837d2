"""GraphML: as networkx reads it, as Gephi needs it, and that it comes back."""

import json
import xml.etree.ElementTree as ElementTree
from datetime import date
from pathlib import Path

import networkx as nx
import pyoxigraph as ox
import pytest
from declared import described, of_every_term
from hypothesis import HealthCheck, assume, example, given, settings

from tochuc.analysis.whole import converted
from tochuc.errors import BadInput
from tochuc.exporting.back import read_export
from tochuc.exporting.graphml import GRAPHML, NAMESPACE
from tochuc.graph.describe import NOT_IN_XML
from tochuc.mapping import Node, PropertyGraph, to_property_graph, to_triples

IN = f"{{{NAMESPACE}}}"
GEPHI_KNOWS = {"string", "int", "long", "float", "double", "boolean"}


def written(graph: PropertyGraph) -> bytes:
    return b"".join(GRAPHML.write(graph))


def every_term() -> PropertyGraph:
    return to_property_graph(of_every_term())


def test_networkx_reads_the_graph_that_it_is_given_without_a_file() -> None:
    graph = every_term()
    read = nx.parse_graphml(written(graph).decode(), force_multigraph=True)
    ours = converted(graph)
    assert set(read.nodes) == set(ours.nodes)
    edges = sorted((start, data["type"], end) for start, end, data in read.edges(data=True))
    assert edges == sorted((start, kind, end) for start, end, kind in ours.edges(keys=True))
    for node, data in ours.nodes(data=True):
        found = read.nodes[node]
        assert found.pop("labels").split(";") == data.pop("labels")
        for derived in ("kind", "label"):
            found.pop(derived, None)
        assert found == {key: as_read(value) for key, value in data.items()}


def as_read(value: object) -> object:
    """What GraphML has types for is itself; a day is text, a list is JSON."""
    if isinstance(value, list):
        return json.dumps([as_read(one) for one in value], ensure_ascii=False)
    return value.isoformat() if isinstance(value, date) else value


def test_every_key_and_end_is_declared_as_gephi_needs_it() -> None:
    root = ElementTree.fromstring(written(every_term()))
    keys = {key.get("id"): key for key in root.iter(f"{IN}key")}
    assert {key.get("attr.type") for key in keys.values()} <= GEPHI_KNOWS
    assert len({(key.get("for"), key.get("attr.name")) for key in keys.values()}) == len(keys)
    assert {data.get("key") for data in root.iter(f"{IN}data")} <= keys.keys()
    nodes = [node.get("id") for node in root.iter(f"{IN}node")]
    ends = {edge.get(side) for edge in root.iter(f"{IN}edge") for side in ("source", "target")}
    assert len(set(nodes)) == len(nodes)
    assert ends <= set(nodes)


@settings(deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60)
@given(described())
@example(of_every_term())
def test_any_graph_that_xml_holds_comes_back(tmp_path_factory: object, triples: list[ox.Triple]) -> None:
    assume(not any(NOT_IN_XML.search(triple.object.value) for triple in triples))
    graph = to_property_graph(triples)
    file: Path = tmp_path_factory.mktemp("graphml") / "graph.graphml"  # type: ignore[attr-defined]
    file.write_bytes(written(graph))
    assert to_triples(read_export(file)) == to_triples(graph)


def test_what_networkx_writes_anew_comes_back(tmp_path: Path) -> None:
    graph = every_term()
    file = tmp_path / "graph.graphml"
    file.write_bytes(written(graph))
    nx.write_graphml(nx.read_graphml(file, force_multigraph=True), file)
    assert to_triples(read_export(file)) == to_triples(graph)


def test_a_character_that_xml_can_not_hold_is_named() -> None:
    node = Node("urn:p", frozenset({"Person", "Thing"}), {"why": "a\fb"})
    with pytest.raises(BadInput, match=r"urn:p.*why.*U\+000C"):
        written(PropertyGraph({"urn:p": node}))
