// Any thing ($id), with what leaves it and what points at it.
MATCH (thing:Thing {id: $id}) WHERE NOT thing:Operational
RETURN labels(thing) AS labels, properties(thing) AS properties,
       COLLECT {
         MATCH (thing)-[link]->(other:Thing) WHERE NOT other:Operational
         RETURN {type: type(link), id: other.id, name: other.name, labels: labels(other)}
         ORDER BY type(link), other.id LIMIT 1000
       } AS outgoing,
       COLLECT {
         MATCH (thing)<-[link]-(other:Thing) WHERE NOT other:Operational
         RETURN {type: type(link), id: other.id, name: other.name, labels: labels(other)}
         ORDER BY type(link), other.id LIMIT 1000
       } AS incoming
