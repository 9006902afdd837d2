"""`/api/cypher`."""

from __future__ import annotations

from api.answers.cypher import ask
from api.models.queries import Answer, CypherQuestion
from api.parameters import GraphOf
from api.problems import REFUSED
from api.routes import described

router = described.router("/api/cypher", "queries")


@router.post("", responses=REFUSED)
async def cypher(graph: GraphOf, question: CypherQuestion) -> Answer:
    """Run Cypher that only reads, bounded in time and rows."""
    found = await ask(graph, question.query, question.parameters)
    return Answer(columns=list(found.columns), rows=found.rows, truncated=found.truncated)
