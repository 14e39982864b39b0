"""`ecocheck status`: indicators against regions on one screen."""

# annotations here are read by typer while the program runs

from typing import Annotated

import typer

from ecocheck.cli.console import say_bytes
from ecocheck.cli.exits import DONE
from ecocheck.cli.opening import check_here
from ecocheck.cli.options import (
    PAGE_FORMATS,
    AsOf,
    Counties,
    IndicatorIds,
    PageFormat,
    StandardId,
    Years,
    findings_in,
    one_of,
    read_day,
    read_wanted,
)
from ecocheck.cli.output import say_page
from ecocheck.cli.session import Session
from ecocheck.cli.typer_commands import Command


def register(app: typer.Typer, session: Session) -> None:
    """Add the command."""

    @app.command("status", cls=Command)
    def status(  # noqa: PLR0913, PLR0917 an option a parameter
        county: Counties = None,
        indicator: IndicatorIds = None,
        year: Years = None,
        standard: StandardId = None,
        as_of: AsOf = None,
        readiness: Annotated[bool, typer.Option("--readiness")] = False,  # noqa: FBT002 a flag
        format: PageFormat = "text",  # noqa: A002 the option's name
    ) -> int:
        chosen = one_of(session, "--format", format, PAGE_FORMATS)
        day = read_day(session, as_of)
        wanted = read_wanted(session, county, indicator, None, year, standard)
        from ecocheck.app.status import build_status

        checked = check_here(session, wanted, day, findings_in(chosen))
        made = build_status(checked, by_criterion=bool(wanted.indicators))
        if chosen == "json":
            from ecocheck.render.as_json.status import status_json

            say_bytes(status_json(made, session.lang))
        else:
            from ecocheck.render.pages.status import status_page

            say_page(session, status_page(made, session.lang, readiness=readiness), chosen)
        return DONE
