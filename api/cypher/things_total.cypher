// How many things the graph holds.
MATCH (thing:Thing) RETURN count(thing) AS things
