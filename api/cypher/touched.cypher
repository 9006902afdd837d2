// The state that the graph is in: another number or token is another state (tochuc/graph/touched.py).
MATCH (head:Operational {name: 'touched'}) RETURN head.number AS number, head.token AS token
