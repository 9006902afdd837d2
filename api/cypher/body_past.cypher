// Who held a post of a body ($id) before a day ($on), or will after it, as known on a day ($known), the last first;
// asked of a Party organisation, of its committees too, and asked of its Executive Committee, of the organisation.
MATCH (asked:Organization {id: $id})
OPTIONAL MATCH (asked:ExecutiveCommittee)-[:UNIT_OF]->(whole:PartyOrganization)
WITH asked, whole
OPTIONAL MATCH (asked:PartyOrganization)<-[:UNIT_OF]-(committee)
WHERE committee:ExecutiveCommittee OR committee:StandingCommittee
UNWIND [asked, whole, committee] AS body
WITH DISTINCT body WHERE body IS NOT NULL
MATCH (body)<-[:POST_IN]-(post:Post)<-[:POST|FORMER_POST]-(tenure)-[:MEMBER|FORMER_MEMBER]->(person:Person)
WHERE coalesce(tenure.knownFrom, $known) <= $known AND coalesce(tenure.knownUntil > $known, true)
WITH *, coalesce(tenure.from, tenure.witnessedFrom) AS began, coalesce(tenure.until, tenure.succeededOn) AS ended
WHERE NOT coalesce(began <= $on AND coalesce($on < ended, true), false)
RETURN person.id AS id, person.name AS name, tenure.id AS tenure_id, post.id AS post_id, post.name AS post,
       body.id AS organization_id, body.name AS organization,
       tenure {.from, .fromPrecision, .until, .untilPrecision, .witnessedFrom, .witnessedUntil, .succeededOn,
               .expectedUntil, .state, .manner, .term} AS tenure
ORDER BY coalesce(ended, began) DESC, post, name, tenure_id
LIMIT $limit
