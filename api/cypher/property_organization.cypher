// The bodies of posts, and of people by the posts that they hold on a day ($on; null takes any), of some ($ids).
UNWIND $ids AS asked
MATCH (thing:Thing {id: asked})
CALL (thing) {
  MATCH (thing:Post)-[:POST_IN]->(body:Organization) RETURN body
  UNION
  MATCH (thing:Person)<-[:MEMBER]-(tenure:Tenure)-[:POST]->(:Post)-[:POST_IN]->(body:Organization)
  WHERE $on IS NULL OR (coalesce(tenure.from, tenure.witnessedFrom) <= $on
    AND coalesce($on < coalesce(tenure.until, tenure.succeededOn), true))
  RETURN body
}
WITH DISTINCT thing, body ORDER BY body.name, body.id
RETURN thing.id AS id, body {.id, .name, names: body.namesFolded} AS value
