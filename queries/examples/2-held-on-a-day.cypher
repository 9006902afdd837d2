// vi: Ai giữ chức vụ nào vào ngày 13/8/2025, và chắc chắn đến đâu?
// en: Who held what on 2025-08-13, and how certain is it?
WITH date('2025-08-13') AS day
MATCH (p:Person)<-[:MEMBER]-(t:Tenure)-[:POST]->(post:Post)-[:POST_IN]->(o:Organization)
WITH *, coalesce(t.until, t.succeededOn) AS ended
WHERE coalesce(t.from, t.witnessedFrom) <= day AND (ended IS NULL OR day < ended)
RETURN p.name, post.name, o.name, t.state ORDER BY p.name, post.name LIMIT 100
