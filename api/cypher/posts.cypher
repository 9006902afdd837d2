// Posts by id, from the one after $after.
MATCH (n:Post) WHERE n.id > $after
WITH n ORDER BY n.id LIMIT $limit
OPTIONAL MATCH (n)-[:POST_IN]->(body:Organization)
RETURN n.id AS id, n.name AS name, n.fullName AS full_name, body {.id, .name} AS organization
ORDER BY n.id
