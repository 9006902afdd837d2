// How a thing ($id) is shown: its name and labels.
MATCH (thing:Thing {id: $id}) WHERE NOT thing:Operational
RETURN coalesce(thing.fullName, thing.name, thing.name_en) AS name, labels(thing) AS labels
