// Every statement of seats, up to a day, of the bodies of which one was made or came to be known in a span.
// since, until: the days for which seats are stated; before, known: the days on which it was said;
// organization: null for all.
CALL () {
  MATCH (said:Statement) WHERE said.date > $since AND said.date <= $until RETURN said
  UNION
  MATCH (said:SeatStatement) WHERE said.published > $since AND said.published <= $until RETURN said
  UNION
  MATCH (said:SeatStatement) WHERE said.published > $before AND said.published <= $known RETURN said
  UNION
  // What a steward took back or corrected in that time, however old it is.
  MATCH (decision:Statement) WHERE decision.published > $before AND decision.published <= $known
  WITH decision WHERE decision:RetractStatement OR decision:CorrectStatement
  MATCH (said:Statement {id: decision.decidedStatement})
  RETURN said
}
WITH said WHERE said:SeatStatement
MATCH (said)-[:ABOUT]->(body:Organization)
WHERE $organization IS NULL OR body.id = $organization
   OR EXISTS { (body:ExecutiveCommittee|StandingCommittee)-[:UNIT_OF]->(:Organization {id: $organization}) }
WITH DISTINCT body
MATCH (body)<-[:ABOUT]-(said:SeatStatement)
WHERE said.members IS NOT NULL AND said.published <= $known AND coalesce(said.date, said.published) <= $until
OPTIONAL MATCH (said)-[:WAS_QUOTED_FROM]->(source:Source)
RETURN said.id AS id, said.members AS members, said.vacant AS vacant, said.date AS date,
       said.datePrecision AS date_precision, said.published AS published, said.knownFrom AS known_from,
       said.knownUntil AS known_until, body {.id, .name} AS organization,
       source {.id, name: coalesce(source.name, source.fileName)} AS source
ORDER BY id
