// vi: Ai đang giữ chức vụ nào, ở đâu?
// en: Who holds which post where, now?
MATCH (p:Person)-[:HOLDS]->(post:Post)-[:POST_IN]->(o:Organization)
RETURN p.name, post.name, o.name ORDER BY p.name, post.name LIMIT 100
