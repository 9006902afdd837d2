"""Commands and options whose help speaks the user's language.

Help is looked up when it is shown: `cli.<command>` in `tochuc/messages` for a command,
`cli.<command>.<option>` for its options (`cli.any.<option>` where several commands share one).
"""

from __future__ import annotations

import importlib
from typing import Any

import click

from tochuc.messages import catalogue, text


def _path(ctx: click.Context) -> str:
    names = []
    step: click.Context | None = ctx
    while step is not None and step.parent is not None:
        names.append(step.info_name or "")
        step = step.parent
    return ".".join(["cli", *reversed(names)])


def _first_line(code: str) -> str:
    return text(code).strip().splitlines()[0] if code in catalogue() else ""


class _Localized(click.Command):
    def format_help_text(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        code = _path(ctx)
        if code in catalogue():
            formatter.write_paragraph()
            with formatter.indentation():
                for line in text(code).strip().splitlines():
                    formatter.write(" " * formatter.current_indent + line + "\n")


class Option(click.Option):
    """An option whose help stands in the catalogue."""

    def get_help_record(self, ctx: click.Context) -> tuple[str, str] | None:
        """Give the flag and its help in the user's language."""
        name = (self.name or "").replace("_", "-")
        for code in (f"{_path(ctx)}.{name}", f"cli.any.{name}"):
            if code in catalogue():
                self.help = text(code).strip()
                break
        return super().get_help_record(ctx)


class Command(_Localized):
    """A command whose help stands in the catalogue under `cli.<its name>`."""


class Group(_Localized, click.Group):
    """A group of commands; members named in `lazy` (name → "module:attribute") load when used."""

    command_class = Command

    def __init__(self, *args: Any, lazy: dict[str, str] | None = None, **settings: Any) -> None:
        super().__init__(*args, **settings)
        self._lazy = lazy or {}

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Name the members, in the order in which they were declared."""
        return [*self._lazy, *(name for name in self.commands if name not in self._lazy)]

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Import and give one member."""
        if cmd_name in self._lazy and cmd_name not in self.commands:
            module, _, attribute = self._lazy[cmd_name].partition(":")
            self.add_command(getattr(importlib.import_module(module), attribute), cmd_name)
        return super().get_command(ctx, cmd_name)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """List the members with the first line of their help, without importing them."""
        prefix = _path(ctx)
        rows = [(name, _first_line(f"{prefix}.{name}")) for name in self.list_commands(ctx)]
        with formatter.section(text("cli.commands")):
            formatter.write_dl(rows)
