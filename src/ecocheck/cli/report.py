"""`ecocheck report`: the report of a region or an office."""

# annotations here are read by typer while the program runs

from pathlib import Path
from typing import Annotated, Literal

import typer

from ecocheck.cli.console import say_bytes
from ecocheck.cli.grammar import Command
from ecocheck.cli.opening import check_here
from ecocheck.cli.options import Agencies, AsOf, Counties, IndicatorIds, Years, one_of, read_day, read_wanted
from ecocheck.cli.session import Session
from ecocheck.cli.stop import DONE, WRONG_USAGE, Stop
from ecocheck.cli.writing import write_whole


def register(app: typer.Typer, session: Session) -> None:
    """Add the command."""

    @app.command("report", cls=Command)
    def report(  # noqa: PLR0913, PLR0917 an option a parameter
        county: Counties = None,
        indicator: IndicatorIds = None,
        agency: Agencies = None,
        year: Years = None,
        as_of: AsOf = None,
        format: Annotated[str | None, typer.Option("--format", metavar="md|html")] = None,  # noqa: A002 as typed
        output: Annotated[str | None, typer.Option("-o", "--output")] = None,
    ) -> int:
        chosen = one_of(session, "--format", format or _by_name(output), ("md", "html"))
        day = read_day(session, as_of)
        wanted = read_wanted(session, county, indicator, agency, year)
        from ecocheck.app.gaps import find_gaps
        from ecocheck.app.reporting import build_report
        from ecocheck.render.report import TemplateFault, render_report

        checked = check_here(session, wanted, day)
        built = build_report(checked, find_gaps(checked, day), as_of=day)
        form: Literal["md", "html"] = "html" if chosen == "html" else "md"
        try:
            text = render_report(built, form=form, lang=session.lang, templates=checked.project.root / "templates")
        except TemplateFault as fault:
            raise Stop(WRONG_USAGE, fault.message) from fault
        content = text.encode()
        if output is None:
            say_bytes(content)
        else:
            write_whole(Path(output), content)
        return DONE


def _by_name(output: str | None) -> str:
    """Without `--format`: html for a file that is named so, else Markdown."""
    return "html" if output is not None and output.lower().endswith((".html", ".htm")) else "md"
