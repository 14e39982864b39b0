"""The program put together: every command registered, none of their rooms imported yet."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import typer

from ecocheck.cli.commands import (
    check,
    explain,
    form,
    gaps,
    ledger,
    listing,
    report,
    sample,
    schema,
    status,
    templates,
    validate,
    worklist,
)
from ecocheck.cli.commands import test as worked
from ecocheck.cli.typer_commands import Group

if TYPE_CHECKING:
    from ecocheck.cli.session import Session


_MODULES = (
    validate, check, report, ledger, gaps, worklist, form, listing, schema, explain, status, sample, worked, templates,
)  # fmt: skip
"""In the order of the help page."""


def build(session: Session) -> Any:
    """The command to run; its `main` takes the arguments and gives the exit code."""
    app = typer.Typer(cls=Group, add_completion=False, rich_markup_mode=None, pretty_exceptions_enable=False)
    for module in _MODULES:
        module.register(app, session)
    return typer.main.get_command(app)
