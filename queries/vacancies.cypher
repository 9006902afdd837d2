// vi: Những tổ chức nào có ghế khuyết, bao nhiêu, theo cách hiểu nào, và ai nói vậy?
// en: Which bodies have vacant seats, how many, under which reading, and says who?
// parameter on: date = today
//   vi: ngày hỏi
//   en: the day asked about
// parameter reading: string(additional|included|both) = both
//   vi: cách hiểu: additional (số khuyết cộng thêm), included (nằm trong số công bố), both (cả hai)
//   en: the reading: additional (vacant seats come on top), included (they are among the members), both
// parameter organization: thing(Organization) = all
//   vi: chỉ tổ chức này; với đảng bộ là các cấp ủy của nó
//   en: this body alone; for a Party organisation, its committees
// parameter known: date = today
//   vi: theo những gì các nguồn đã công bố đến ngày này
//   en: as the sources had it that were published by this day
// row vi: một tổ chức theo một cách hiểu, từ lần công bố cuối cùng về số ghế của nó
// row en: one body under one reading, from the last statement about its seats
// column organization: thing
//   vi: tổ chức có ghế khuyết
//   en: the body with vacant seats
// column reading: string
//   vi: cách hiểu
//   en: the reading
// column seats: integer
//   vi: số ghế theo cách hiểu này
//   en: how many seats there are under this reading
// column members: integer
//   vi: số thành viên như công bố
//   en: the members as declared
// column seated: integer
//   vi: số người theo cách hiểu này
//   en: how many people are seated under this reading
// column vacant: integer
//   vi: số khuyết như công bố
//   en: the vacant seats as declared
// column allowed_by_rules: boolean
//   vi: các quy tắc có cho phép cả tổ chức hiểu như vậy không; trống khi chưa đủ số liệu
//   en: whether the rules allow it for all committees of the organisation; empty where numbers are not known
// column rule: thing
//   vi: quy tắc đã xét
//   en: the rule that it was measured by
// column in_force: boolean
//   vi: cách hiểu đang áp dụng: do người quản lý chọn, nếu không thì cách duy nhất không trái quy tắc, nếu không thì additional
//   en: whether it is the reading in force: a steward's choice, else the only one that breaks no rule, else additional
// column chosen_by: string
//   vi: steward: người quản lý chọn; rules: do quy tắc; default: theo cách dùng của báo chí
//   en: steward: a steward chose; rules: the rules left one; default: the usage of the press
// column chosen_by_name: string
//   vi: tên người quản lý đã chọn, nếu có
//   en: the name of the steward who chose, if one did
// column stated_on: date
//   vi: ngày có hiệu lực của con số, hoặc ngày công bố
//   en: the day for which the numbers were stated, else of publication
// column named_holders: integer
//   vi: số người có tên đang giữ chức trong tổ chức vào ngày hỏi
//   en: how many named people hold posts of the body on the day asked about
// column filled_since: integer
//   vi: số ủy viên bắt đầu sau ngày công bố và còn giữ
//   en: members who began after the statement's day and still sit
// column left_since: integer
//   vi: số ủy viên thôi sau ngày công bố
//   en: members who left after the statement's day
// column vacant_now: integer
//   vi: số khuyết còn lại vào ngày hỏi, ít nhất là 0
//   en: the seats still vacant on the day asked about, at least 0
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
  MATCH (said:SeatStatement) WHERE said.published <= $known
    AND coalesce(said.knownFrom <= $known, true) AND coalesce($known < said.knownUntil, true)
  MATCH (said)-[:ABOUT]->(asked:Organization)
  RETURN asked
  UNION
  // One id; or several, where a list shows its next page alone.
  MATCH (named:Organization) WHERE named.id IN [] + $organization
  OPTIONAL MATCH (named:PartyOrganization)<-[:UNIT_OF]-(committee)
  WHERE committee:ExecutiveCommittee OR committee:StandingCommittee
  UNWIND [named, committee] AS asked
  RETURN asked
}
WITH DISTINCT asked WHERE asked IS NOT NULL
OPTIONAL MATCH (asked)-[:UNIT_OF]->(whole:Organization)
WHERE asked:ExecutiveCommittee OR asked:StandingCommittee
WITH coalesce(whole, asked) AS scope, collect(DISTINCT asked) AS wanted
// The last statement about each body that is read alike: the committees of one organisation.
CALL (scope, wanted) {
  UNWIND wanted + COLLECT {
    MATCH (committee:ExecutiveCommittee|StandingCommittee)-[:UNIT_OF]->(scope) RETURN committee
  } AS body
  WITH DISTINCT body
  CALL (body) {
    MATCH (body)<-[:ABOUT]-(said:SeatStatement)
    // What a steward retracted or corrected is known until that day, a corrected version from it.
    WHERE coalesce(said.knownFrom, said.published) <= $known AND coalesce($known < said.knownUntil, true)
      AND coalesce(said.date, said.published) <= $on AND said.members IS NOT NULL
    RETURN said ORDER BY coalesce(said.date, said.published) DESC, said.published DESC, said.id DESC LIMIT 1
  }
  RETURN collect({body: body, said: said, standing: body:StandingCommittee, executive: body:ExecutiveCommittee}) AS declared
}
OPTIONAL MATCH (third:Rule {id: 'https://w3id.org/tochuc/id/quy-tac-ban-thuong-vu-mot-phan-ba'}) WHERE scope:PartyOrganization
WITH scope, wanted, declared, third,
     // A commune is made of three or more units unless fewer are known: its own units, not those of its province.
     COUNT {
       (scope)-[:IN_TERRITORY]->(place)-[:FORMED_FROM]->()
       WHERE NOT (place)-[:WITHIN]->(:Territory {id: 'https://w3id.org/tochuc/id/viet-nam'})
     } IN [1, 2] AS few,
     any(head IN ['Đảng bộ xã ', 'Đảng bộ phường ', 'Đảng bộ đặc khu '] WHERE scope.name STARTS WITH head) AS commune
