"""`ecocheck check`: every criterion judged, region by region."""

# annotations here are read by typer while the program runs

from typing import TYPE_CHECKING, Annotated

import typer

from ecocheck.cli.console import say_bytes
from ecocheck.cli.exits import DONE, FOUND
from ecocheck.cli.opening import check_here, judged_here
from ecocheck.cli.options import (
    PAGE_FORMATS,
    Agencies,
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

if TYPE_CHECKING:
    from ecocheck.app.checking import Checked

CASES = ("not_met", "undetermined", "warning")


def register(app: typer.Typer, session: Session) -> None:
    """Add the command."""

    @app.command("check", cls=Command)
    def check(  # noqa: PLR0913, PLR0917 an option a parameter
        county: Counties = None,
        indicator: IndicatorIds = None,
        agency: Agencies = None,
        year: Years = None,
        standard: StandardId = None,
        as_of: AsOf = None,
        fail_on: Annotated[list[str] | None, typer.Option("--fail-on")] = None,
        format: PageFormat = "text",  # noqa: A002 the option's name
    ) -> int:
        chosen = one_of(session, "--format", format, PAGE_FORMATS)
        cases = [one_of(session, "--fail-on", case, CASES) for case in fail_on or ()]
        day = read_day(session, as_of)
        wanted = read_wanted(session, county, indicator, agency, year, standard)
        checked = check_here(session, wanted, day, findings_in(chosen))
        judged_here(session, checked)
        if chosen == "json":
            from ecocheck.render.as_json.objects import check_json

            say_bytes(check_json(checked, session.lang))
        else:
            from ecocheck.render.pages.check import check_page

            say_page(session, check_page(checked, session.lang), chosen)
        return FOUND if any(_occurs(case, checked) for case in cases) else DONE


def _occurs(case: str, checked: "Checked") -> bool:
    """Whether a case of `--fail-on` has occurred. Below a line of the whole city is not 不达标 of a county."""
    from ecocheck.findings.catalogue import severity_of

    if case == "warning":
        return any(severity_of(finding) in {"error", "warning"} for finding in checked.findings)
    return any(row.verdict == case and not (case == "not_met" and row.city_line) for row in checked.rows)
