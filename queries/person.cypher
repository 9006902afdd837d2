// vi: Người này giữ những chức vụ nào vào một ngày, theo hiểu biết của một ngày?
// en: What does this person hold on a day, as known on a day?
// parameter person: thing(Person)
//   vi: người
//   en: the person
// parameter on: date = today
//   vi: ngày hỏi
//   en: the day asked about
// parameter known: date = today
//   vi: theo những gì các nguồn đã công bố đến ngày này
//   en: as the sources had it that were published by this day
// row vi: một chức vụ người ấy giữ vào ngày hỏi
// row en: one post that the person holds on the day
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
// column expected_until: date
//   vi: khi nào nhiệm kỳ dự kiến hết
//   en: when the term is expected to end
// column tenure_id: id
//   vi: định danh của nhiệm kỳ
//   en: the tenure's id
// column person: thing
//   vi: người được hỏi
//   en: the person asked about

MATCH (person:Person {id: $person})
MATCH (person)<-[:MEMBER|FORMER_MEMBER]-(tenure)-[:POST|FORMER_POST]->(post:Post)
WHERE coalesce(tenure.knownFrom, $known) <= $known AND coalesce(tenure.knownUntil > $known, true)
  AND coalesce(tenure.from, tenure.witnessedFrom) <= $on
  AND coalesce($on < coalesce(tenure.until, tenure.succeededOn), true)
OPTIONAL MATCH (post)-[:POST_IN]->(organization:Organization)
// Sources published after the day of knowledge bear no witness yet.
CALL (tenure) {
  MATCH (tenure)<-[:ABOUT]-(said:TenureStatement)
  WHERE said.published <= $known AND said.change IN ['begins', 'holds']
    AND coalesce(said.date <= said.published, true)
  RETURN max(said.published) AS seen
}
WITH person, tenure, post, organization,
     CASE WHEN tenure.witnessedUntil > $known THEN seen ELSE tenure.witnessedUntil END AS seen
RETURN post.name AS post, post.id AS post_id,
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
       tenure.manner AS manner, tenure.term AS term, tenure.expectedUntil AS expected_until, tenure.id AS tenure_id,
       person.name AS person, person.id AS person_id
ORDER BY organization, post, tenure_id
