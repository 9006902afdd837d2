// What made, changed or ended a body in a span: events, and days that stand at the body itself.
// since, until: the span, without its first day; earliest: the first day of the year of `since`; known;
// before: what counted on this day as well is left out, null for nothing; organization: null for all.
// Of the bodies of one event its Party organisation comes first, which is what such news is about.
CALL () {
  MATCH (thing:Event) WHERE thing.from >= $earliest AND thing.from <= $until RETURN thing, null AS told
  UNION
  // An event without a day stands on the day on which it was reported.
  MATCH (said:Statement) WHERE said.published > $since AND said.published <= $until
  MATCH (said:EventStatement)-[:ABOUT]->(thing:Event) WHERE thing.from IS NULL
  RETURN thing, min(said.published) AS told
  UNION
  MATCH (thing:Organization) WHERE thing.from >= $earliest AND thing.from <= $until RETURN thing, null AS told
  UNION
  MATCH (thing:Organization) WHERE thing.until >= $earliest AND thing.until <= $until RETURN thing, null AS told
}
CALL (thing) {
  OPTIONAL MATCH (thing:Event)<-[:ABOUT]-(said:EventStatement)-[:WAS_QUOTED_FROM]->(source:Source)
  WITH said, source, coalesce(said.knownFrom, said.published) AS known_from
  WITH said, source, known_from <= $known AND coalesce($known < said.knownUntil, true) AS counts,
       known_from <= $before AND coalesce($before < said.knownUntil, true) AS counted
  RETURN count(said) AS ever, true IN collect(counts) AS counts, true IN collect(counted) AS counted,
         collect(DISTINCT CASE WHEN counts THEN {id: source.id, name: coalesce(source.name, source.fileName)} END) AS sources
}
WITH thing, told, ever, counts, counted, sources
WHERE CASE WHEN $before IS NULL THEN ever = 0 OR counts ELSE ever > 0 AND counts <> counted END
WITH thing, told, sources, ever > 0 AND NOT counts AS withdrawn,
     COLLECT { MATCH (thing)<-[:CHANGED_BY]-(body:Organization) WITH body ORDER BY NOT body:PartyOrganization, body.name, body.id RETURN body {.id, .name} } AS former,
     COLLECT { MATCH (thing)<-[:RESULTED_FROM]-(body:Organization) WITH body ORDER BY NOT body:PartyOrganization, body.name, body.id RETURN body {.id, .name} } AS formed,
     COLLECT { MATCH (thing:Event)-[:OF]->(body:Organization) RETURN body {.id, .name} } AS of
WITH *, CASE WHEN thing:Organization THEN [thing {.id, .name}] ELSE former + formed + of END AS bodies
WHERE $organization IS NULL OR any(body IN bodies WHERE body.id = $organization)
   OR EXISTS { (unit:ExecutiveCommittee|StandingCommittee)-[:UNIT_OF]->(:Organization {id: $organization})
               WHERE unit.id IN [body IN bodies | body.id] }
RETURN thing.id AS id, thing.name AS name, withdrawn, thing:Event AS event, thing:ChangeEvent AS changing, thing.eventKind AS kind,
       thing.from AS from, thing.fromPrecision AS from_precision, thing.until AS until,
       thing.untilPrecision AS until_precision, told, former, formed, of, sources
ORDER BY id
