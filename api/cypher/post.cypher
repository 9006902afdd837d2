// One post ($id).
MATCH (post:Post {id: $id})
OPTIONAL MATCH (post)-[:POST_IN]->(body:Organization)
RETURN post.id AS id, post.name AS name, post.name_en AS name_en, post.fullName AS full_name,
       post.singleSeat AS single_seat, body {.id, .name} AS organization
