// People by id, from the one after $after.
MATCH (n:Person) WHERE n.id > $after
RETURN n.id AS id, n.name AS name, n.name_en AS name_en
ORDER BY n.id LIMIT $limit
