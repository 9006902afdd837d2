// Sources, the last published first, from the one after $day and $after.
MATCH (source:Source)
WITH source, coalesce(source.published, date('0001-01-01')) AS day
WHERE $day IS NULL OR day < $day OR (day = $day AND source.id > $after)
WITH source, day ORDER BY day DESC, source.id LIMIT $limit
RETURN source.id AS id, coalesce(source.name, source.fileName) AS name, source.published AS published,
       source.publisher AS publisher, source.url AS address, source.fileName AS file_name,
       COUNT { (source)<-[:WAS_QUOTED_FROM]-(:Statement) } AS statements, day AS began
ORDER BY began DESC, id
