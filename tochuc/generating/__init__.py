"""A believable country of any size, made up: for tests, measurements and trying things out."""

from tochuc.generating.generation import Country, generate

__all__ = ["Country", "generate"]
