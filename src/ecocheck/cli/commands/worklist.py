"""`ecocheck worklist`: what every office answers for, and what it must put right."""

# annotations here are read by typer while the program runs

import datetime
from typing import TYPE_CHECKING, Annotated

import typer

from ecocheck.cli.exits import DONE
from ecocheck.cli.opening import open_here, select_here
from ecocheck.cli.options import (
    Agencies,
    AsOf,
    Counties,
    IndicatorIds,
    ListFormat,
    Output,
    StandardId,
    Until,
    Years,
    findings_in,
    read_day,
    read_list_format,
    read_until,
    read_wanted,
)
from ecocheck.cli.output import deliver, say_page, say_written
from ecocheck.cli.session import Session
from ecocheck.cli.typer_commands import Command

if TYPE_CHECKING:
    from ecocheck.app.opening import Opened
    from ecocheck.app.selection import Selection


def register(app: typer.Typer, session: Session) -> None:
    """Add the command."""

    @app.command("worklist", cls=Command)
    def worklist(  # noqa: PLR0913, PLR0917 an option a parameter
        agency: Agencies = None,
        county: Counties = None,
        indicator: IndicatorIds = None,
        year: Years = None,
        standard: StandardId = None,
        rectify: Annotated[bool, typer.Option("--rectify")] = False,  # noqa: FBT002 a switch
        as_of: AsOf = None,
        until: Until = None,
        format: ListFormat = None,  # noqa: A002 the option's name
        output: Output = None,
    ) -> int:
        chosen = read_list_format(session, format, output)
        day, last = read_day(session, as_of), read_until(session, until)
        wanted = read_wanted(session, county, indicator, agency, year, standard)
        opened = open_here(session, findings_in(chosen))
        selection = select_here(session, opened, wanted)
        say = _rectify if rectify else _work
        say(session, opened, selection, (day, last), chosen, output)
        if output is not None:
            say_written(session, output)
        return DONE


_Days = tuple[datetime.date, datetime.date | None]


def _work(  # noqa: PLR0913, PLR0917 what is to be written, and how
    session: Session, opened: "Opened", selection: "Selection", days: _Days, chosen: str, output: str | None
) -> None:
    from ecocheck.app.checking import check
    from ecocheck.app.work import list_work

    work = list_work(check(opened, selection, days[0]), until=days[1])
    match chosen:
        case "json":
            from ecocheck.render.as_json.worklist import work_json

            deliver(output, work_json(work, session.lang))
        case "csv":
            from ecocheck.render.pages.worklist import work_csv

            deliver(output, work_csv(work, session.lang))
        case _:
            from ecocheck.render.pages.worklist import work_page

            say_page(session, work_page(work, session.lang), chosen, output)


def _rectify(  # noqa: PLR0913, PLR0917 as above
    session: Session, opened: "Opened", selection: "Selection", days: _Days, chosen: str, output: str | None
) -> None:
    from ecocheck.app.work.rectify import list_rectify

    found = list_rectify(opened, selection, days[0], until=days[1])
    match chosen:
        case "json":
            from ecocheck.render.as_json.worklist import rectify_json

            deliver(output, rectify_json(found, session.lang))
        case "csv":
            from ecocheck.render.pages.worklist import rectify_csv

            deliver(output, rectify_csv(found, session.lang))
        case _:
            from ecocheck.render.pages.worklist import rectify_page

            say_page(session, rectify_page(found, session.lang), chosen, output)
