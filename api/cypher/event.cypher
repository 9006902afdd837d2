// One event ($id), with the statements that tell of it.
MATCH (event:Event {id: $id})
OPTIONAL MATCH (event)-[:OF]->(body:Organization)
RETURN event.id AS id, event.name AS name, event.eventKind AS kind, event.from AS from, event.until AS until,
       event.fromPrecision AS from_precision, event.untilPrecision AS until_precision,
       event.ordinal AS ordinal, event.term AS term, body {.id, .name} AS organization,
       COLLECT {
         MATCH (event)<-[:ABOUT]-(said:Statement)
         OPTIONAL MATCH (said)-[:WAS_QUOTED_FROM]->(source:Source)
         RETURN {id: said.id, quote: said.quote, start: said.start, end: said.end, published: said.published,
                 change: said.change, source: source.id, source_name: coalesce(source.name, source.fileName)}
         ORDER BY said.published, said.id LIMIT 200
       } AS statements
