// Whether the full-text index is there, which is made last when a graph is prepared.
SHOW INDEXES YIELD name WHERE name = 'names' RETURN count(*) > 0 AS index
