// How many bodies there are.
MATCH (n:Organization) RETURN count(n) AS total