UNWIND declared AS one
OPTIONAL MATCH (bound:Rule {id: 'https://w3id.org/tochuc/id/quy-tac-' + CASE
  WHEN scope.id = 'https://w3id.org/tochuc/id/dang-bo-cac-co-quan-dang-trung-uong'
    THEN CASE WHEN one.standing THEN 'ban-thuong-vu-cac-co-quan-dang-trung-uong' ELSE 'cap-uy-cac-co-quan-dang-trung-uong' END
  WHEN scope.id = 'https://w3id.org/tochuc/id/dang-bo-chinh-phu'
    THEN CASE WHEN one.standing THEN 'ban-thuong-vu-chinh-phu' ELSE 'cap-uy-chinh-phu' END
  WHEN commune AND one.standing THEN 'ban-thuong-vu-xa'
  WHEN commune AND few THEN 'cap-uy-xa'
  WHEN commune THEN 'cap-uy-xa-hop-nhat'
END}) WHERE one.standing OR one.executive
UNWIND ['additional', 'included'] AS reading
WITH scope, wanted, declared, third, one, bound, reading,
     one.said.members + CASE reading WHEN 'additional' THEN coalesce(one.said.vacant, 0) ELSE 0 END AS seats,
     [other IN declared WHERE (one.standing AND other.executive) OR (one.executive AND other.standing) |
       {small: CASE WHEN one.standing THEN one.said ELSE other.said END,
        large: CASE WHEN one.standing THEN other.said ELSE one.said END}] AS pairs
WITH scope, wanted, third, one, bound, reading, seats,
     CASE WHEN third IS NULL THEN [] ELSE [pair IN pairs |
       third.atMostOneIn * (pair.small.members + CASE reading WHEN 'additional' THEN coalesce(pair.small.vacant, 0) ELSE 0 END)
       <= pair.large.members + CASE reading WHEN 'additional' THEN coalesce(pair.large.vacant, 0) ELSE 0 END] END AS shares
WITH scope, wanted, third, one, bound, reading, seats, shares, coalesce(seats > bound.atMostSeats, false) AS over
WITH scope, wanted, one, reading, seats,
     CASE WHEN over OR false IN shares THEN false
          WHEN size(shares) > 0 OR (bound IS NOT NULL AND third IS NULL) THEN true END AS allowed,
     CASE WHEN over AND NOT false IN shares THEN bound WHEN size(shares) > 0 THEN third ELSE bound END AS rule
// A reading that breaks a rule for one body of an organisation is forbidden for all of them.
WITH scope, wanted, collect({body: one.body, said: one.said, reading: reading, seats: seats, allowed: allowed, rule: rule}) AS read
WITH wanted, read,
     [row IN read WHERE row.reading = 'additional' AND NOT coalesce(row.allowed, true) | row.rule] AS against_additional,
     [row IN read WHERE row.reading = 'included' AND NOT coalesce(row.allowed, true) | row.rule] AS against_included
