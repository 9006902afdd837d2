// Of a body ($id) and, for a Party organisation, its committees: the last statement about seats that declares
// none vacant, as of a day ($on) and as known on a day ($known). The named query `vacancies` has the others.
MATCH (asked:Organization {id: $id})
OPTIONAL MATCH (asked:PartyOrganization)<-[:UNIT_OF]-(committee)
WHERE committee:ExecutiveCommittee OR committee:StandingCommittee
UNWIND [asked, committee] AS body
WITH DISTINCT body WHERE body IS NOT NULL
CALL (body) {
  MATCH (body)<-[:ABOUT]-(said:SeatStatement)
  WHERE coalesce(said.knownFrom, said.published) <= $known AND coalesce($known < said.knownUntil, true)
    AND coalesce(said.date, said.published) <= $on AND said.members IS NOT NULL
  RETURN said ORDER BY coalesce(said.date, said.published) DESC, said.published DESC, said.id DESC LIMIT 1
}
WITH body, said WHERE coalesce(said.vacant, 0) = 0
OPTIONAL MATCH (said)-[:WAS_QUOTED_FROM]->(source:Source)
RETURN body.id AS organization_id, body.name AS organization, said.members AS members,
       coalesce(said.date, said.published) AS stated_on,
       {id: said.id, quote: said.quote, start: said.start, end: said.end, published: said.published,
        change: said.change, source: source.id, source_name: coalesce(source.name, source.fileName)} AS said
ORDER BY organization_id
