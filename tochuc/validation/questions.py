"""What Neo4j is asked for the things around changed ones: rows of a step's name and an id.

Each question goes one step from some sets of things to the next ones; what does not hang on each other is
asked together, since going to and fro takes longer than most steps.
"""

from __future__ import annotations

from typing import LiteralString

NAMED: LiteralString = """
MATCH (x:Thing) WHERE x.id IN $ids
MATCH (x)-[:MEMBER|STATES_PERSON|CONCERNS]->(p:Person) RETURN DISTINCT 'people' AS step, p.id AS id
UNION ALL
MATCH (s:Statement) WHERE s.id IN $ids
MATCH (s)-[:WAS_QUOTED_FROM|STATES_PERSON|STATES_POST|ABOUT]->(x) RETURN DISTINCT 'stated' AS step, x.id AS id
UNION ALL // bodies that changed and have a beginning or an end, and the bodies of events that changed
MATCH (x:Thing) WHERE x.id IN $ids
CALL (x) {
  MATCH (x:Organization)-[:CHANGED_BY|RESULTED_FROM]->(:Event) RETURN x AS o
  UNION MATCH (x:Event)<-[:CHANGED_BY|RESULTED_FROM]-(o:Organization) RETURN o
}
RETURN DISTINCT 'lived' AS step, o.id AS id
UNION ALL
MATCH (r:Rule) RETURN 'rules' AS step, r.id AS id"""
TAKEN: LiteralString = """
MATCH (p:Person) WHERE p.id IN $people
MATCH (p)<-[:MEMBER]-(x:Tenure) RETURN DISTINCT 'own' AS step, x.id AS id
UNION ALL // of all that was said of a person only the words that can tell when they were born
MATCH (p:Person) WHERE p.id IN $people MATCH (p)<-[:STATES_PERSON]-(x:Statement)
WHERE toLower(x.quote) CONTAINS 'sinh' OR toLower(x.quote) CONTAINS 'sn'
RETURN DISTINCT 'born' AS step, x.id AS id
UNION ALL
MATCH (o:Organization) WHERE o.id IN $lived
MATCH (o)<-[:POST_IN]-(x:Post) RETURN DISTINCT 'ended' AS step, x.id AS id"""
POSTS: LiteralString = """
MATCH (t:Tenure) WHERE t.id IN $wanted
MATCH (t)-[:POST]->(x) RETURN DISTINCT 'of wanted' AS step, x.id AS id
UNION ALL
MATCH (t:Tenure) WHERE t.id IN $own MATCH (t)-[:POST]->(x) RETURN DISTINCT 'of own' AS step, x.id AS id"""
BODIES: LiteralString = """
MATCH (p:Post) WHERE p.id IN $posts
MATCH (p)-[:POST_IN]->(x) RETURN DISTINCT 'bodies' AS step, x.id AS id"""
AROUND: LiteralString = """
MATCH (o:Organization) WHERE o.id IN $units
MATCH (o)-[:UNIT_OF]->{0,1}(w:Organization)
MATCH (w)<-[:UNIT_OF]-{0,1}(x:ExecutiveCommittee|StandingCommittee)
RETURN DISTINCT 'committees' AS step, x.id AS id
UNION ALL
MATCH (w:Organization) WHERE w.id IN $wholes
MATCH (w)<-[:UNIT_OF]-{0,1}(x:ExecutiveCommittee|StandingCommittee)
RETURN DISTINCT 'committees' AS step, x.id AS id
UNION ALL
MATCH (o:Organization) WHERE o.id IN $below
MATCH (o)-[:UNIT_OF|SUB_ORGANIZATION_OF]->{1,12}(x:Organization)
RETURN DISTINCT 'above' AS step, x.id AS id
UNION ALL // the heads, acting heads and vice-chairs that a body's posts are measured by
MATCH (o:Organization) WHERE o.id IN $staffed
CALL (o) {
  MATCH (o)<-[:POST_IN]-(acting:Post)
  WITH o, collect(acting) AS posts
  UNWIND posts AS x
  WITH o, x, [p IN posts WHERE p.role STARTS WITH 'quyen-' | substring(p.role, 6)] AS acted
  WHERE x.role STARTS WITH 'quyen-' OR x.role IN acted
     OR (o:PeoplesCouncil AND x.role CONTAINS 'chu-tich')
  RETURN x
}
RETURN DISTINCT 'heads' AS step, x.id AS id"""
WITHIN: LiteralString = """
MATCH (o:Organization) WHERE o.id IN $committees
MATCH (o)<-[:POST_IN]-(x:Post) RETURN DISTINCT 'posts' AS step, x.id AS id
UNION ALL
MATCH (o:Organization) WHERE o.id IN $seated
MATCH (o)<-[:ABOUT]-(x:SeatStatement|ReadingStatement|CompleteStatement)
RETURN DISTINCT 'seats' AS step, x.id AS id
UNION ALL
CALL () {
  MATCH (t:Territory) WHERE t.id IN $territories RETURN t
  UNION MATCH (o:Organization) WHERE o.id IN $placed MATCH (o)-[:IN_TERRITORY]->(t:Territory) RETURN t
}
CALL (t) { MATCH (t)-[:WITHIN]->{0,2}(x) RETURN x UNION MATCH (t)-[:FORMED_FROM]->(x) RETURN x }
RETURN DISTINCT 'places' AS step, x.id AS id
UNION ALL
MATCH (o:Organization) WHERE o.id IN $placed
MATCH (o)-[:CHANGED_BY|RESULTED_FROM]->(e:Event)
CALL (e) { RETURN e AS x UNION MATCH (e)<-[:RESULTED_FROM]-(x:Organization) RETURN x }
RETURN DISTINCT 'events' AS step, x.id AS id"""
TENURES: LiteralString = """
MATCH (p:Post) WHERE p.id IN $posts
MATCH (p)<-[:POST]-(x:Tenure) RETURN DISTINCT 'tenures' AS step, x.id AS id"""
TOLD: LiteralString = """
MATCH (t:Tenure) WHERE t.id IN $tenures
CALL (t) { MATCH (t)<-[:ABOUT]-(x:Statement) RETURN x UNION MATCH (t)-[:MEMBER]->(x) RETURN x }
RETURN DISTINCT 'told' AS step, x.id AS id"""
