"""Folding statements into tenures: a pure function, independent of order, idempotent, total (D4)."""

from tochuc.fold.claims import Claim, Tenure, Until
from tochuc.fold.history import Version, history
from tochuc.fold.tenures import fold

__all__ = ["Claim", "Tenure", "Until", "Version", "fold", "history"]
