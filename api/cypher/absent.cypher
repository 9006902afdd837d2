// What became of an id ($id, its last segment $segment) that no thing of the class asked for has: taken out,
// or, for a mention of a person, joined with the mentions that now make another.
CALL () {
  MATCH (tombstone:Tombstone {segment: $segment}) RETURN tombstone.reason AS reason, tombstone.day AS day LIMIT 1
  UNION ALL
  RETURN null AS reason, null AS day
}
WITH collect({reason: reason, day: day})[0] AS gone
OPTIONAL MATCH (match:IdentityMatch {verdict: 'same'})-[:CONCERNS]->(person:Person) WHERE $id IN match.mention
RETURN gone.reason AS reason, gone.day AS day, person.id AS now
ORDER BY now LIMIT 1
