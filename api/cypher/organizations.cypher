// Bodies by id, from the one after $after.
MATCH (n:Organization) WHERE n.id > $after
RETURN n.id AS id, n.name AS name, n.name_en AS name_en, labels(n) AS labels
ORDER BY n.id LIMIT $limit
