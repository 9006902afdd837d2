// One source ($id): its text, its statements in the order of the text, what was not understood.
MATCH (source:Source {id: $id})
RETURN source.id AS id, coalesce(source.name, source.fileName) AS name, source.published AS published,
       source.publisher AS publisher, source.url AS address, source.fileName AS file_name,
       source.text AS text, source.sha256 AS sha256, source.placeName AS place, source.license AS licence,
       coalesce(source.loadedWith, []) AS loaded_with,
       COLLECT {
         MATCH (source)<-[:WAS_QUOTED_FROM]-(said:Statement)
         OPTIONAL MATCH (said)-[:STATES_PERSON]->(person:Person)
         OPTIONAL MATCH (said)-[:STATES_POST]->(post:Post)
         OPTIONAL MATCH (post)-[:POST_IN]->(body:Organization)
         RETURN said {.*, kinds: labels(said), person: person {.id, .name}, post: post {.id, .name},
                      organization: body {.id, .name},
                      about: COLLECT {
                        MATCH (said)-[:ABOUT|STATES_PERSON|STATES_POST]->(thing:Thing)
                        RETURN thing {.id, .name, labels: labels(thing)} ORDER BY thing.id
                      }}
         ORDER BY said.start, said.end, said.id
       } AS statements,
       COLLECT {
         MATCH (source)<-[:WAS_QUOTED_FROM]-(passage:UnreadPassage)
         RETURN passage {.quote, .start, .end, .why} ORDER BY passage.start, passage.id
       } AS not_understood
