// One person, and whoever of the same name may be the same ($id).
MATCH (person:Person {id: $id})
CALL (person) {
  OPTIONAL MATCH (person)<-[:CONCERNS]-(doubt:IdentityMatch {verdict: 'doubtful'})-[:CONCERNS]->(other:Person)
  WHERE other <> person
  WITH other, collect(doubt) AS doubts
  ORDER BY other.name, other.id
  RETURN [one IN collect({id: other.id, name: other.name, basis: coalesce(head(doubts).basis, [])})
          WHERE one.id IS NOT NULL] AS namesakes
}
RETURN person.id AS id, person.name AS name, person.name_en AS name_en,
       coalesce(person.altLabel, []) AS other_names, namesakes
