// What each of some searches finds ($searches: a key, words for the full-text index, labels of which a thing
// must have one), at most $limit a search, with what tells namesakes apart. Current for the day of the last load.
UNWIND $searches AS search
CALL (search) {
  CALL db.index.fulltext.queryNodes('names', search.words) YIELD node AS found
  WHERE any(label IN labels(found) WHERE label IN search.labels)
  RETURN found LIMIT $limit
}
WITH search, found, CASE WHEN found:Post THEN head([(found)-[:POST_IN]->(body) | body]) ELSE found END AS body
RETURN search.key AS key, found.id AS id, found.name AS name, found.name_en AS name_en, labels(found) AS labels,
       found.fullName AS full_name, coalesce(found.nameFolded, '') AS folded,
       coalesce(found.namesFolded, []) AS names,
       CASE WHEN found:Post THEN body {.id, .name} END AS organization,
       CASE WHEN found:Person THEN 0 ELSE coalesce(COLLECT {
         MATCH way = (body)-[:SUB_ORGANIZATION_OF|UNIT_OF*1..5]->(:Organization)
         RETURN length(way) AS steps ORDER BY steps DESC LIMIT 1
       }[0], 0) END AS level,
       CASE WHEN found:Person THEN COLLECT {
         MATCH (found)-[:HOLDS]->(held:Post)-[:POST_IN]->(at:Organization)
         RETURN held.name + ', ' + at.name ORDER BY at.name, held.name LIMIT 3
       } ELSE [] END AS holds
