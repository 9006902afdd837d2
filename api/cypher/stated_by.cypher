// The statements that some tenures, events and declared seats ($ids) rest on, as known on a day ($known), with
// who published them.
MATCH (thing:Thing) WHERE thing.id IN $ids
CALL (thing) {
  WITH thing WHERE thing:Statement
  RETURN thing AS said
  UNION
  MATCH (thing)<-[:ABOUT]-(said:Statement)
  RETURN said
  UNION
  MATCH (thing)-[:WAS_DERIVED_FROM]->(said:Statement)
  RETURN said
}
WITH * WHERE coalesce(said.knownFrom, said.published) <= $known AND coalesce($known < said.knownUntil, true)
OPTIONAL MATCH (said)-[:WAS_QUOTED_FROM]->(source:Source)
RETURN thing.id AS thing, said.id AS id, said.quote AS quote, said.published AS published, source.id AS source,
       coalesce(source.name, source.fileName) AS source_name, source.publisher AS publisher
ORDER BY thing, published DESC, id
