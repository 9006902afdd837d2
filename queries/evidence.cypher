// vi: Câu nào của nguồn nào nói điều này về người hay nhiệm kỳ?
// en: Which sentence of which source says this of a person or a tenure?
// parameter person: thing(Person) = none
//   vi: mọi phát biểu về người này
//   en: all statements about this person
// parameter tenure: thing(Tenure|SupersededTenure) = none
//   vi: các phát biểu mà nhiệm kỳ (hoặc bản cũ của nó) được suy ra
//   en: the statements that a tenure, or a superseded version of one, was folded from
// one of: person, tenure
// row vi: một phát biểu với đúng nguyên văn
// row en: one statement, with its exact words
// column person: thing
//   vi: người được nêu
//   en: the person it names
// column post: thing
//   vi: chức vụ được nêu
//   en: the post it names
// column organization: thing
//   vi: tổ chức có chức vụ
//   en: the body that the post belongs to
// column change: string
//   vi: begins, ends, holds hoặc held
//   en: begins, ends, holds or held
// column manner: string
//   vi: hình thức
//   en: how it came about
// column date: date
//   vi: ngày hiệu lực như nguồn nêu
//   en: the day of effect, as stated
// column term: string
//   vi: nhiệm kỳ
//   en: the term of office
// column quote: string
//   vi: nguyên văn
//   en: the exact words
// column start: integer
//   vi: vị trí bắt đầu trong văn bản, tính theo điểm mã
//   en: where they begin in the text, in code points
// column end: integer
//   vi: vị trí kết thúc
//   en: where they end
// column source: thing
//   vi: nguồn
//   en: the source
// column published: date
//   vi: ngày công bố
//   en: the day of publication
// column url: string
//   vi: địa chỉ của nguồn
//   en: where the source can be read
// column tenure_id: id
//   vi: nhiệm kỳ mà phát biểu nói tới
//   en: the tenure that the statement speaks of
// column statement_id: id
//   vi: định danh của phát biểu
//   en: the statement's id
// column corrected_by: string
//   vi: người quản lý đã sửa phát biểu, nếu có
//   en: the steward who corrected the statement, if one did
// column decision_id: id
//   vi: định danh nguồn của quyết định sửa; `tochuc unload` rút lại
//   en: the id of the source of that decision, by which `tochuc unload` takes it back

CALL () {
  MATCH (:Person {id: $person})<-[:STATES_PERSON]-(said:TenureStatement)
  // What a steward retracted or corrected stands behind superseded tenures only.
  WHERE ($tenure IS NULL AND said.knownUntil IS NULL)
     OR EXISTS { MATCH (said)-[:ABOUT]->(spell) WHERE spell.id = $tenure }
     OR EXISTS { MATCH (said)<-[:WAS_DERIVED_FROM]-(version) WHERE version.id = $tenure }
  RETURN said
  UNION
  MATCH (tenure:Thing {id: $tenure})
  WHERE $person IS NULL
  MATCH (tenure)<-[:ABOUT]-(said:TenureStatement)
  RETURN said
  UNION
  MATCH (tenure:Thing {id: $tenure})
  WHERE $person IS NULL
  MATCH (tenure)-[:WAS_DERIVED_FROM]->(said:TenureStatement)
  RETURN said
}
OPTIONAL MATCH (said)-[:STATES_PERSON]->(person:Person)
OPTIONAL MATCH (said)-[:STATES_POST]->(post:Post)
OPTIONAL MATCH (post)-[:POST_IN]->(body:Organization)
OPTIONAL MATCH (said)-[:WAS_QUOTED_FROM]->(source:Source)
CALL (said) {
  OPTIONAL MATCH (said)-[:ABOUT]->(tenure:Tenure)
  RETURN tenure ORDER BY tenure.id LIMIT 1
}
CALL (said) {
  OPTIONAL MATCH (said)-[:CORRECTED_BY]->(correction)-[:WAS_QUOTED_FROM]->(decision:Source)
  RETURN correction, decision ORDER BY correction.published DESC, correction.id LIMIT 1
}
RETURN coalesce(person.name, said.personName) AS person, person.id AS person_id,
       coalesce(post.name, said.postName) AS post, post.id AS post_id,
       coalesce(body.name, said.bodyName) AS organization, body.id AS organization_id,
       said.change AS change, said.manner AS manner,
       left(toString(said.date), CASE said.datePrecision WHEN 'year' THEN 4 WHEN 'month' THEN 7 ELSE 10 END) AS date,
       said.term AS term, said.quote AS quote, said.start AS start, said.end AS end,
       coalesce(source.name, source.fileName) AS source, source.id AS source_id, said.published AS published,
       source.url AS url, tenure.id AS tenure_id, said.id AS statement_id,
       correction.decidedByName AS corrected_by, decision.id AS decision_id
ORDER BY published, source_id, start, end, statement_id
