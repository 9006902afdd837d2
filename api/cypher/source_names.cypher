// Some sources ($ids) by their names.
MATCH (source:Source) WHERE source.id IN $ids
RETURN source.id AS id, coalesce(source.name, source.fileName) AS name, source.published AS published
