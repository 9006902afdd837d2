"""The Reconciliation Service API (W3C community group, 0.2) over the graph: what OpenRefine speaks.

A client asks for the manifest, sends batches of names with types and properties, gets candidates with
scores, and may then suggest, preview and extend. Everything here reads; nothing keeps state.
"""
