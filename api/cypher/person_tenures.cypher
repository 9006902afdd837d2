// All tenures of a person ($id) as known on a day ($known), each with its statements; `state_on` is null
// for those that do not cover the day asked about ($on).
MATCH (person:Person {id: $id})<-[:MEMBER|FORMER_MEMBER]-(tenure)-[:POST|FORMER_POST]->(post:Post)
WHERE coalesce(tenure.knownFrom, $known) <= $known AND coalesce(tenure.knownUntil > $known, true)
OPTIONAL MATCH (post)-[:POST_IN]->(body:Organization)
CALL (tenure) {
  MATCH (tenure)<-[:ABOUT]-(said:Statement) WHERE said.published <= $known RETURN said
  UNION
  MATCH (tenure)-[:WAS_DERIVED_FROM]->(said:Statement) RETURN said
}
OPTIONAL MATCH (said)-[:WAS_QUOTED_FROM]->(source:Source)
WITH tenure, post, body, said, source ORDER BY said.published, source.id, said.start, said.id
WITH tenure, post, body,
     max(CASE WHEN said.change IN ['begins', 'holds'] AND coalesce(said.date <= said.published, true)
              THEN said.published END) AS seen,
     collect({id: said.id, quote: said.quote, start: said.start, end: said.end, published: said.published,
              change: said.change, source: source.id, source_name: coalesce(source.name, source.fileName)})
       AS statements
WITH *, coalesce(tenure.from, tenure.witnessedFrom) AS began, coalesce(tenure.until, tenure.succeededOn) AS ended
RETURN tenure.id AS id, post.id AS post_id, post.name AS post, body.id AS organization_id, body.name AS organization,
       tenure {.from, .fromPrecision, .until, .untilPrecision, .witnessedFrom, .succeededOn,
               .expectedUntil, .state, .manner, .term,
               witnessedUntil: CASE WHEN tenure.witnessedUntil > $known THEN seen ELSE tenure.witnessedUntil END} AS tenure,
       statements,
       CASE
         WHEN NOT coalesce(began <= $on AND coalesce($on < ended, true), false) THEN null
         WHEN tenure.state = 'expected' OR tenure.from > $known THEN 'expected'
         WHEN $on <= seen OR (tenure.until IS NOT NULL AND coalesce(tenure.untilPrecision, 'day') <> 'by')
           THEN 'certain'
         ELSE 'presumed'
       END AS state_on
ORDER BY began, organization, post, id