WITH wanted, read, against_additional, against_included,
     size(against_additional) > 0 AS additional_forbidden, size(against_included) > 0 AS included_forbidden
UNWIND read AS row
WITH wanted, row, row.body AS body, row.said AS said, additional_forbidden, included_forbidden,
     CASE row.reading WHEN 'additional' THEN against_additional ELSE against_included END AS against,
     coalesce(row.said.date, row.said.published) AS stated_on
WHERE body IN wanted AND said.vacant > 0 AND $reading IN ['both', row.reading]
// Who holds a seat is the same by either reading: it is looked for once a body.
WITH body, said, stated_on, additional_forbidden, included_forbidden, collect({row: row, against: against}) AS ways
CALL (body, stated_on) {
  OPTIONAL MATCH (body)<-[:POST_IN]-(post:Post)<-[:POST|FORMER_POST]-(tenure)-[:MEMBER|FORMER_MEMBER]->(person:Person)
  WHERE coalesce(tenure.knownFrom, $known) <= $known AND coalesce(tenure.knownUntil > $known, true)
    AND coalesce(tenure.from, tenure.witnessedFrom) <= $on
  WITH person, post, tenure, stated_on,
       coalesce($on < coalesce(tenure.until, tenure.succeededOn), true) AS sits,
       post.nameFolded STARTS WITH 'uy vien' OR post.nameFolded ENDS WITH 'uy vien' AS member,
       // Only a beginning has a manner; who is merely seen may have sat before.
       coalesce(tenure.from, CASE WHEN tenure.manner IS NOT NULL THEN tenure.witnessedFrom END) > stated_on AS joined
  RETURN count(DISTINCT CASE WHEN sits THEN person END) AS named_holders,
         count(DISTINCT CASE WHEN sits AND member AND joined THEN person END) AS filled_since,
         count(DISTINCT CASE WHEN NOT sits AND member AND NOT coalesce(joined, false)
                             AND coalesce(tenure.until, tenure.succeededOn) > stated_on THEN person END) AS left_since
}
// Lists of patterns start from the body, as the planner does not know that it is a node.
WITH *, [(body)<-[:ABOUT]-(own:ReadingStatement) | own] +
        [(body)-[:UNIT_OF]->(:Organization)<-[:ABOUT]-(its:ReadingStatement)
         WHERE body:ExecutiveCommittee OR body:StandingCommittee | its] AS choices
OPTIONAL CALL (choices) {
  UNWIND choices AS decision
  WITH decision WHERE decision.published <= $known
  RETURN decision ORDER BY decision.published DESC, coalesce(decision.ordinal, 1) DESC, decision.id DESC LIMIT 1
}
OPTIONAL MATCH (said)-[:WAS_QUOTED_FROM]->(source:Source)
UNWIND ways AS way
WITH *, way.row AS row, way.against AS against
WITH *, CASE WHEN decision IS NOT NULL THEN decision.reading WHEN additional_forbidden AND NOT included_forbidden THEN 'included' ELSE 'additional' END AS chosen,
     said.vacant - filled_since + left_since AS open,
     CASE WHEN row.allowed = false OR size(against) = 0 THEN row.rule ELSE against[0] END AS rule
RETURN body.name AS organization, body.id AS organization_id, row.reading AS reading, row.seats AS seats,
       said.members AS members, CASE row.reading WHEN 'additional' THEN said.members ELSE said.members - said.vacant END AS seated,
       said.vacant AS vacant, CASE WHEN size(against) > 0 THEN false ELSE row.allowed END AS allowed_by_rules,
       rule.name AS rule, rule.id AS rule_id,
       row.reading = chosen AS in_force,
       CASE WHEN decision IS NOT NULL THEN 'steward'
            WHEN additional_forbidden = included_forbidden THEN 'default' ELSE 'rules' END AS chosen_by,
       decision.decidedByName AS chosen_by_name,
       stated_on, named_holders, filled_since, left_since, CASE WHEN open > 0 THEN open ELSE 0 END AS vacant_now,
       coalesce(source.name, source.fileName) AS source, source.id AS source_id, said.id AS statement_id, said.quote AS quote
ORDER BY organization, organization_id, reading
