"""Popolo JSON: people, organisations, posts and memberships as civic projects publish them."""

from loaders.popolo.reader import read_popolo

__all__ = ["read_popolo"]
