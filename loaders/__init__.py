"""Loaders: each reads one kind of source into statements. They import `tochuc`, never the other way."""
