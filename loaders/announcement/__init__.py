"""The reader of announcements: a press text in, statements with their exact words out.

Deterministic and offline; the words that it knows are the ontology's (`ontology/lexicon`).
"""

from loaders.announcement.files import read_announcement
from loaders.announcement.reader import read_text

__all__ = ["read_announcement", "read_text"]
