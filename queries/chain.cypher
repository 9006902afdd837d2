// vi: Từ tổ chức này lên đến Trung ương qua những tổ chức nào, và mỗi cấp có bao nhiêu đơn vị bên dưới?
// en: Which organisations lie between this one and the Centre, and how many units has each below it?
// parameter organization: thing(Organization)
//   vi: tổ chức bắt đầu
//   en: the body to start from
// parameter known: date = today
//   vi: theo những gì các nguồn đã công bố đến ngày này
//   en: as the sources had it that were published by this day
// row vi: một tổ chức, từ chính nó (cấp 0) trở lên; cấp ủy được tiếp nối bởi đảng bộ của nó
// row en: one body, from the body itself (level 0) upwards; a committee is followed by its Party organisation
// column level: integer
//   vi: số bậc trên tổ chức được hỏi
//   en: how many steps above the body asked about
// column organization: thing
//   vi: tổ chức
//   en: the body
// column kind: string
//   vi: lớp của tổ chức (PartyOrganization, PeoplesCouncil …)
//   en: its class (PartyOrganization, PeoplesCouncil …)
// column committee: thing
//   vi: ban chấp hành của tổ chức đảng; ở bậc trên cùng là Ban Chấp hành Trung ương
//   en: a Party organisation's Executive Committee; at the top, the Central Committee
// column units_below: counts
//   vi: số đơn vị bên dưới mà nguồn nêu, dù không nêu tên
//   en: the units below it that sources count, though they may not name them

MATCH (asked:Organization {id: $organization})
MATCH path = (asked)-[:UNIT_OF|SUB_ORGANIZATION_OF*0..20]->(organization:Organization)
WITH organization, min(length(path)) AS level
CALL (organization) {
  OPTIONAL MATCH (organization:PartyOrganization)<-[:UNIT_OF]-(committee:ExecutiveCommittee)
  RETURN committee ORDER BY committee.id LIMIT 1
}
CALL (organization) {
  OPTIONAL MATCH (organization)<-[:ABOUT]-(said:CountStatement)
  WHERE coalesce(said.knownFrom, said.published) <= $known AND coalesce($known < said.knownUntil, true)
    // People are counted too, and are no units.
    AND none(people IN ['đại biểu', 'viên', 'đồng chí', 'cán bộ', 'người'] WHERE toLower(said.what) CONTAINS people)
  WITH said ORDER BY said.published DESC, said.id
  WITH said.what AS what, collect(said)[0] AS latest
  ORDER BY latest.published DESC, latest.start, what
  RETURN [unit IN collect({what: what, count: latest.count}) WHERE unit.what IS NOT NULL] AS units_below
}
RETURN level, organization.name AS organization, organization.id AS organization_id,
       coalesce(head([label IN labels(organization) WHERE NOT label IN ['Thing', 'Organization']]), 'Organization') AS kind,
       committee.name AS committee, committee.id AS committee_id, units_below
ORDER BY level, organization, organization_id
