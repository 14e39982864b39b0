"""`ecocheck report`: the report of a region or an office."""

# annotations here are read by typer while the program runs

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal

import typer

from ecocheck.cli.exits import DONE, WRONG_USAGE, Stop, WrongUsage
from ecocheck.cli.opening import open_here, select_here
from ecocheck.cli.options import (
    Agencies,
    AsOf,
    Counties,
    IndicatorIds,
    StandardId,
    Years,
    one_of,
    read_day,
    read_wanted,
)
from ecocheck.cli.output import deliver, say_written
from ecocheck.cli.progress import JUDGING, Progressed
from ecocheck.cli.session import Session
from ecocheck.cli.typer_commands import Command
from ecocheck.cli.usage import needs_output

if TYPE_CHECKING:
    from ecocheck.app.reporting import Report

_FORMATS = ("md", "html", "docx")
_ENDINGS = {"html": "html", "htm": "html", "docx": "docx"}


def register(app: typer.Typer, session: Session) -> None:
    """Add the command."""

    @app.command("report", cls=Command)
    def report(  # noqa: PLR0913, PLR0917 an option a parameter
        county: Counties = None,
        indicator: IndicatorIds = None,
        agency: Agencies = None,
        year: Years = None,
        standard: StandardId = None,
        as_of: AsOf = None,
        format: Annotated[str | None, typer.Option("--format", metavar="md|html|docx")] = None,  # noqa: A002 as typed
        output: Annotated[str | None, typer.Option("-o", "--output")] = None,
        everything: Annotated[bool, typer.Option("--all")] = False,  # noqa: FBT002 a flag of the command line
    ) -> int:
        if everything:
            from ecocheck.cli.commands.site import refuse_with_all, write_site

            other_form = format is not None and format != "html"
            picked = {
                "--county": county,
                "--indicator": indicator,
                "--agency": agency,
                f"--format {format}": other_form,
            }
            folder = refuse_with_all(session, picked, output)
            wanted = read_wanted(session, None, None, None, year, standard)
            write_site(session, wanted, read_day(session, as_of), folder)
            return DONE
        chosen = one_of(session, "--format", format or _by_name(output), _FORMATS)
        if chosen == "docx":
            _can_write_word(session, output)
        day = read_day(session, as_of)
        wanted = read_wanted(session, county, indicator, agency, year, standard)
        from ecocheck.app.reporting import report_on

        opened = open_here(session)
        with Progressed(session, JUDGING) as heard:
            built = report_on(opened, select_here(session, opened, wanted), day, heard)
        templates = opened.project.root / "templates"
        made = _word(session, built, templates) if chosen == "docx" else _text(session, built, templates, chosen)
        deliver(output, made)
        if output is not None:
            say_written(session, output, page=chosen == "html")
        return DONE


def _by_name(output: str | None) -> str:
    """Without `--format`: what the file's name says, else Markdown."""
    return _ENDINGS.get(output.lower().rpartition(".")[2], "md") if output is not None else "md"


def _can_write_word(session: Session, output: str | None) -> None:
    """Said before anything is read: a Word file needs a name and a library. Raises Stop."""
    from ecocheck.render.formats.optional_libraries import WORD, missing

    if output is None:
        raise WrongUsage(needs_output("--format docx", "docx", session.lang))
    said = missing(WORD, session.lang)
    if said is not None:
        raise Stop(WRONG_USAGE, said)


def _text(session: Session, built: "Report", templates: Path, chosen: str) -> bytes:
    from ecocheck.render.templating.report import TemplateFault, render_report

    form: Literal["md", "html"] = "html" if chosen == "html" else "md"
    try:
        return render_report(built, form=form, lang=session.lang, templates=templates).encode()
    except TemplateFault as fault:
        raise Stop(WRONG_USAGE, fault.message) from fault


def _word(session: Session, built: "Report", templates: Path) -> bytes:
    from ecocheck.render.formats.word.base import BaseFault
    from ecocheck.render.formats.word.writer import word_report

    try:
        return word_report(built, lang=session.lang, templates=templates)
    except BaseFault as fault:
        raise Stop(WRONG_USAGE, fault.message) from fault
