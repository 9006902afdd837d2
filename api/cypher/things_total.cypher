MATCH (thing:Thing) RETURN count(thing) AS things
