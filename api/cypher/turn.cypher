// How many loads, unloads and decisions there have been: another number is another state of the graph.
MATCH (lock:Operational {name: 'loading'}) RETURN lock.turn AS turn
