// vi: Câu nào của nguồn nào cho biết mỗi nhiệm kỳ?
// en: Which sentence of which source states each tenure?
MATCH (s:Source)<-[:WAS_QUOTED_FROM]-(said:TenureStatement)-[:ABOUT]->(:Tenure)-[:MEMBER]->(p:Person)
RETURN p.name, said.change, said.quote, s.name, s.published ORDER BY s.published DESC, said.start LIMIT 100
