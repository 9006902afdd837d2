// How many people there are.
MATCH (n:Person) RETURN count(n) AS total
