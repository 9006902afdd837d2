// How many posts there are.
MATCH (n:Post) RETURN count(n) AS total
