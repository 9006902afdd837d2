// The bodies whose last statement about their seats, as of $on and as known on $known, has vacant ones.
MATCH (said:SeatStatement) WHERE coalesce(said.knownFrom, said.published) <= $known
  AND coalesce($known < said.knownUntil, true)
  AND coalesce(said.date, said.published) <= $on AND said.members IS NOT NULL
MATCH (said)-[:ABOUT]->(body:Organization)
WITH body, said ORDER BY coalesce(said.date, said.published) DESC, said.published DESC, said.id DESC
WITH body, collect(said)[0] AS last
WHERE last.vacant > 0
RETURN body.id AS id, body.name AS name, last.members AS members, last.vacant AS vacant,
       coalesce(last.date, last.published) AS stated_on
