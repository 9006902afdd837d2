// Who holds and held a post ($id), as known on a day ($known), the last first.
MATCH (post:Post {id: $id})<-[:POST|FORMER_POST]-(tenure)-[:MEMBER|FORMER_MEMBER]->(person:Person)
WHERE coalesce(tenure.knownFrom, $known) <= $known AND coalesce(tenure.knownUntil > $known, true)
CALL (tenure) {
  MATCH (tenure)<-[:ABOUT]-(said:Statement) WHERE said.published <= $known RETURN said
  UNION
  MATCH (tenure)-[:WAS_DERIVED_FROM]->(said:Statement) RETURN said
}
OPTIONAL MATCH (said)-[:WAS_QUOTED_FROM]->(source:Source)
WITH tenure, person, said, source ORDER BY said.published, source.id, said.start, said.id
WITH tenure, person,
     collect({id: said.id, quote: said.quote, start: said.start, end: said.end, published: said.published,
              change: said.change, source: source.id, source_name: coalesce(source.name, source.fileName)})
       AS statements
RETURN tenure.id AS id, person.id AS person_id, person.name AS person, statements,
       tenure {.from, .fromPrecision, .until, .untilPrecision, .witnessedFrom, .witnessedUntil, .succeededOn,
               .expectedUntil, .state, .manner, .term} AS tenure
ORDER BY coalesce(tenure.from, tenure.witnessedFrom, tenure.until) DESC, person, id
