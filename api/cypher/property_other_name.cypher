// Names of some things ($ids) beside the one by which they are shown: English, alternative, of a post with its body.
UNWIND $ids AS asked
MATCH (thing:Thing {id: asked})
UNWIND [thing.name_en, thing.fullName] + coalesce(thing.altLabel, []) AS other
WITH DISTINCT thing, other WHERE other IS NOT NULL
RETURN thing.id AS id, {str: other} AS value ORDER BY id, other
