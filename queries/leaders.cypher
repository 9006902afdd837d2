// vi: Ai lãnh đạo tổ chức này vào một ngày, và mỗi người còn giữ chức vụ nào khác?
// en: Who leads this organisation on a day, and what else does each of them hold?
// parameter organization: thing(Organization)
//   vi: tổ chức; hỏi đảng bộ hay cấp ủy của nó đều cho cùng kết quả
//   en: the body; a Party organisation and its committee give the same rows
// parameter on: date = today
//   vi: ngày hỏi
//   en: the day asked about
// parameter known: date = today
//   vi: theo những gì các nguồn đã công bố đến ngày này
//   en: as the sources had it that were published by this day
// row vi: một người giữ một chức vụ lãnh đạo (không kể ủy viên, đại biểu), theo thứ bậc chức vụ
// row en: one person in one leading post (members and delegates left out), by rank of post
// column person: thing
//   vi: người giữ chức
//   en: who holds the post
// column post: thing
//   vi: chức vụ
//   en: the post
// column organization: thing
//   vi: tổ chức có chức vụ
//   en: the body that the post belongs to
// column from: date
//   vi: ngày bắt đầu, chính xác đến đâu ghi đến đó
//   en: when it began, as precise as known
// column from_precision: string
//   vi: day, month hoặc year
//   en: day, month or year
// column until: date
//   vi: ngày đầu tiên không còn giữ
//   en: the first day on which it is over
// column until_precision: string
//   vi: day, month, year, hoặc by: muộn nhất là ngày này
//   en: day, month, year, or by: on this day at the latest
// column state: string
//   vi: certain: có nguồn xác nhận; presumed: sau nguồn cuối cùng; expected: đã công bố, chưa bắt đầu
//   en: certain: a source covers the day; presumed: it lies after the last source; expected: announced, not begun
// column manner: string
//   vi: hình thức (bầu, chỉ định …)
//   en: how it came about (elected, designated …)
// column term: string
//   vi: nhiệm kỳ
//   en: the term of office
// column also_holds: things
//   vi: những chức vụ khác cùng ngày
//   en: other posts held on the day
// column tenure_id: id
//   vi: định danh của nhiệm kỳ
//   en: the tenure's id

MATCH (asked:Organization {id: $organization})
OPTIONAL MATCH (asked)-[:UNIT_OF]->(whole:PartyOrganization)
WHERE asked:ExecutiveCommittee OR asked:StandingCommittee
WITH asked, coalesce(whole, asked) AS party
WITH [asked, party] + COLLECT {
  MATCH (committee:ExecutiveCommittee)-[:UNIT_OF]->(party) RETURN committee
} AS bodies
UNWIND bodies AS organization
WITH DISTINCT organization
MATCH (organization)<-[:POST_IN]-(post:Post)
// Plain membership leads nothing.
WHERE NOT post.nameFolded STARTS WITH 'uy vien'
  AND NOT post.nameFolded STARTS WITH 'thanh vien'
  AND NOT post.nameFolded STARTS WITH 'dai bieu'
  AND NOT post.nameFolded ENDS WITH 'uy vien'
MATCH (post)<-[:POST|FORMER_POST]-(tenure)-[:MEMBER|FORMER_MEMBER]->(person:Person)
WHERE coalesce(tenure.knownFrom, $known) <= $known AND coalesce(tenure.knownUntil > $known, true)
  AND coalesce(tenure.from, tenure.witnessedFrom) <= $on
  AND coalesce($on < coalesce(tenure.until, tenure.succeededOn), true)
// Sources published after the day of knowledge bear no witness yet.
CALL (tenure) {
  MATCH (tenure)<-[:ABOUT]-(said:TenureStatement)
  WHERE said.published <= $known AND said.change IN ['begins', 'holds']
    AND coalesce(said.date <= said.published, true)
  RETURN max(said.published) AS seen
}
WITH organization, post, tenure, person,
     CASE WHEN tenure.witnessedUntil > $known THEN seen ELSE tenure.witnessedUntil END AS seen
CALL (person, post) {
  OPTIONAL MATCH (person)<-[:MEMBER|FORMER_MEMBER]-(other)-[:POST|FORMER_POST]->(also:Post)
  WHERE also <> post
    AND coalesce(other.knownFrom, $known) <= $known AND coalesce(other.knownUntil > $known, true)
    AND coalesce(other.from, other.witnessedFrom) <= $on
    AND coalesce($on < coalesce(other.until, other.succeededOn), true)
  WITH DISTINCT also
  OPTIONAL MATCH (also)-[:POST_IN]->(body:Organization)
  WITH also, coalesce(also.fullName, also.name + coalesce(' ' + body.name, '')) AS name
  ORDER BY name, also.id
  RETURN [held IN collect({id: also.id, name: name}) WHERE held.id IS NOT NULL] AS also_holds
}
WITH *,
  // Heads, then permanent deputies, then other deputies.
  CASE
    WHEN NOT post.nameFolded STARTS WITH 'pho ' AND post.singleSeat THEN 0
    WHEN NOT post.nameFolded STARTS WITH 'pho ' THEN 1
    WHEN post.singleSeat THEN 2
    ELSE 3
  END AS rank
RETURN person.name AS person, person.id AS person_id,
       post.name AS post, post.id AS post_id,
       organization.name AS organization, organization.id AS organization_id,
       left(toString(tenure.from), CASE tenure.fromPrecision WHEN 'year' THEN 4 WHEN 'month' THEN 7 ELSE 10 END) AS from,
       tenure.fromPrecision AS from_precision,
       left(toString(tenure.until), CASE tenure.untilPrecision WHEN 'year' THEN 4 WHEN 'month' THEN 7 ELSE 10 END) AS until,
       tenure.untilPrecision AS until_precision,
       CASE
         WHEN tenure.state = 'expected' OR tenure.from > $known THEN 'expected'
         WHEN $on <= seen OR (tenure.until IS NOT NULL AND coalesce(tenure.untilPrecision, 'day') <> 'by') THEN 'certain'
         ELSE 'presumed'
       END AS state,
       tenure.manner AS manner, tenure.term AS term, also_holds, tenure.id AS tenure_id
ORDER BY rank, post, person, tenure_id
