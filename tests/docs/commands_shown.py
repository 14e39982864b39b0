"""Finds the commands that a page shows, in blocks and in the text, and reads them with the program's own parser."""

from __future__ import annotations

import re
import shlex
from typing import TYPE_CHECKING, Any, NamedTuple

from ecocheck.cli.console import Console
from ecocheck.cli.exits import WrongUsage
from ecocheck.cli.global_options import take_global_options
from ecocheck.cli.session import Session
from ecocheck.cli.typer_commands import build

if TYPE_CHECKING:
    from collections.abc import Iterator

_BLOCK = re.compile(r"^( *)```(\w*)\n(.*?)^\1```$", re.MULTILINE | re.DOTALL)
_INLINE = re.compile(r"`(ecocheck [^`\n]+)`")
_COMMAND = re.compile(r"(?:^|[\s;&|(]|[\\/])(?<!-c )(ecocheck(?:\.exe)? +(?=[a-z-])[^\n]*)")
"""Not what is given to another program, as in `shiv -c ecocheck -o …`."""
_OUTPUT = {"text", "output", "python", "json"}
"""Languages of blocks in which nothing is typed."""
_ENDS = re.compile(r"\s(?:[|>;]|>>|&&|\|\||2>)|[;)]\s*$|\s#")


class Shown(NamedTuple):
    """A command as it stands in a page, on which line."""

    line: int
    text: str


def shown(text: str) -> Iterator[Shown]:
    """Every command of a page."""
    for block in _BLOCK.finditer(text):
        if block[2] in _OUTPUT:
            continue
        first = text[: block.start(3)].count("\n") + 1
        for number, line in enumerate(block[3].replace("\\\n", "  ").splitlines()):
            if not line.lstrip().startswith("#"):
                yield from (Shown(first + number, _alone(found[1])) for found in _COMMAND.finditer(line))
    prose = _BLOCK.sub(lambda found: "\n" * found[0].count("\n"), text)
    for found in _INLINE.finditer(prose):
        yield Shown(prose[: found.start()].count("\n") + 1, _alone(found[1]))


def _alone(command: str) -> str:
    """Without pipes, redirections, what follows, and comments; a bar is escaped in a table."""
    command = command.replace(r"\|", "|")
    end = _ENDS.search(command)
    return command[: end.start()] if end else command


def trouble(command: str) -> str | None:
    """What the parser says against it; nothing is run."""
    import typer

    try:
        early = take_global_options(shlex.split(command)[1:], {})
    except ValueError as error:
        return str(error)
    if not early.rest or early.rest[0] in {"--version", "-V"}:
        return None
    session = Session("en", None, Console(None, coloured=False), early.rest)
    program: Any = build(session)
    try:
        with program.make_context("ecocheck", list(early.rest), obj=session) as context:
            name, parsed, rest = program.resolve_command(context, [*context._protected_args, *context.args])
            with parsed.make_context(name, rest, parent=context):
                return None
    except typer.Exit:  # a help page
        return None
    except WrongUsage as wrong:
        return wrong.message
    except typer.TyperException as error:
        return error.format_message()
