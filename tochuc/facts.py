"""The kinds of facts that readers state, and exporters look for, by name; others stand in lexicons alone."""

from __future__ import annotations

IDENTIFIER = "identifier"
"""What a record of the source calls somebody or something."""
LISTED = "listed"
"""That a file has somebody or something, and calls it nothing but its name."""
OTHER_NAME = "other-name"
CLASSIFICATION = "classification"
COUNTRY = "country"
AREA = "area"
ON_BEHALF = "on-behalf-of"
PLACEMENT = "part-of"
"""That one body is a part of another."""
NOT_IN_POST = "not-in-post"
"""That a list has somebody who is paid and in no post."""
COMPLETE_LIST = "complete-list"
"""That a source lists every post of a body, of a kind that it lists at all, and everybody who holds one."""
