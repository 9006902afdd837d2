"""Tổ chức: a knowledge graph of organisational structure and personnel."""

__version__ = "0.1.0"
