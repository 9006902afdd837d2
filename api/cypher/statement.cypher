// One statement ($id): its words, where they stand, and what it is about.
MATCH (said:Statement {id: $id})
OPTIONAL MATCH (said)-[:WAS_QUOTED_FROM]->(source:Source)
OPTIONAL MATCH (said)-[:STATES_PERSON]->(person:Person)
OPTIONAL MATCH (said)-[:STATES_POST]->(post:Post)
OPTIONAL MATCH (post)-[:POST_IN]->(body:Organization)
RETURN said {.*} AS said, labels(said) AS labels, source {.id, name: coalesce(source.name, source.fileName)} AS source,
       person {.id, .name} AS person, post {.id, .name} AS post, body {.id, .name} AS organization,
       COLLECT { MATCH (said)-[:DECIDED_BY]->(by:Organization) RETURN by {.id, .name} ORDER BY by.id } AS decided_by,
       COLLECT {
         MATCH (said)-[:ABOUT]->(thing:Thing) RETURN thing {.id, .name, labels: labels(thing)} ORDER BY thing.id
       } AS about
