// Something to begin with: the person with the most posts now, and the body with the most people in office.
CALL () {
  MATCH (person:Person)-[:HOLDS]->(post:Post)
  WITH person, count(post) AS posts ORDER BY posts DESC, person.id LIMIT 1
  RETURN collect(person {.id, .name, posts: posts}) AS people
}
CALL () {
  MATCH (body:Organization)<-[:POST_IN]-(:Post)<-[:HOLDS]-(held:Person)
  WITH body, count(held) AS holders ORDER BY holders DESC, body.id LIMIT 1
  RETURN collect(body {.id, .name}) AS bodies
}
RETURN head(people) AS person, head(bodies) AS body
