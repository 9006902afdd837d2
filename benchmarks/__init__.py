"""Measurements, each beside a peer or as the parts of a whole in the same run: `make bench`."""
