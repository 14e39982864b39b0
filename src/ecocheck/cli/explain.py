"""`ecocheck explain CODE`: the manual page of a code."""

# annotations here are read by typer while the program runs

from typing import Annotated

import typer

from ecocheck.cli.grammar import Command
from ecocheck.cli.session import Session
from ecocheck.cli.stop import DONE, WRONG_USAGE, Stop
from ecocheck.cli.usage import separator
from ecocheck.findings.entry import Text

_UNKNOWN = Text("没有编号“{code}”。编号有：{known}", "There is no code “{code}”. Codes: {known}")


def register(app: typer.Typer, session: Session) -> None:
    """Add the command."""

    @app.command("explain", cls=Command)
    def explain(code: Annotated[str | None, typer.Argument()] = None) -> int:
        from ecocheck.findings.catalogue import CATALOGUE
        from ecocheck.render.manual import index_lines, page_lines

        console = session.console
        if code is None:
            console.say(index_lines(CATALOGUE.values(), session.lang, console.width))
            return DONE
        entry = CATALOGUE.get(code.strip().upper())
        if entry is None:
            known = separator(session.lang).join(CATALOGUE)
            raise Stop(WRONG_USAGE, _UNKNOWN.of(session.lang).format(code=code, known=known))
        console.say(page_lines(entry, session.lang, console.width))
        return DONE
