"""typer's commands with our own help pages; the parser alone is theirs.

`get_help`, `parse_args` and `resolve_command` are the only methods of typer's
classes that are replaced; snapshots of every page and usage error hold them.
"""

from __future__ import annotations

import sys
from difflib import get_close_matches
from typing import TYPE_CHECKING, Any, cast

import typer
from typer.core import TyperArgument, TyperCommand, TyperGroup, TyperOption

from ecocheck.cli import exit_texts as texts_ends
from ecocheck.cli import texts
from ecocheck.cli.exits import DONE, WRONG_USAGE, WrongUsage
from ecocheck.cli.help import command_page, program_page
from ecocheck.cli.usage import extra_arguments, no_such_command

if TYPE_CHECKING:
    from ecocheck.cli.session import Session

_HELP = frozenset({"--help", "-h"})


def _session(context: Any) -> Session:
    return cast("Session", context.obj)


def _asks_help(args: list[str]) -> bool:
    """Whether help is wanted; what follows `--` is not an option."""
    return any(one in _HELP for one in (args[: args.index("--")] if "--" in args else args))


def _text_key(command: str, name: str) -> str:
    """Where a parameter means something else in one command, it has a text of its own."""
    special = f"{command}_{name}"
    return special if special in texts.OPTIONS else name


class Command(TyperCommand):
    """A command whose help and usage errors are ours."""

    def __init__(self, *args: Any, **keywords: Any) -> None:
        """Without typer's own help option, whose words are English."""
        super().__init__(*args, **keywords | {"add_help_option": False, "rich_markup_mode": None})

    def get_help(self, ctx: Any) -> str:
        """The help page."""
        session, command = _session(ctx), self.name or ""
        arguments, options = [], []
        for param in self.params:
            key = _text_key(command, param.name)
            metavar = texts.METAVARS[key].of(session.lang)
            meaning = texts.OPTIONS[key].of(session.lang)
            if isinstance(param, TyperArgument):
                arguments.append((metavar, meaning))
            elif isinstance(param, TyperOption):
                meaning = meaning.replace("{choices}", param.metavar or "")
                options.append((f"{', '.join(param.opts)} {metavar}", meaning))
        return command_page(session, command, arguments, options)

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        """Print the help page where it is asked for; say in our words what cannot be parsed."""
        if _asks_help(args):
            sys.stdout.write(self.get_help(ctx))
            raise typer.Exit(DONE)
        ctx.allow_extra_args = True
        rest = super().parse_args(ctx, args)
        if rest:
            raise WrongUsage(extra_arguments(rest, _session(ctx).lang))
        self._look_at_output(ctx)
        return rest

    def _look_at_output(self, ctx: Any) -> None:
        """Whatever the command, `-o` is looked at here, so that none can forget it."""
        output = ctx.params.get("output")
        if output is None or ctx.resilient_parsing:
            return
        from ecocheck.cli.output_path import must_be_folder, must_be_free, unclaimed

        if ctx.params.get("everything"):  # a site
            must_be_folder(_session(ctx), output)
            unclaimed(_session(ctx), output)
        elif self.name in texts_ends.WRITES_A_FOLDER:
            must_be_folder(_session(ctx), output)
        else:
            must_be_free(_session(ctx), output, ctx.params.get("paths") or ())


class Group(TyperGroup):
    """The program itself."""

    def __init__(self, **keywords: Any) -> None:
        """Without typer's own help option, whose words are English."""
        super().__init__(**keywords | {"add_help_option": False, "rich_markup_mode": None})

    def get_help(self, ctx: Any) -> str:
        """The help page."""
        return program_page(_session(ctx), self.list_commands(ctx))

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        """Without a command: the help page, and the exit code of wrong usage."""
        if not args or args[0] in _HELP:
            sys.stdout.write(self.get_help(ctx))
            raise typer.Exit(DONE if args else WRONG_USAGE)
        return super().parse_args(ctx, args)

    def resolve_command(self, ctx: Any, args: list[str]) -> Any:
        """Find the command; an unknown one is answered with the list of those there are."""
        known = self.list_commands(ctx)
        if args[0] not in known:
            close = get_close_matches(args[0].lower(), known, n=1)
            raise WrongUsage(no_such_command(args[0], known, close, _session(ctx).lang))
        return super().resolve_command(ctx, args)
