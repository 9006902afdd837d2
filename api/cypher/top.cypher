// The body that the most others stand directly below, of those that stand below none.
MATCH (top:Organization)
WHERE NOT (top)-[:SUB_ORGANIZATION_OF|UNIT_OF]->(:Organization)
WITH top, COUNT { (top)<-[:SUB_ORGANIZATION_OF|UNIT_OF]-(:Organization) } AS below
WHERE below > 0
RETURN top.id AS id ORDER BY below DESC, top.id LIMIT 1
