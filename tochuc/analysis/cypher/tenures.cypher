// Every tenure that was believed on a day of knowledge ($known), with who, what and where; with $on only those of that day.
MATCH (person:Person)<-[:MEMBER|FORMER_MEMBER]-(tenure)-[:POST|FORMER_POST]->(post:Post)-[:POST_IN]->(body:Organization)
WHERE coalesce(tenure.knownFrom, $known) <= $known AND coalesce(tenure.knownUntil > $known, true)
WITH person, tenure, post, body, coalesce(tenure.from, tenure.witnessedFrom) AS began,
     coalesce(tenure.until, tenure.succeededOn) AS ended
WHERE $on IS NULL OR (began <= $on AND coalesce($on < ended, true))
RETURN tenure.id AS id, person.id AS person, person.name AS person_name, post.id AS post, post.name AS post_name,
       body.id AS body, body.name AS body_name, began, ended
ORDER BY id
