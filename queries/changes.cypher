// vi: Điều gì đã thay đổi giữa hai ngày?
// en: What changed between two days?
// parameter since: date
//   vi: từ ngày
//   en: the first day
// parameter until: date
//   vi: đến hết ngày
//   en: the last day
// parameter organization: thing(Organization) = all
//   vi: chỉ tổ chức này; đảng bộ gồm cả cấp ủy của nó
//   en: this body alone; a Party organisation includes its committees
// parameter known: date = today
//   vi: theo những gì các nguồn đã công bố đến ngày này
//   en: as the sources had it that were published by this day
// order: since, until
// row vi: một việc: nhiệm kỳ bắt đầu hay kết thúc, số ghế được công bố, sự kiện của tổ chức
// row en: one occurrence: a tenure begins or ends, seats are declared, something happens to a body
// column date: date
//   vi: ngày, chính xác đến đâu ghi đến đó
//   en: the day, as precise as known
// column date_precision: string
//   vi: day, month, year; by: muộn nhất là ngày này; published: ngày công bố
//   en: day, month, year; by: on this day at the latest; published: the day of publication
// column kind: string
//   vi: begins, ends, succeeded (có người kế nhiệm), seats, hoặc loại sự kiện (congress, merger …)
//   en: begins, ends, succeeded (somebody followed), seats, or the kind of event (congress, merger …)
// column person: thing
//   vi: người
//   en: the person
// column post: thing
//   vi: chức vụ
//   en: the post
// column organization: thing
//   vi: tổ chức
//   en: the body
// column detail: string
//   vi: hình thức, số ghế hoặc tên sự kiện
//   en: the manner, the seats or the event's name
// column subject_id: id
//   vi: định danh của nhiệm kỳ, phát biểu hoặc sự kiện
//   en: the id of the tenure, statement or event

CALL () {
  CALL () {
    MATCH (tenure:Tenure) WHERE tenure.from >= $since AND tenure.from <= $until
    RETURN tenure, 'begins' AS kind, tenure.from AS day, tenure.fromPrecision AS precision
    UNION
    MATCH (tenure:SupersededTenure) WHERE tenure.from >= $since AND tenure.from <= $until
    RETURN tenure, 'begins' AS kind, tenure.from AS day, tenure.fromPrecision AS precision
    // A beginning without a day stands on the day on which it was reported.
    UNION
    MATCH (tenure:Tenure) WHERE tenure.witnessedFrom >= $since AND tenure.witnessedFrom <= $until
      AND tenure.from IS NULL AND tenure.manner IS NOT NULL
    RETURN tenure, 'begins' AS kind, tenure.witnessedFrom AS day, 'published' AS precision
    UNION
    MATCH (tenure:SupersededTenure) WHERE tenure.witnessedFrom >= $since AND tenure.witnessedFrom <= $until
      AND tenure.from IS NULL AND tenure.manner IS NOT NULL
    RETURN tenure, 'begins' AS kind, tenure.witnessedFrom AS day, 'published' AS precision
    UNION
    MATCH (tenure:Tenure) WHERE tenure.until >= $since AND tenure.until <= $until
    RETURN tenure, 'ends' AS kind, tenure.until AS day, tenure.untilPrecision AS precision
    UNION
    MATCH (tenure:SupersededTenure) WHERE tenure.until >= $since AND tenure.until <= $until
    RETURN tenure, 'ends' AS kind, tenure.until AS day, tenure.untilPrecision AS precision
    UNION
    MATCH (tenure:Tenure) WHERE tenure.succeededOn >= $since AND tenure.succeededOn <= $until AND tenure.until IS NULL
    RETURN tenure, 'succeeded' AS kind, tenure.succeededOn AS day, 'day' AS precision
    UNION
    MATCH (tenure:SupersededTenure)
    WHERE tenure.succeededOn >= $since AND tenure.succeededOn <= $until AND tenure.until IS NULL
    RETURN tenure, 'succeeded' AS kind, tenure.succeededOn AS day, 'day' AS precision
  }
  WITH * WHERE coalesce(tenure.knownFrom, $known) <= $known AND coalesce(tenure.knownUntil > $known, true)
  MATCH (tenure)-[:MEMBER|FORMER_MEMBER]->(person:Person)
  MATCH (tenure)-[:POST|FORMER_POST]->(post:Post)
  OPTIONAL MATCH (post)-[:POST_IN]->(body:Organization)
  RETURN day, precision, kind, person, post, body, tenure.id AS subject_id,
         CASE kind WHEN 'begins' THEN tenure.manner END AS detail
  UNION
  CALL () {
    MATCH (said:Statement) WHERE said.date >= $since AND said.date <= $until
    RETURN said
    UNION
    MATCH (said:Statement) WHERE said.published >= $since AND said.published <= $until AND said.date IS NULL
    RETURN said
  }
  WITH said WHERE said:SeatStatement AND coalesce(said.knownFrom, said.published) <= $known AND coalesce($known < said.knownUntil, true)
  MATCH (said)-[:ABOUT]->(body:Organization)
  RETURN coalesce(said.date, said.published) AS day,
         CASE WHEN said.date IS NULL THEN 'published' ELSE said.datePrecision END AS precision, 'seats' AS kind,
         null AS person, null AS post, body, said.id AS subject_id,
         coalesce(toString(said.members), '?') + ' / −' + coalesce(toString(said.vacant), '?') AS detail
  UNION
  MATCH (event:Event) WHERE event.from >= $since AND event.from <= $until
  MATCH (event)<-[:ABOUT]-(said:EventStatement)
  WHERE coalesce(said.knownFrom, said.published) <= $known AND coalesce($known < said.knownUntil, true)
  OPTIONAL MATCH (event)-[:OF]->(body:Organization)
  RETURN DISTINCT event.from AS day, coalesce(event.fromPrecision, 'day') AS precision, event.eventKind AS kind,
         null AS person, null AS post, body, event.id AS subject_id, event.name AS detail
  UNION
  MATCH (said:Statement) WHERE said.published >= $since AND said.published <= $until
    AND coalesce(said.knownFrom, said.published) <= $known AND coalesce($known < said.knownUntil, true)
  MATCH (said:EventStatement)-[:ABOUT]->(event:Event) WHERE event.from IS NULL
  OPTIONAL MATCH (event)-[:OF]->(body:Organization)
  RETURN DISTINCT said.published AS day, 'published' AS precision, event.eventKind AS kind,
         null AS person, null AS post, body, event.id AS subject_id, event.name AS detail
}
WITH * WHERE $organization IS NULL OR body.id = $organization
   OR EXISTS { (body:ExecutiveCommittee|StandingCommittee)-[:UNIT_OF]->(:Organization {id: $organization}) }
RETURN left(toString(day), CASE precision WHEN 'year' THEN 4 WHEN 'month' THEN 7 ELSE 10 END) AS date,
       precision AS date_precision, kind, person.name AS person, person.id AS person_id, post.name AS post, post.id AS post_id,
       body.name AS organization, body.id AS organization_id, detail, subject_id
ORDER BY day, kind, organization, post, person, subject_id
