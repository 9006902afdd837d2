// vi: Ai được bổ nhiệm, bầu, chỉ định hay giới thiệu vào chức vụ nào, ai quyết định, công bố ngày nào?
// en: Who was appointed, elected, designated or nominated to what, by whose decision, announced when?
// parameter since: date
//   vi: từ ngày (ngày hiệu lực, không có thì ngày công bố)
//   en: the first day (of effect, else of publication)
// parameter until: date = today
//   vi: đến hết ngày
//   en: the last day
// parameter organization: thing(Organization) = all
//   vi: chỉ chức vụ của tổ chức này; đảng bộ gồm cả cấp ủy của nó
//   en: only posts of this body; a Party organisation includes its committees
// parameter known: date = today
//   vi: theo những gì các nguồn đã công bố đến ngày này
//   en: as the sources had it that were published by this day
// order: since, until
// row vi: một phát biểu của một nguồn rằng một người bắt đầu giữ chức (introduced: mới được giới thiệu)
// row en: one statement of one source that a person begins in a post (introduced: a nomination only)
// column date: date
//   vi: ngày hiệu lực như nguồn nêu, chính xác đến đâu ghi đến đó; trống nếu nguồn không nêu
//   en: the day of effect as stated, as precise as known; empty where the source gives none
// column person: thing
//   vi: người
//   en: the person
// column change: string
//   vi: begins
//   en: begins
// column manner: string
//   vi: hình thức: elected, appointed, designated, introduced …
//   en: elected, appointed, designated, introduced …
// column post: thing
//   vi: chức vụ
//   en: the post
// column organization: thing
//   vi: tổ chức có chức vụ
//   en: the body that the post belongs to
// column decided_by: thing
//   vi: tổ chức quyết định (tổ chức đầu tiên nếu có nhiều)
//   en: the body that decided (the first of several)
// column deciders: things
//   vi: mọi tổ chức quyết định
//   en: all bodies that decided
// column announced: date
//   vi: ngày nguồn công bố
//   en: the day on which the source said so
// column term: string
//   vi: nhiệm kỳ
//   en: the term of office
// column source: thing
//   vi: nguồn
//   en: the source
// column statement_id: id
//   vi: định danh của phát biểu
//   en: the statement's id

CALL () {
  MATCH (said:Statement) WHERE said.date >= $since AND said.date <= $until
  RETURN said
  UNION
  MATCH (said:Statement) WHERE said.published >= $since AND said.published <= $until AND said.date IS NULL
  RETURN said
}
WITH said WHERE said.change = 'begins' AND coalesce(said.knownFrom, said.published) <= $known AND coalesce($known < said.knownUntil, true)
MATCH (said)-[:STATES_PERSON]->(person:Person)
OPTIONAL MATCH (said)-[:STATES_POST]->(post:Post)
OPTIONAL MATCH (post)-[:POST_IN]->(body:Organization)
WITH said, person, post, body
WHERE $organization IS NULL OR body.id = $organization
   OR EXISTS { (body:ExecutiveCommittee|StandingCommittee)-[:UNIT_OF]->(:Organization {id: $organization}) }
CALL (said) {
  OPTIONAL MATCH (said)-[:DECIDED_BY]->(by:Organization)
  WITH by ORDER BY by.name, by.id
  RETURN [body IN collect({id: by.id, name: by.name}) WHERE body.id IS NOT NULL] AS deciders
}
OPTIONAL MATCH (said)-[:WAS_QUOTED_FROM]->(source:Source)
RETURN left(toString(said.date), CASE said.datePrecision WHEN 'year' THEN 4 WHEN 'month' THEN 7 ELSE 10 END) AS date,
       person.name AS person, person.id AS person_id, said.change AS change, said.manner AS manner,
       coalesce(post.name, said.postName) AS post, post.id AS post_id,
       coalesce(body.name, said.bodyName) AS organization, body.id AS organization_id,
       deciders[0].name AS decided_by, deciders[0].id AS decided_by_id, deciders,
       said.published AS announced, said.term AS term,
       coalesce(source.name, source.fileName) AS source, source.id AS source_id, said.id AS statement_id
ORDER BY coalesce(said.date, said.published), announced, organization, post, person, statement_id
