"""What changes, as a feed to subscribe to."""

from api.feeds.atom import MEDIA_TYPE, written
from api.feeds.changed import Entry, Feed, Said, entries

__all__ = ["MEDIA_TYPE", "Entry", "Feed", "Said", "entries", "written"]
