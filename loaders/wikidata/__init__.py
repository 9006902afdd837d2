"""Entities of Wikidata as JSON: who held which position, from when to when."""

from loaders.wikidata.reader import read_wikidata

__all__ = ["read_wikidata"]
