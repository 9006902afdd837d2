// How many members some bodies ($ids) declare, by the last source that was out on a day ($on; null takes any).
UNWIND $ids AS asked
MATCH (thing:Organization {id: asked})<-[:ABOUT]-(said:SeatStatement)
WHERE said.members IS NOT NULL AND ($on IS NULL OR said.published <= $on)
WITH thing, said ORDER BY said.published DESC, said.id
WITH thing, collect(said.members)[0] AS latest
RETURN thing.id AS id, {int: latest} AS value
