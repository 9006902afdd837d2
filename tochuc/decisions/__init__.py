"""What stewards have to decide, and what they decided: statements like any other, which can be taken back."""

from tochuc.decisions.deciding import Decided, decide_identity
from tochuc.decisions.review import Candidate, Pair, Post, Question, Review, review

__all__ = [
    "Candidate",
    "Decided",
    "Pair",
    "Post",
    "Question",
    "Review",
    "decide_identity",
    "review",
]
