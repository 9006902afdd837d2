// Who holds some posts, or a post of some bodies ($ids), on a day ($on; null takes whoever ever did).
UNWIND $ids AS asked
MATCH (thing:Thing {id: asked})
CALL (thing) {
  MATCH (thing:Post) RETURN thing AS post
  UNION
  MATCH (thing:Organization)<-[:POST_IN]-(post:Post) RETURN post
}
MATCH (post)<-[:POST]-(tenure:Tenure)-[:MEMBER]->(person:Person)
WHERE $on IS NULL OR (coalesce(tenure.from, tenure.witnessedFrom) <= $on
  AND coalesce($on < coalesce(tenure.until, tenure.succeededOn), true))
WITH DISTINCT thing, person ORDER BY person.name, person.id
RETURN thing.id AS id, person {.id, .name, names: person.namesFolded} AS value
