// How many vacant seats some bodies ($ids) declare, by the last source that was out on a day ($on; null takes any).
UNWIND $ids AS asked
MATCH (thing:Organization {id: asked})<-[:ABOUT]-(said:SeatStatement)
WHERE said.vacant IS NOT NULL AND ($on IS NULL OR said.published <= $on)
WITH thing, said ORDER BY said.published DESC, said.id
WITH thing, collect(said.vacant)[0] AS latest
RETURN thing.id AS id, {int: latest} AS value
