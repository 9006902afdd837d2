// Some statements ($ids) by their words.
MATCH (said:Statement) WHERE said.id IN $ids
OPTIONAL MATCH (said)-[:WAS_QUOTED_FROM]->(source:Source)
RETURN said.id AS id, said.quote AS quote, said.start AS start, said.end AS end, said.published AS published,
       said.change AS change, source.id AS source, coalesce(source.name, source.fileName) AS source_name
