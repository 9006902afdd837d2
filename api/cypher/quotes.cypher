// Some statements ($ids) by their words.
MATCH (said:Statement) WHERE said.id IN $ids
OPTIONAL MATCH (said)-[:WAS_QUOTED_FROM]->(source:Source)
RETURN collect({id: said.id, quote: said.quote, start: said.start, end: said.end, published: said.published,
                change: said.change, source: source.id, source_name: coalesce(source.name, source.fileName)}) AS quotes
