"""The property graph in Neo4j: reading it, and writing the smallest difference."""

from tochuc.graph.describe import rdf_of, serialize
from tochuc.graph.difference import Changes
from tochuc.graph.fetching import fetch, fetch_all
from tochuc.graph.store import Store
from tochuc.graph.writing import apply

__all__ = ["Changes", "Store", "apply", "fetch", "fetch_all", "rdf_of", "serialize"]
