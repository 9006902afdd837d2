"""From what was read to what the graph holds: one source, one transaction (D1, D4, D8)."""
