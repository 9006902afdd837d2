// vi: Hai người hay tổ chức liên hệ với nhau thế nào, qua con đường ngắn đến đâu?
// en: How are two people or bodies connected, and by how short a path?
// parameter from: thing(Person|Organization)
//   vi: người hoặc tổ chức đầu
//   en: the person or body to start from
// parameter to: thing(Person|Organization)
//   vi: người hoặc tổ chức cuối
//   en: the person or body to reach
// parameter max: integer(1..12) = 6
//   vi: nhiều nhất bao nhiêu bước giữa người và tổ chức
//   en: at most so many steps between people and bodies
// row vi: một bước của một con đường ngắn nhất (ít quan hệ nhất), dù đang hay từng giữ chức; không dòng nào: không có con đường
// row en: one step of a shortest path (fewest relationships) over posts held now or once; no row: there is none
// column step: integer
//   vi: bước thứ
//   en: which step
// column from: thing
//   vi: từ người hoặc tổ chức
//   en: from this person or body
// column relation: thing
//   vi: chức vụ nối hai bên; UNIT_OF hay SUB_ORGANIZATION_OF giữa hai tổ chức, < khi đi ngược chiều
//   en: the post that joins them; between two bodies UNIT_OF or SUB_ORGANIZATION_OF, with < when walked backwards
// column to: thing
//   vi: đến người hoặc tổ chức
//   en: to this person or body

MATCH (start:Thing {id: $from}), (goal:Thing {id: $to})
WHERE start <> goal
MATCH path = shortestPath((start)-[:MEMBER|POST|POST_IN|UNIT_OF|SUB_ORGANIZATION_OF*..36]-(goal))
WITH path, nodes(path) AS things, relationships(path) AS ways
// People and bodies are the stops; a tenure and a post are what lies between.
WITH things, ways, [i IN range(0, size(things) - 1)
                    WHERE things[i]:Person OR things[i]:Organization OR i IN [0, size(things) - 1]] AS stops
WHERE size(stops) - 1 <= $max
UNWIND range(1, size(stops) - 1) AS step
WITH step, things[stops[step - 1]] AS start, things[stops[step]] AS goal, ways[stops[step - 1]] AS way,
     head([thing IN things[stops[step - 1]..stops[step] + 1] WHERE thing:Post]) AS post
RETURN step, start.name AS from, start.id AS from_id,
       coalesce(post.fullName, post.name, CASE WHEN startNode(way) = start THEN '' ELSE '<' END + type(way)) AS relation,
       post.id AS relation_id, goal.name AS to, goal.id AS to_id
ORDER BY step
