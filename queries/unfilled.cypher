// vi: Chức vụ một người giữ nào không có người giữ, và vì sao: khuyết, đã công bố người, chưa rõ, hay tổ chức không còn?
// en: Which posts for one person have no holder, and why: vacant, announced, unknown, or the body is gone?
// parameter on: date = today
//   vi: ngày hỏi
//   en: the day asked about
// parameter state: string(vacant|abolished|unknown|announced|any) = any
//   vi: vacant (nguồn nói người giữ đã thôi, chưa ai thay, hoặc bảng ghi là khuyết), abolished (tổ chức không còn, hoặc bảng ghi là đã bỏ, hoặc danh sách đầy đủ về sau không còn ghi), unknown (không nguồn nào nói ai giữ), announced (đã công bố, chưa bắt đầu), any (tất cả)
//   en: vacant (a source says that the holder left and nobody followed, or lists it as vacant), abolished (the body is gone, it is listed as abolished, or a later complete list leaves it out), unknown (no source says who holds it), announced (somebody is to begin), any (all)
// parameter organization: thing(Organization) = all
//   vi: chỉ tổ chức này và các cấp ủy của nó
//   en: this body and its committees alone
// parameter known: date = today
//   vi: theo những gì các nguồn đã công bố đến ngày này
//   en: as the sources had it that were published by this day
// row vi: một chức vụ mỗi lúc một người giữ mà vào ngày hỏi không ai được biết là đang giữ
// row en: a post that one person at a time holds and nobody is known to hold on the day asked about
// column post: thing
//   vi: chức vụ
//   en: the post
// column organization: thing
//   vi: tổ chức
//   en: the body
// column state: string
//   vi: vacant, abolished, unknown hoặc announced
//   en: vacant, abolished, unknown or announced
// column since: date
//   vi: từ ngày người trước thôi, hoặc tổ chức hết tồn tại; trống khi không rõ
//   en: when the last holder left, or the body ended; empty where that is not known
// column person: thing
//   vi: người được công bố sẽ giữ, hoặc người giữ cuối cùng được biết
//   en: who is announced to hold it, or the last known holder
// column from: date
//   vi: ngày người được công bố sẽ bắt đầu
//   en: the day on which the announced person is to begin
// column source: thing
//   vi: nguồn
//   en: the source
// column statement_id: id
//   vi: định danh của phát biểu
//   en: the statement's id
// column quote: string
//   vi: nguyên văn
//   en: its exact words

CALL () {
  WITH $organization AS only
  WHERE only IS NULL
  MATCH (post:Post) WHERE post.singleSeat = true
  RETURN post
  UNION
  MATCH (named:Organization {id: $organization})
  OPTIONAL MATCH (named)<-[:UNIT_OF]-(committee:ExecutiveCommittee|StandingCommittee)
  UNWIND [named, committee] AS body
  MATCH (body)<-[:POST_IN]-(post:Post) WHERE post.singleSeat = true
  RETURN post
}
WITH DISTINCT post
MATCH (post)-[:POST_IN]->(body:Organization)
// Whoever held it, holds it or is to hold it, as the sources had it by then.
CALL (post) {
  OPTIONAL MATCH (post)<-[:POST|FORMER_POST]-(tenure)-[:MEMBER|FORMER_MEMBER]->(person:Person)
  WHERE coalesce(tenure.knownFrom, $known) <= $known AND coalesce(tenure.knownUntil > $known, true)
  WITH tenure, person, coalesce(tenure.from, tenure.witnessedFrom) AS begins,
       coalesce(tenure.until, tenure.succeededOn) AS ended
  WITH tenure, person, begins, ended ORDER BY coalesce(ended, begins) DESC, begins DESC, tenure.id
  RETURN collect(CASE WHEN tenure IS NOT NULL THEN
    {tenure: tenure, person: person, begins: begins, ended: ended, later: begins > $on} END) AS tenures
}
WITH post, body, tenures,
     [one IN tenures WHERE NOT one.later AND coalesce($on < one.ended, true)] AS holding,
     head([one IN tenures WHERE NOT one.later]) AS last,
     head(reverse([one IN tenures WHERE one.later])) AS coming
