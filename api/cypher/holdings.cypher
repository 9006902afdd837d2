// How much the graph holds, the last day on which a source said something, and the day of the last change.
CALL () { MATCH (n:Person) RETURN count(n) AS people }
CALL () { MATCH (n:Organization) RETURN count(n) AS organizations }
CALL () { MATCH (n:Tenure) RETURN count(n) AS tenures }
CALL () { MATCH (n:Statement) RETURN count(n) AS statements }
CALL () { MATCH (n:Source) RETURN count(n) AS sources }
CALL () { MATCH (said:Statement) RETURN max(said.published) AS latest }
OPTIONAL MATCH (lock:Operational {name: 'loading'})
RETURN people, organizations, tenures, statements, sources, latest, lock.changed AS changed
