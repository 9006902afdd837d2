// What is directly below some bodies ($ids), at most $limit each.
UNWIND $ids AS above
MATCH (body:Organization {id: above})
CALL (body) {
  MATCH (body)<-[link:SUB_ORGANIZATION_OF|UNIT_OF]-(below:Organization)
  WITH below, min(CASE type(link) WHEN 'UNIT_OF' THEN 'unit' ELSE 'subordinate' END) AS relation
  ORDER BY relation DESC, below.name, below.id
  WITH collect({id: below.id, name: below.name, labels: labels(below), relation: relation}) AS found
  RETURN found[..$limit] AS children, size(found) AS total
}
RETURN body.id AS above, children, total
