"""W3C ORG and CPOV in any syntax of RDF, as others publish it."""

from loaders.org.reader import read_org

__all__ = ["read_org"]
