"""The fast engine: shapes as queries that look at all nodes at once.

`reading` makes shapes of a shapes graph; `values` and `relations` say in SPARQL what breaks a constraint;
`constraint_queries` lets a `sh:sparql` look at all nodes at once; `evaluating` asks the store.
"""
