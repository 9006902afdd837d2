// One body ($id): where it stands, what it consists of, what is said of it by $known.
MATCH (body:Organization {id: $id})
OPTIONAL MATCH (body)-[:IN_TERRITORY]->(territory:Territory)
OPTIONAL MATCH (body)-[:UNIT_OF]->(whole:Organization)
RETURN body.id AS id, body.name AS name, body.name_en AS name_en, labels(body) AS labels,
       coalesce(body.altLabel, []) AS other_names,
       territory {.id, .name} AS territory, whole {.id, .name} AS unit_of,
       COLLECT {
         MATCH (body)-[:SUB_ORGANIZATION_OF]->(above:Organization)
         RETURN above {.id, .name} ORDER BY above.name, above.id
       } AS part_of,
       COLLECT {
         MATCH (body)<-[:UNIT_OF]-(unit:Organization)
         RETURN unit {.id, .name} ORDER BY unit.name, unit.id LIMIT 200
       } AS units,
       COUNT { (body)<-[:SUB_ORGANIZATION_OF]-(:Organization) } AS bodies_below,
       COLLECT {
         MATCH (body)<-[:POST_IN]-(post:Post)
         RETURN post {.id, .name, single_seat: post.singleSeat, holders: COUNT { (post)<-[:HOLDS]-(:Person) }}
         ORDER BY post.name, post.id LIMIT 200
       } AS posts,
       COLLECT {
         MATCH (body)<-[:ABOUT]-(said:CountStatement) WHERE said.published <= $known
         RETURN said {.what, .count, at_least: coalesce(said.atLeast, false), statement: said.id, .published}
         ORDER BY said.published DESC, said.id LIMIT 200
       } AS counts,
       COLLECT {
         MATCH (body)<-[:OF]-(event:Event)
         RETURN event {.id, .name, kind: event.eventKind, .from, .until, .fromPrecision, .untilPrecision}
         ORDER BY event.from DESC, event.id LIMIT 200
       } AS events,
       COLLECT {
         MATCH (body)<-[:ABOUT]-(said:FactStatement) WHERE said.published <= $known
         RETURN said {kind: said.what, .value, .count, statement: said.id}
         ORDER BY said.published DESC, said.id LIMIT 200
       } AS facts
