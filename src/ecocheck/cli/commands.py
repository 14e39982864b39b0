"""The program put together: every command registered, none of their rooms imported yet."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import typer

from ecocheck.cli import (
    check,
    explain,
    gaps,
    ledger,
    listing,
    report,
    sample,
    schema,
    status,
    templates,
    validate,
    worked,
    worklist,
)
from ecocheck.cli.grammar import Group

if TYPE_CHECKING:
    from ecocheck.cli.session import Session


def build(session: Session) -> Any:
    """The command to run; its `main` takes the arguments and gives the exit code."""
    app = typer.Typer(cls=Group, add_completion=False, rich_markup_mode=None, pretty_exceptions_enable=False)
    for module in (
        validate,
        check,
        report,
        ledger,
        gaps,
        worklist,
        listing,
        schema,
        explain,
        status,
        sample,
        worked,
        templates,
    ):
        module.register(app, session)
    return typer.main.get_command(app)
