// Where some bodies ($ids) stand: the territory that is their own, and else that of a body above them.
MATCH (body:Organization) WHERE body.id IN $ids
OPTIONAL MATCH (body)-[:UNIT_OF*0..4]->(:Organization)-[:IN_TERRITORY]->(own:Territory)
OPTIONAL MATCH (body)-[:UNIT_OF|SUB_ORGANIZATION_OF*1..6]->(:Organization)-[:IN_TERRITORY]->(higher:Territory)
RETURN body.id AS id, head(collect(DISTINCT own {.id, .name})) AS own, head(collect(DISTINCT higher {.id, .name})) AS higher
