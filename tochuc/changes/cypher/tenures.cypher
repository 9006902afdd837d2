// Every version of a tenure, as known on a day, that began or ended in a span, for certain or perhaps.
// since, until: the span, without its first day; earliest: the first day of the year of `since`, where a
// beginning known to the year can lie; known; organization: null for all.
CALL () {
  MATCH (tenure:Tenure) WHERE tenure.from >= $earliest AND tenure.from <= $until RETURN tenure
  UNION
  MATCH (tenure:Tenure) WHERE tenure.witnessedFrom > $since AND tenure.witnessedFrom <= $until RETURN tenure
  UNION
  MATCH (tenure:Tenure) WHERE tenure.until >= $earliest AND tenure.until <= $until RETURN tenure
  UNION
  // Gone by a day after the span, and last seen within it.
  MATCH (tenure:Tenure) WHERE tenure.until > $until AND tenure.untilPrecision = 'by'
    AND coalesce(tenure.witnessedUntil, tenure.from) < $until
  RETURN tenure
  UNION
  MATCH (tenure:Tenure) WHERE tenure.succeededOn > $since AND tenure.succeededOn <= $until RETURN tenure
  UNION
  MATCH (tenure:SupersededTenure) WHERE tenure.from >= $earliest AND tenure.from <= $until RETURN tenure
  UNION
  MATCH (tenure:SupersededTenure) WHERE tenure.witnessedFrom > $since AND tenure.witnessedFrom <= $until
  RETURN tenure
  UNION
  MATCH (tenure:SupersededTenure) WHERE tenure.until >= $earliest AND tenure.until <= $until RETURN tenure
  UNION
  MATCH (tenure:SupersededTenure) WHERE tenure.until > $until AND tenure.untilPrecision = 'by'
    AND coalesce(tenure.witnessedUntil, tenure.from) < $until
  RETURN tenure
  UNION
  MATCH (tenure:SupersededTenure) WHERE tenure.succeededOn > $since AND tenure.succeededOn <= $until
  RETURN tenure
}
WITH tenure
WHERE coalesce(tenure.knownFrom <= $known, true) AND coalesce(tenure.knownUntil > $known, true)
//: version
ORDER BY id
