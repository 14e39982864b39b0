"""Subclasses of typer's commands with our own help pages and error messages; only the parser is typer's.

`get_help`, `parse_args`, `list_commands`, `get_command` and `resolve_command`
are the only methods of typer's classes that are replaced; snapshots of every
page and usage error test them.
"""

from __future__ import annotations

import sys
from difflib import get_close_matches
from typing import TYPE_CHECKING, Any, Final, cast

import typer
from typer.core import TyperArgument, TyperCommand, TyperGroup, TyperOption

from ecocheck.cli.command import always
from ecocheck.cli.command_list import COMMANDS, command_of, every_command
from ecocheck.cli.exits import DONE, WRONG_USAGE, WrongUsage
from ecocheck.cli.former import renewed, renewed_command
from ecocheck.cli.global_options import HELP, NAMES, asks_help
from ecocheck.cli.help import command_page, program_page
from ecocheck.cli.no_project import project_must_be
from ecocheck.cli.parameters import callback_of, said_of
from ecocheck.cli.usage import extra_arguments, no_such_command, refuse_other_dashes

if TYPE_CHECKING:
    from ecocheck.cli.command import Command
    from ecocheck.cli.session import Session


def _session(context: Any) -> Session:
    return cast("Session", context.obj)


class ParsedCommand(TyperCommand):
    """A command for typer, with our own help page and usage errors."""

    declared: Command

    def __init__(self, *args: Any, **keywords: Any) -> None:
        """Leave out typer's own help option, whose words are English."""
        super().__init__(*args, **keywords | {"add_help_option": False, "rich_markup_mode": None})

    def get_help(self, ctx: Any) -> str:
        """The help page."""
        session = _session(ctx)
        said = said_of(self.declared)
        arguments, options = [], []
        for param in self.params:
            value, meaning = said[param.name].value.of(session.lang), said[param.name].meaning.of(session.lang)
            if isinstance(param, TyperArgument):
                arguments.append((value, meaning))
            elif isinstance(param, TyperOption):
                options.append((f"{', '.join(param.opts)} {value}".rstrip(), meaning))
        return command_page(session, self.declared, arguments, options)

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        """Print the help page if it is asked for; refuse extra arguments, and a folder without a project."""
        if asks_help(args):
            sys.stdout.write(self.get_help(ctx))
            raise typer.Exit(DONE)
        ctx.allow_extra_args = True
        if self.declared.needs_project is always:  # before what is wrong with options, which nobody could mend here
            project_must_be(_session(ctx))
        lang = _session(ctx).lang
        args = renewed(self.name or "", args, lang)
        typed = tuple(args)
        refuse_other_dashes(args, {*NAMES, *(name for param in self.params for name in param.opts)}, lang)
        rest = super().parse_args(ctx, args)
        if rest:
            repeated = {name for param in self.params if param.multiple for name in param.opts}
            raise WrongUsage(extra_arguments(rest, typed, repeated, self.name or "", lang))
        if self.declared.needs_project is not always and self.declared.needs_project(ctx.params):
            project_must_be(_session(ctx))
        return rest


def build(session: Session) -> Any:
    """Make the program; `main` of the result takes the arguments and returns the exit code."""
    app = typer.Typer(cls=Program, **_PLAIN)
    program = cast("Program", typer.main.get_group(app))
    program.session = session
    return program


_PLAIN: Final[dict[str, Any]] = {
    "add_completion": False,
    "rich_markup_mode": None,
    "pretty_exceptions_enable": False,
}
"""What typer is not to add of its own."""


def _parsed(declared: Command, session: Session) -> ParsedCommand:
    """One command for typer."""
    app = typer.Typer(**_PLAIN)
    app.command(declared.name, cls=ParsedCommand)(callback_of(declared, session))
    parsed = cast("ParsedCommand", typer.main.get_command(app))
    parsed.declared = declared
    return parsed


class Program(TyperGroup):
    """The program for typer, with our own help page and usage errors."""

    session: Session

    def __init__(self, **keywords: Any) -> None:
        """Leave out typer's own help option, whose words are English."""
        super().__init__(**keywords | {"add_help_option": False, "rich_markup_mode": None})

    def get_help(self, ctx: Any) -> str:
        """The help page."""
        return program_page(_session(ctx), every_command())

    def list_commands(self, ctx: Any) -> list[str]:  # noqa: ARG002 as typer calls it
        """The names of all commands, made or not."""
        return list(COMMANDS)

    def get_command(self, ctx: Any, cmd_name: str) -> Any:  # noqa: ARG002 as typer calls it
        """The command, which is made only when it is asked for, since one run needs one of them."""
        return _parsed(command_of(cmd_name), self.session) if cmd_name in COMMANDS else None

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        """Print the help page if it is asked for, or if there is no command, which also is wrong usage."""
        if not args or args[0] in HELP:
            sys.stdout.write(self.get_help(ctx))
            raise typer.Exit(DONE if args else WRONG_USAGE)
        return super().parse_args(ctx, args)

    def resolve_command(self, ctx: Any, args: list[str]) -> Any:
        """Find the command; for an unknown command, the error lists the known ones."""
        known = self.list_commands(ctx)
        args = [renewed_command(args[0], _session(ctx).lang), *args[1:]]
        refuse_other_dashes(args[:1], NAMES, _session(ctx).lang)
        if args[0] not in known:
            close = get_close_matches(args[0].lower(), known, n=1)
            raise WrongUsage(no_such_command(args[0], known, close, _session(ctx).lang))
        return super().resolve_command(ctx, args)
