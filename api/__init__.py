"""The HTTP service over the graph. It imports `tochuc`, never the other way."""
