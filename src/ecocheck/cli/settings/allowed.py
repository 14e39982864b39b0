"""Which keys ecocheck.toml may have: those of every command, and of each command what it declares."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ecocheck.cli.command_list import COMMANDS, command_of
from ecocheck.cli.global_options import COLORS, LANGS
from ecocheck.cli.settings.kinds import Kind, OneOf
from ecocheck.cli.settings.values import DEFAULTS

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ecocheck.cli.command import Command

_EVERYWHERE: Final[Mapping[str, Kind]] = {"lang": OneOf(LANGS), "color": OneOf(COLORS)}
FORMAT: Final = "format"


def keys_of(table: str) -> Mapping[str, Kind] | None:
    """The keys of a table; None where there is no such table."""
    if table == DEFAULTS:
        return _EVERYWHERE
    return keys_of_command(command_of(table)) if table in COMMANDS else None


def keys_of_command(command: Command) -> Mapping[str, Kind]:
    """The keys of a command's table; among them `format`, of those formats that need no `-o`.

    A command that writes what CI servers read chooses by its environment, and a project does not interfere.
    """
    printed = tuple(one.name for one in command.formats if one.office is None and not one.folder)
    by_environment = any(one.orders for one in command.formats)
    own = {} if len(printed) < 2 or by_environment else {FORMAT: OneOf(printed)}  # noqa: PLR2004 one is no choice
    return own | dict(command.settable)


def tables() -> tuple[str, ...]:
    """The tables that there are, for a message."""
    return (DEFAULTS, *(name for name in COMMANDS if keys_of(name)))
