// The territories of bodies, of posts, and of people by the posts that they hold on a day ($on; null takes any),
// of some things ($ids).
UNWIND $ids AS asked
MATCH (thing:Thing {id: asked})
CALL (thing) {
  MATCH (thing:Organization) RETURN thing AS body
  UNION
  MATCH (thing:Post)-[:POST_IN]->(body:Organization) RETURN body
  UNION
  MATCH (thing:Person)<-[:MEMBER]-(tenure:Tenure)-[:POST]->(:Post)-[:POST_IN]->(body:Organization)
  WHERE $on IS NULL OR (coalesce(tenure.from, tenure.witnessedFrom) <= $on
    AND coalesce($on < coalesce(tenure.until, tenure.succeededOn), true))
  RETURN body
}
MATCH (body)-[:IN_TERRITORY]->(territory:Territory)
WITH DISTINCT thing, territory ORDER BY territory.name, territory.id
RETURN thing.id AS id, territory {.id, .name, names: territory.namesFolded} AS value
