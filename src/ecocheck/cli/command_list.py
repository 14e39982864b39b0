"""The commands of the program, in the order of the help page; each imports what it needs only when it is run.

The module of a command is imported only when that command is asked for:
importing all of them would cost a twentieth of the time of `validate`.
"""

from __future__ import annotations

from importlib import import_module
from typing import Final

from ecocheck.cli.command import Command

COMMANDS: Final = {
    "form": "forms.form",
    "collect": "collecting.collect",
    "validate": "validate",
    "evidence": "evidence",
    "list": "listing",
    "check": "check",
    "explain": "explain",
    "diff": "comparing.diff",
    "verify": "verify",
    "history": "history",
    "trend": "trend",
    "sample": "reviewing.sample",
    "review": "reviewing.review",
    "status": "status.status",
    "gaps": "gaps",
    "worklist": "worklist",
    "actions": "actions",
    "report": "report",
    "ledger": "ledger",
    "seal": "seal",
    "init": "init",
    "test": "test",
    "schema": "schema",
    "templates": "templates",
    "completion": "completion",
}
"""The name of each command, and the module of `cli.commands` that declares it."""


def command_of(name: str) -> Command:
    """The command of that name."""
    module = import_module(f"ecocheck.cli.commands.{COMMANDS[name]}")
    return next(one for one in vars(module).values() if isinstance(one, Command) and one.name == name)


def every_command() -> tuple[Command, ...]:
    """All commands, for help pages and documentation."""
    return tuple(map(command_of, COMMANDS))
