// The bodies directly above some bodies ($ids): what they are a part of, and whose committee or unit they are.
UNWIND $ids AS asked
MATCH (thing:Organization {id: asked})-[:SUB_ORGANIZATION_OF|UNIT_OF]->(above:Organization)
WITH DISTINCT thing, above ORDER BY above.name, above.id
RETURN thing.id AS id, above {.id, .name, names: above.namesFolded} AS value
