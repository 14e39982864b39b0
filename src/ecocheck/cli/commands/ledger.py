"""`ecocheck ledger`: the ledgers of criteria, tasks, duties and gaps as an Excel workbook."""

# annotations here are read by typer while the program runs

from pathlib import Path

import typer

from ecocheck.cli.exits import DONE, WRONG_USAGE, Stop, WrongUsage
from ecocheck.cli.opening import check_here
from ecocheck.cli.options import (
    Agencies,
    AsOf,
    Counties,
    IndicatorIds,
    Output,
    StandardId,
    Years,
    read_day,
    read_wanted,
)
from ecocheck.cli.output import say_written
from ecocheck.cli.session import Session
from ecocheck.cli.typer_commands import Command
from ecocheck.cli.usage import needs_output
from ecocheck.disk.writing import write_whole


def register(app: typer.Typer, session: Session) -> None:
    """Add the command."""

    @app.command("ledger", cls=Command)
    def ledger(  # noqa: PLR0913, PLR0917 an option a parameter
        county: Counties = None,
        indicator: IndicatorIds = None,
        agency: Agencies = None,
        year: Years = None,
        standard: StandardId = None,
        as_of: AsOf = None,
        output: Output = None,
    ) -> int:
        file = _can_write_excel(session, output)
        day = read_day(session, as_of)
        wanted = read_wanted(session, county, indicator, agency, year, standard)
        from ecocheck.app.gaps import find_gaps
        from ecocheck.app.ledger import build_ledger
        from ecocheck.render.formats.excel.ledger import excel_ledger

        checked = check_here(session, wanted, day)
        built = build_ledger(checked, find_gaps(checked))
        write_whole(Path(file), excel_ledger(built, lang=session.lang))
        say_written(session, file)
        return DONE


def _can_write_excel(session: Session, output: str | None) -> str:
    """The file's name. Said before anything is read: a workbook needs a name and a library. Raises Stop."""
    from ecocheck.render.formats.optional_libraries import EXCEL, missing

    if output is None:
        raise WrongUsage(needs_output("ecocheck ledger", "xlsx", session.lang))
    said = missing(EXCEL, session.lang)
    if said is not None:
        raise Stop(WRONG_USAGE, said)
    return output
