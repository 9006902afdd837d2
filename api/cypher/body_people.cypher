// Who holds a post of a body ($id) on a day ($on), as known on a day ($known); asked of a Party organisation,
// of its committees too, and asked of its Executive Committee, of the organisation.
MATCH (asked:Organization {id: $id})
OPTIONAL MATCH (asked:ExecutiveCommittee)-[:UNIT_OF]->(whole:PartyOrganization)
WITH asked, whole
OPTIONAL MATCH (asked:PartyOrganization)<-[:UNIT_OF]-(committee)
WHERE committee:ExecutiveCommittee OR committee:StandingCommittee
UNWIND [asked, whole, committee] AS body
WITH DISTINCT body WHERE body IS NOT NULL
MATCH (body)<-[:POST_IN]-(post:Post)<-[:POST|FORMER_POST]-(tenure)-[:MEMBER|FORMER_MEMBER]->(person:Person)
WHERE coalesce(tenure.knownFrom, $known) <= $known AND coalesce(tenure.knownUntil > $known, true)
  AND coalesce(tenure.from, tenure.witnessedFrom) <= $on
  AND coalesce($on < coalesce(tenure.until, tenure.succeededOn), true)
RETURN person.id AS id, person.name AS name, tenure.id AS tenure_id, post.id AS post_id, post.name AS post,
       body.id AS organization_id, body.name AS organization,
       tenure {.from, .fromPrecision, .until, .untilPrecision, .witnessedFrom, .witnessedUntil, .succeededOn,
               .expectedUntil, .state, .manner, .term} AS tenure
ORDER BY organization, post, name, id, tenure_id
