"""`ecocheck test`: worked examples, judged by the registry and compared with what their writer expected."""

# annotations here are read by typer while the program runs

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from ecocheck.cli.exits import DONE, FOUND, WRONG_USAGE, Stop
from ecocheck.cli.opening import open_here
from ecocheck.cli.options import Output, one_of
from ecocheck.cli.output import deliver
from ecocheck.cli.session import Session
from ecocheck.cli.typer_commands import Command
from ecocheck.findings.entry import Text

if TYPE_CHECKING:
    from ecocheck.app.worked import NoCasesError, Worked

FORMATS = ("text", "json", "junit")

_NOTHING = Text(
    "没有用例。项目的用例放在 cases/ 文件夹里（*.yaml），也可以在命令后面写明文件或文件夹。",
    "There are no cases. Those of a project stand in cases/ (*.yaml); or name files or folders.",
)
_NOTHING_THERE = Text("{path} 不存在，或里面没有用例（*.yaml）。", "{path} does not exist, or holds no cases (*.yaml).")


def register(app: typer.Typer, session: Session) -> None:
    """Add the command."""

    @app.command("test", cls=Command)
    def test(
        paths: Annotated[list[str] | None, typer.Argument()] = None,
        format: Annotated[str | None, typer.Option("--format", metavar="text|json|junit")] = None,  # noqa: A002 as typed
        output: Output = None,
    ) -> int:
        chosen = one_of(session, "--format", format or "text", FORMATS)
        opened = open_here(session)
        from ecocheck.app.worked import NoCasesError, case_files, run_cases

        try:
            files = case_files(opened.project.root, map(Path, paths or ()))
        except NoCasesError as nothing:
            raise _nothing(session, nothing) from nothing
        worked = run_cases(opened, files)
        if chosen == "text" and output is None:
            _say(session, worked)
        else:
            deliver(output, _content(session, chosen, worked, opened.project.root), commands=chosen == "github")
        return DONE if worked.passed else FOUND


def _nothing(session: Session, nothing: "NoCasesError") -> Stop:
    text = _NOTHING.of(session.lang) if nothing.path is None else _NOTHING_THERE.of(session.lang)
    return Stop(WRONG_USAGE, text.format(path=nothing.path))


def _say(session: Session, worked: "Worked") -> None:
    from ecocheck.cli.sources import source_lines
    from ecocheck.render.pages.test import worked_lines

    sources = source_lines(session) if session.console.interactive else None
    session.console.say(worked_lines(worked, session.lang, session.console.width, sources))


def _content(session: Session, form: str, worked: "Worked", root: Path) -> bytes:
    if form == "json":
        from ecocheck.render.as_json.test import worked_json

        return worked_json(worked, session.lang)
    if form == "junit":
        from ecocheck.cli.validate_output import prefix_of
        from ecocheck.render.formats.ci.worked_junit import worked_junit

        return worked_junit(worked, session.lang, prefix=prefix_of(form, root) or "")
    from ecocheck.render.formats.text_width import text_of
    from ecocheck.render.pages.test import worked_lines

    return "".join(text_of(line) + "\n" for line in worked_lines(worked, session.lang, None, None)).encode()
