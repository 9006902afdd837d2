// How many events there are, of one body or all.
MATCH (event:Event)
WHERE $organization IS NULL OR EXISTS { (event)-[:OF]->(:Organization {id: $organization}) }
RETURN count(event) AS total
