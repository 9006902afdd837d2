"""Everything that is open: findings, doubtful identities, readings that nobody chose."""

from __future__ import annotations

from dataclasses import replace

from tochuc.decisions.acceptance import current_report
from tochuc.decisions.readings import open_readings
from tochuc.decisions.review import Review, review
from tochuc.graph import Store
from tochuc.validation import Report


def open_questions(store: Store, report: Report | None = None) -> Review:
    """List all that is open, each kind with the most consequential first.

    Args:
        store: the graph.
        report: of the whole graph, if the caller has it; made otherwise.

    Returns: `findings`: violations, then warnings, that nobody accepted, each with its sentences and
        remedies; `questions`: doubtful identities; `readings`: vacancies whose reading no steward chose;
        beside them `accepted` findings and `overruled` decisions on identity.
    """
    found = report or current_report(store)
    graver = (*found.violations, *found.warnings)
    return replace(
        review(store),
        findings=tuple(f for f in graver if not f.accepted),
        accepted=tuple(f for f in graver if f.accepted),
        readings=open_readings(store),
    )
