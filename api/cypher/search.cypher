// Things of some classes ($labels) whose folded names fit a full-text query ($words).
CALL db.index.fulltext.queryNodes('names', $words) YIELD node AS n
WHERE any(label IN labels(n) WHERE label IN $labels)
WITH n LIMIT $limit
OPTIONAL MATCH (n)-[:POST_IN]->(body:Organization)
OPTIONAL MATCH (n)-[:HOLDS]->(held:Post)-[:POST_IN]->(at:Organization)
WITH n, body, held, at ORDER BY at.name, held.name
RETURN n.id AS id, n.name AS name, n.name_en AS name_en, labels(n) AS labels, n.fullName AS full_name,
       n.nameFolded AS folded, coalesce(n.namesFolded, []) AS names, body {.id, .name} AS organization,
       [text IN collect(held.name + ', ' + at.name)[..3] WHERE text IS NOT NULL] AS holds
