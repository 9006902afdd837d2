// vi: Những tổ chức nào chung người hiện nay?
// en: Which bodies share people now?
MATCH (a:Organization)<-[:POST_IN]-(:Post)<-[:HOLDS]-(p:Person)-[:HOLDS]->(:Post)-[:POST_IN]->(b:Organization)
WHERE a.id < b.id
RETURN a.name, b.name, collect(DISTINCT p.name) AS people ORDER BY size(people) DESC, a.name LIMIT 100
