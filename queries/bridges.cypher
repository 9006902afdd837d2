// vi: Ai vừa giữ chức vụ bên Đảng vừa giữ chức vụ bên chính quyền hoặc Mặt trận, đoàn thể?
// en: Who holds posts on the Party side and on the side of the state or the Front at the same time?
// parameter on: date = today
//   vi: ngày hỏi
//   en: the day asked about
// parameter territory: thing(Territory) = all
//   vi: chỉ những người có ít nhất một chức vụ ở địa bàn này hoặc trong nó
//   en: only people with at least one post in this territory or within it
// parameter known: date = today
//   vi: theo những gì các nguồn đã công bố đến ngày này
//   en: as the sources had it that were published by this day
// row vi: một người, với mọi chức vụ ngày ấy ở cả hai bên
// row en: one person, with all posts of the day on both sides
// column person: thing
//   vi: người
//   en: the person
// column party_posts: things
//   vi: chức vụ trong tổ chức đảng, cấp ủy và cơ quan của cấp ủy
//   en: posts of Party organisations, their committees and commissions
// column state_posts: things
//   vi: chức vụ ở Hội đồng nhân dân, Ủy ban nhân dân, Quốc hội, Chính phủ, cơ quan nhà nước, tòa án, viện kiểm sát, quân đội, công an
//   en: posts of People's Councils and Committees, the National Assembly, Government, state agencies, courts, procuracies, army, police
// column front_posts: things
//   vi: chức vụ ở Mặt trận Tổ quốc và đoàn thể chính trị - xã hội
//   en: posts of the Fatherland Front and the mass organisations

// All people who hold anything, or those who hold something in the territory.
CALL () {
  WITH $territory AS only
  WHERE only IS NULL
  MATCH (tenure:Tenure)-[:MEMBER]->(person:Person) WHERE tenure.knownFrom <= $known
  RETURN person
  UNION
  WITH $territory AS only
  WHERE only IS NULL
  MATCH (tenure:SupersededTenure)-[:FORMER_MEMBER]->(person:Person) WHERE tenure.knownFrom <= $known
  RETURN person
  UNION
  MATCH (:Territory {id: $territory})<-[:WITHIN*0..4]-(:Territory)<-[:IN_TERRITORY]-(:Organization)
        <-[:POST_IN]-(:Post)<-[:POST|FORMER_POST]-(tenure)-[:MEMBER|FORMER_MEMBER]->(person:Person)
  WHERE coalesce(tenure.knownFrom, $known) <= $known AND coalesce(tenure.knownUntil > $known, true)
    AND coalesce(tenure.from, tenure.witnessedFrom) <= $on
    AND coalesce($on < coalesce(tenure.until, tenure.succeededOn), true)
  RETURN person
}
WITH DISTINCT person
MATCH (person)<-[:MEMBER|FORMER_MEMBER]-(tenure)-[:POST|FORMER_POST]->(post:Post)-[:POST_IN]->(body:Organization)
WHERE coalesce(tenure.knownFrom, $known) <= $known AND coalesce(tenure.knownUntil > $known, true)
  AND coalesce(tenure.from, tenure.witnessedFrom) <= $on
  AND coalesce($on < coalesce(tenure.until, tenure.succeededOn), true)
WITH DISTINCT person, post, body
WITH person, post, coalesce(post.fullName, post.name + ' ' + body.name) AS name,
     // A part of a body is on its side: the standing committee of a mass organisation is no Party committee.
     CASE
       WHEN EXISTS { (body)-[:UNIT_OF*0..4]->(:FrontBody|MassOrganization) } THEN 'front'
       WHEN body:PartyOrganization OR body:ExecutiveCommittee OR body:StandingCommittee OR body:PartyCommission THEN 'party'
       WHEN EXISTS { (body)-[:UNIT_OF*0..4]->(:PeoplesCouncil|PeoplesCommittee|NationalAssemblyBody|Government|StateAgency
                     |Court|Procuracy|ArmedForcesBody|PoliceBody) } THEN 'state'
     END AS side
ORDER BY name, post.id
WITH person, collect({side: side, id: post.id, name: name}) AS held
WITH person,
     [post IN held WHERE post.side = 'party' | {id: post.id, name: post.name}] AS party_posts,
     [post IN held WHERE post.side = 'state' | {id: post.id, name: post.name}] AS state_posts,
     [post IN held WHERE post.side = 'front' | {id: post.id, name: post.name}] AS front_posts
WHERE size(party_posts) > 0 AND size(state_posts) + size(front_posts) > 0
RETURN person.name AS person, person.id AS person_id, party_posts, state_posts, front_posts
ORDER BY person, person_id
