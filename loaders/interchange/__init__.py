"""What formats of records have in common: people, bodies, posts, memberships and events, each with an id.

A loader of such a format turns its file into `Records`; `readings` makes statements of them, one line of
text a record, so that each statement quotes the record that says it.
"""

from loaders.interchange.parts import readings
from loaders.interchange.records import (
    BodyRecord,
    EventRecord,
    MembershipRecord,
    PersonRecord,
    PostRecord,
    Records,
    Unread,
)

__all__ = [
    "BodyRecord",
    "EventRecord",
    "MembershipRecord",
    "PersonRecord",
    "PostRecord",
    "Records",
    "Unread",
    "readings",
]
