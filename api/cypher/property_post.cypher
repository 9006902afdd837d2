// The posts of bodies, and of people those that they hold on a day ($on; null takes any), of some ($ids).
UNWIND $ids AS asked
MATCH (thing:Thing {id: asked})
CALL (thing) {
  MATCH (thing:Organization)<-[:POST_IN]-(post:Post) RETURN post
  UNION
  MATCH (thing:Person)<-[:MEMBER]-(tenure:Tenure)-[:POST]->(post:Post)
  WHERE $on IS NULL OR (coalesce(tenure.from, tenure.witnessedFrom) <= $on
    AND coalesce($on < coalesce(tenure.until, tenure.succeededOn), true))
  RETURN post
}
WITH DISTINCT thing, post ORDER BY post.fullName, post.id
RETURN thing.id AS id, {id: post.id, name: coalesce(post.fullName, post.name), names: post.namesFolded} AS value
