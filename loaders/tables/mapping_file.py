"""Mappings as YAML files: found, read safely, and held to the model, with the line of what is wrong."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import yaml
from pydantic import ValidationError

from loaders.tables.mapping import Mapping
from tochuc.errors import BadInput

LARGEST = 1024 * 1024


def mapping_beside(table: Path) -> Path | None:
    """Give the mapping that lies beside a table: `<stem>.yml`, else `source.yml`."""
    beside = (table.with_suffix(".yml"), table.with_name("source.yml"))
    return next((file for file in beside if file.is_file()), None)


def shipped() -> dict[str, Path]:
    """The mappings that come along, by name."""
    return {file.stem: file for file in sorted(Path(__file__).with_name("mappings").glob("*.yml"))}


def read_mapping(file: Path) -> Mapping:
    """Read a mapping.

    Args:
        file: a YAML file, or the name of a mapping that comes along.

    Raises: BadInput naming file, line and key for what is no YAML or no mapping.
    """
    file = file if file.is_file() else shipped().get(str(file), file)
    text = _text(file)
    try:
        node = yaml.compose(text, Loader=yaml.SafeLoader)
        said = yaml.load(text, Loader=_Plain)
    except (yaml.YAMLError, RecursionError) as error:
        mark = getattr(error, "problem_mark", None)
        where = f"{file}:{mark.line + 1}" if mark else str(file)
        reason = str(getattr(error, "problem", error))
        raise BadInput("mapping-file.yaml", where=where, reason=reason) from error
    try:
        return Mapping.model_validate(said)
    except ValidationError as error:
        raise BadInput("mapping-file.wrong", file=str(file), told=_told(file, node, error)) from error


class _Plain(yaml.SafeLoader):
    """Reads texts, numbers and truth values; a day stays the text that the model reads."""


_Plain.yaml_implicit_resolvers = {
    first: [(tag, form) for tag, form in several if tag != "tag:yaml.org,2002:timestamp"]
    for first, several in yaml.SafeLoader.yaml_implicit_resolvers.items()
}


def _text(file: Path) -> str:
    try:
        if file.stat().st_size > LARGEST:
            raise BadInput("mapping-file.yaml", where=str(file), reason="> 1 MB")
        return file.read_text("utf-8-sig")
    except FileNotFoundError as error:
        raise BadInput("read.missing", file=str(file)) from error
    except (OSError, UnicodeDecodeError) as error:
        raise BadInput("mapping-file.yaml", where=str(file), reason=str(error)) from error


def _told(file: Path, node: Any, error: ValidationError) -> str:
    lines = []
    for wrong in error.errors(include_url=False):
        keys = [str(key) for key in wrong["loc"]]
        found = "" if isinstance(wrong["input"], dict) else f" ({wrong['input']!r})"
        lines.append(f"  {file}:{_line(node, keys)}: {'.'.join(keys) or '–'}: {wrong['msg']}{found}")
    return "\n".join(lines)


def _line(node: Any, keys: list[str]) -> int:
    """Give the line of the innermost key that the file has."""
    line = node.start_mark.line if node else 0
    for key in keys:
        if isinstance(node, yaml.MappingNode):
            entry = next((entry for entry in node.value if entry[0].value == key), None)
            if entry is None:
                break
            line, node = entry[0].start_mark.line, entry[1]
        elif isinstance(node, yaml.SequenceNode) and key.isdigit() and int(key) < len(node.value):
            node = node.value[int(key)]
            line = node.start_mark.line
    return int(line) + 1
