// Events, the latest first, from the one after $day and $after.
MATCH (event:Event)
WHERE $organization IS NULL OR EXISTS { (event)-[:OF]->(:Organization {id: $organization}) }
WITH event, coalesce(event.from, date('0001-01-01')) AS began
WHERE $day IS NULL OR began < $day OR (began = $day AND event.id > $after)
WITH event, began ORDER BY began DESC, event.id LIMIT $limit
OPTIONAL MATCH (event)-[:OF]->(body:Organization)
RETURN event.id AS id, event.name AS name, event.eventKind AS kind, event.from AS from, event.until AS until,
       event.fromPrecision AS from_precision, event.untilPrecision AS until_precision,
       event.ordinal AS ordinal, event.term AS term, body {.id, .name} AS organization, began
ORDER BY began DESC, id
