// Every version that was believed on one of two days and not on the other, if it can touch a span.
// since, until: the span; before, known: the two days; organization: null for all.
CALL () {
  MATCH (tenure:Tenure) WHERE tenure.knownFrom > $before AND tenure.knownFrom <= $known RETURN tenure
  UNION
  MATCH (tenure:SupersededTenure)
  WHERE tenure.knownFrom > $before AND tenure.knownFrom <= $known AND tenure.knownUntil > $known
  RETURN tenure
  UNION
  MATCH (tenure:SupersededTenure)
  WHERE tenure.knownUntil > $before AND tenure.knownUntil <= $known AND tenure.knownFrom <= $before
  RETURN tenure
}
WITH tenure
WHERE coalesce(coalesce(tenure.from, tenure.witnessedFrom) <= $until, true)
//: version
ORDER BY id