WHERE size(holding) = 0
// A nomination opens no tenure; it counts until somebody begins.
CALL (post, last) {
  OPTIONAL MATCH (post)<-[:STATES_POST]-(said:TenureStatement {manner: 'introduced'})-[:STATES_PERSON]->(person:Person)
  WHERE said.published <= $known AND said.published <= $on AND coalesce(said.knownUntil > $known, true)
    AND coalesce(said.knownFrom, said.published) <= $known
    AND coalesce(last.begins <= said.published, true)
  RETURN said AS nominated, person AS nominee ORDER BY said.published DESC, said.id LIMIT 1
}
// What a list of posts last said of it, unless somebody was known to take it later.
CALL (post, last) {
  OPTIONAL MATCH (post)<-[:STATES_POST]-(said:PostStatement)
  WHERE said.published <= $known AND coalesce(said.knownUntil > $known, true)
    AND coalesce(said.knownFrom, said.published) <= $known
  WITH said, last, coalesce(said.date, said.published) AS day
  WHERE day <= $on AND coalesce(last.begins <= day, true)
  ORDER BY day DESC, said.published DESC, said.id LIMIT 1
  RETURN collect(CASE WHEN said.condition IN ['vacant', 'abolished'] THEN {said: said, day: day, condition: said.condition} END) AS lists
}
// The first complete list of the body that leaves the post out after one of the same publisher that had it.
CALL (post, body, last) {
  MATCH (body)<-[:ABOUT]-(:FactStatement {what: 'complete-list'})-[:WAS_QUOTED_FROM]->(had:Source)
  WHERE had.published <= $known AND EXISTS { (post)<-[:STATES_POST]-()-[:WAS_QUOTED_FROM]->(had) }
  WITH post, body, last, had.publisher AS publisher, max(had.published) AS day
  MATCH (body)<-[:ABOUT]-(list:FactStatement {what: 'complete-list'})-[:WAS_QUOTED_FROM]->(source:Source)
  WHERE coalesce(source.publisher = publisher, source.publisher IS NULL AND publisher IS NULL)
    AND day < list.published AND list.published <= $known AND list.published <= $on
    AND coalesce(last.begins <= list.published, true)
    AND NOT EXISTS { (post)<-[:STATES_POST]-(again) WHERE list.published < again.published AND again.published <= $known AND again.published <= $on }
  WITH list ORDER BY list.published, list.id LIMIT 1
  RETURN collect({said: list, day: list.published, condition: 'abolished'}) AS left_out
}
WITH *, head(lists) AS in_list, head(left_out) AS out
WITH *, CASE WHEN coalesce(in_list.day >= out.day, out IS NULL) THEN in_list ELSE out END AS listed
CALL (body) {
  OPTIONAL MATCH (body)-[:CHANGED_BY]->(event:Event)
  WHERE event.eventKind = 'abolition'
     OR (event.eventKind = 'merger' AND EXISTS { (event)<-[:RESULTED_FROM]-(:Organization) } AND NOT EXISTS { (event)<-[:RESULTED_FROM]-(body) })
  OPTIONAL MATCH (body)-[:IN_TERRITORY]->(territory:Territory)
  WITH [day IN collect(event.from) + collect(territory.until) WHERE day <= $on] AS days
  UNWIND CASE WHEN size(days) = 0 THEN [null] ELSE days END AS day
  RETURN min(day) AS gone
}
WITH post, body, last, coming, nominated, nominee, gone, listed,
     CASE WHEN gone IS NOT NULL THEN 'abolished'
          WHEN coming IS NOT NULL OR nominated IS NOT NULL THEN 'announced'
          WHEN listed IS NOT NULL THEN listed.condition
          WHEN last IS NOT NULL AND coalesce(last.tenure.untilPrecision, '') <> 'by' AND last.tenure.until IS NOT NULL THEN 'vacant'
          ELSE 'unknown' END AS state
WHERE $state IN ['any', state]
WITH post, body, gone, nominated, state, CASE WHEN gone IS NULL AND state IN ['vacant', 'abolished'] THEN listed END AS listed,
     CASE WHEN state <> 'announced' THEN last ELSE coming END AS told,
     CASE WHEN state <> 'announced' THEN last.person ELSE coalesce(coming.person, nominee) END AS person
CALL (told, nominated, state, listed) {
  OPTIONAL MATCH (about:Statement)-[:ABOUT]->(tenure)
  WHERE tenure = told.tenure AND state IN ['vacant', 'announced'] AND about.published <= $known
    AND (state = 'announced' OR about.change = 'ends')
  WITH about ORDER BY about.published DESC, about.id LIMIT 1
  WITH coalesce(about, CASE WHEN state = 'announced' THEN nominated ELSE listed.said END) AS said
  OPTIONAL MATCH (said)-[:WAS_QUOTED_FROM]->(source:Source)
  RETURN said, source
}
RETURN post.name AS post, post.id AS post_id, body.name AS organization, body.id AS organization_id, state,
       CASE state WHEN 'abolished' THEN coalesce(gone, listed.day) WHEN 'vacant' THEN coalesce(told.ended, listed.day) END AS since,
       person.name AS person, person.id AS person_id,
       CASE state WHEN 'announced' THEN told.begins END AS from,
       coalesce(source.name, source.fileName) AS source, source.id AS source_id, said.id AS statement_id, said.quote AS quote
ORDER BY organization, organization_id, post, post_id
