"""Exported Turtle answers the same SPARQL from other triple stores as from ours."""

import csv
import io
from collections import Counter
from pathlib import Path

import pyoxigraph as ox
import pytest
import rdflib
from click.testing import CliRunner

from tochuc.cli.main import tochuc
from tochuc.graph import Store
from tochuc.loading.files import Options, load_file
from tochuc.loading.reference import prepare
from tochuc.managed import Connection
from tochuc.samples import sample_files

PREFIXES = """
PREFIX foaf: <http://xmlns.com/foaf/0.1/>
PREFIX org: <http://www.w3.org/ns/org#>
PREFIX prov: <http://www.w3.org/ns/prov#>
PREFIX tochuc: <https://w3id.org/tochuc/ontology#>
"""
QUERIES = {
    "who holds what where": """
        SELECT ?person ?post ?body { ?p org:holds ?q ; foaf:name ?person . ?q foaf:name ?post .
          ?q org:postIn ?o . ?o foaf:name ?body FILTER(LANG(?post) = "vi" && LANG(?body) = "vi") }""",
    "how many statements a source makes": """
        SELECT ?source (COUNT(?s) AS ?statements) (MIN(?day) AS ?first)
        { ?s prov:wasQuotedFrom ?source ; tochuc:published ?day } GROUP BY ?source""",
    "what stands above a body": """
        SELECT ?body ?above { ?body org:subOrganizationOf+ ?above
          FILTER NOT EXISTS { ?above org:subOrganizationOf ?top } }""",
}


@pytest.fixture
def exported(graph: Connection, tmp_path: Path) -> Path:
    with Store(graph) as store:
        prepare(store)
        for file in sample_files():
            load_file(store, file, Options())
    file = tmp_path / "graph.ttl"
    run("export", "--output", str(file))
    return file


def run(*arguments: str) -> bytes:
    result = CliRunner().invoke(tochuc, [*arguments], catch_exceptions=False, standalone_mode=False)
    assert result.exit_code == 0
    return result.stdout_bytes


def rows(answer: bytes) -> Counter[tuple[str, ...]]:
    return Counter(tuple(row) for row in csv.reader(io.StringIO(answer.decode(), newline="")))


def test_three_queries_have_the_same_answers_elsewhere(exported: Path) -> None:
    in_rdflib = rdflib.Graph().parse(exported)
    in_oxigraph = ox.Store()
    in_oxigraph.load(path=exported, format=ox.RdfFormat.TURTLE)
    for query in QUERIES.values():
        ours = rows(run("sparql", query, "--format", "csv"))
        assert len(ours) > 3
        found = in_rdflib.query(PREFIXES + query).serialize(format="csv")
        assert found is not None
        assert rows(found) == ours
        others = in_oxigraph.query(PREFIXES + query)
        assert isinstance(others, ox.QuerySolutions)
        assert rows(others.serialize(format=ox.QueryResultsFormat.CSV) or b"") == ours
