// The texts of some sources ($ids).
MATCH (source:Source) WHERE source.id IN $ids AND source.text IS NOT NULL
RETURN source.id AS id, source.text AS text
