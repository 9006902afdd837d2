"""What stewards have to decide, and what they decided: statements like any other, which can be taken back."""

from tochuc.decisions.acceptance import current_report, decide_accept
from tochuc.decisions.bodies import READINGS, Reading, decide_complete, decide_reading
from tochuc.decisions.identities import decide_identity
from tochuc.decisions.listing import Recorded, decisions
from tochuc.decisions.openness import open_questions
from tochuc.decisions.readings import OpenReading
from tochuc.decisions.recording import Decided, Steward
from tochuc.decisions.review import Candidate, Pair, Post, Question, Review, review
from tochuc.decisions.statements import decide_correct, decide_retract

__all__ = [
    "READINGS",
    "Candidate",
    "Decided",
    "OpenReading",
    "Pair",
    "Post",
    "Question",
    "Reading",
    "Recorded",
    "Review",
    "Steward",
    "current_report",
    "decide_accept",
    "decide_complete",
    "decide_correct",
    "decide_identity",
    "decide_reading",
    "decide_retract",
    "decisions",
    "open_questions",
    "review",
]
