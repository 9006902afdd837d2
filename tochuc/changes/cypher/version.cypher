MATCH (tenure)-[:POST|FORMER_POST]->(post:Post)
OPTIONAL MATCH (post)-[:POST_IN]->(body:Organization)
WITH tenure, post, body
WHERE $organization IS NULL OR body.id = $organization
   OR EXISTS { (body:ExecutiveCommittee|StandingCommittee)-[:UNIT_OF]->(:Organization {id: $organization}) }
MATCH (tenure)-[:MEMBER|FORMER_MEMBER]->(person:Person)
CALL (tenure) {
  OPTIONAL MATCH (tenure)-[:WAS_DERIVED_FROM|ABOUT]-(said:TenureStatement)
  OPTIONAL MATCH (said)-[:WAS_QUOTED_FROM]->(source:Source)
  RETURN 'begins' IN collect(said.change) AS opened,
         collect(DISTINCT {id: source.id, name: coalesce(source.name, source.fileName)}) AS sources
}
RETURN tenure.id AS id, tenure:SupersededTenure AS superseded, tenure.from AS from, tenure.fromPrecision AS from_precision,
       tenure.until AS until, tenure.untilPrecision AS until_precision, tenure.witnessedFrom AS witnessed_from,
       tenure.witnessedUntil AS witnessed_until, tenure.succeededOn AS succeeded_on, tenure.state AS state,
       tenure.manner AS manner, tenure.term AS term, tenure.knownFrom AS known_from, tenure.knownUntil AS known_until,
       person {.id, .name} AS person, post {.id, .name} AS post, body {.id, .name} AS organization, opened, sources,
       head(COLLECT { MATCH (tenure)-[:SUPERSEDED_BY]->(now:Tenure) RETURN now.id }) AS superseded_by
