"""The log as JSON, a line a record."""

from __future__ import annotations

import json
import logging
from collections.abc import Mapping
from datetime import UTC, datetime


class JsonLine(logging.Formatter):
    """Writes a record as one line of JSON; what was noted with it by name stands in members of its own."""

    def format(self, record: logging.LogRecord) -> str:
        """Write a record."""
        when = datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds")
        line: dict[str, object] = {"time": when, "level": record.levelname, "logger": record.name}
        if isinstance(record.args, Mapping):
            line |= record.args
        else:
            line["message"] = record.getMessage()
        if record.exc_info:
            line["error"] = self.formatException(record.exc_info)
        return json.dumps(line, ensure_ascii=False, default=str)
