"""What changed: between two days of the world, or between two days of what was known of it (D5)."""

from tochuc.changes.asking import Asked, answered, difference, statements
from tochuc.changes.change import KINDS, Change, Difference, Named

__all__ = ["KINDS", "Asked", "Change", "Difference", "Named", "answered", "difference", "statements"]
