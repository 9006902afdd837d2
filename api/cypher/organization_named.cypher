// One body ($id), if there is one.
MATCH (body:Organization {id: $id}) RETURN body.id AS id, body.name AS name, labels(body) AS labels
