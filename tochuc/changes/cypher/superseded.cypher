// Every version that gave way to another, or to none, on a day of a span; and the versions that followed.
// since, until: the span, without its first day; organization: null for all.
MATCH (gone:SupersededTenure) WHERE gone.knownUntil > $since AND gone.knownUntil <= $until
OPTIONAL MATCH (gone)-[:SUPERSEDED_BY]->(now:Tenure)
OPTIONAL MATCH (now)<-[:SUPERSEDED_BY]-(later:SupersededTenure) WHERE later.knownFrom = gone.knownUntil
WITH [gone, CASE WHEN now.knownFrom = gone.knownUntil THEN now END, later] AS versions
UNWIND versions AS tenure
WITH DISTINCT tenure WHERE tenure IS NOT NULL
//: version
ORDER BY id
