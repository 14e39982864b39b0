"""`ecocheck status`: writes the matrix of indicators and regions, or with `--received` who has handed in."""

# no `from __future__ import annotations` here: typer reads the annotations at run time

from typing import TYPE_CHECKING, Annotated, Any

import typer

from ecocheck.cli import formats
from ecocheck.cli.command import SUMMARISING, SWITCH, Says, command
from ecocheck.cli.exits import DONE, WrongUsage
from ecocheck.cli.opening import check_here, nothing_of_year, open_here, unknown_name
from ecocheck.cli.options import (
    Agencies,
    AsOf,
    Counties,
    IndicatorIds,
    StandardId,
    Years,
    must_be_likely,
    read_day,
    read_wanted,
)
from ecocheck.findings.entry import Text

if TYPE_CHECKING:
    import datetime

    from ecocheck.app.received import Received
    from ecocheck.app.selection import Wanted
    from ecocheck.app.status import Status
    from ecocheck.cli.output import Out
    from ecocheck.cli.session import Session
    from ecocheck.render.pages.tree import Page

WithReadiness = Annotated[
    bool,
    typer.Option("--readiness"),
    Says(
        SWITCH,
        Text("另附计划安排、数据支撑、材料佐证三项是否齐备的对照表", "add the matrix of plan, data and evidence"),
    ),
]
WhoHandedIn = Annotated[
    bool,
    typer.Option("--received"),
    Says(
        SWITCH,
        Text(
            "改列收件情况：各地区各单位应报、已报、待核、冲突各多少，最近哪天收的表",
            "who has handed in instead: figures due, reported, waiting and in conflict, and the day of the last form",
        ),
    ),
]
_ALONE = Text("--received 不作判定，不能同 {option} 一起用", "--received judges nothing and does not go with {option}")


def _page(made: "tuple[Status, bool]", session: "Session") -> "Page":
    from ecocheck.render.pages.status import status_page

    status, readiness = made
    return status_page(status, session.lang, readiness=readiness)


def _json(made: "tuple[Status, bool]", session: "Session") -> bytes:
    from ecocheck.render.as_json.status import status_json

    return status_json(made[0], session.lang)


def _received_page(received: "Received", session: "Session") -> "Page":
    from ecocheck.render.pages.received import received_page

    return received_page(received, session.lang)


def _received_json(received: "Received", session: "Session") -> bytes:
    from ecocheck.render.as_json.received import received_json

    return received_json(received, session.lang)


def _received_csv(received: "Received", session: "Session") -> bytes:
    from ecocheck.render.formats.csv_table import received_csv

    return received_csv(received, session.lang)


@command(
    "status",
    group=SUMMARISING,
    says=Text(
        "指标和地区的对照表：一眼看清各地区的判定，或谁报了谁没报",
        "Matrix of indicators and regions, or of who has handed in",
    ),
    selects=True,
    examples=(
        "ecocheck status",
        "ecocheck status --indicator 24-1",
        "ecocheck status --readiness",
        "ecocheck status --received --year 2026 -o 收件情况.xlsx",
    ),
    formats=(*formats.page(_page), formats.json(_json), formats.workbook(_page)),
    instead={
        "received": (
            *formats.page(_received_page),
            formats.json(_received_json),
            formats.csv(_received_csv),
            formats.workbook(_received_page),
        )
    },
)
def status(  # noqa: PLR0913 every option is a parameter
    session: "Session",
    out: "Out[tuple[Status, bool] | Received]",
    *,
    county: Counties = None,
    indicator: IndicatorIds = None,
    agency: Agencies = None,
    year: Years = None,
    standard: StandardId = None,
    as_of: AsOf = None,
    readiness: WithReadiness = False,
    received: WhoHandedIn = False,
) -> int:
    """Judge, and write the matrix; with `received`, who has handed in. Raises Stop."""
    day = read_day(session, as_of)
    wanted = read_wanted(session, county, indicator, agency, year, standard)
    if received:
        _refuse(session, {"--readiness": readiness, "--standard": standard})
        out.write(_received(session, wanted, day, out))
        return DONE
    from ecocheck.app.status import build_status

    checked = check_here(session, wanted, day, out.findings)
    out.write((build_status(checked, by_criterion=bool(wanted.indicators)), readiness))
    return DONE


def _refuse(session: "Session", options: "dict[str, object]") -> None:
    """Refuse options that are about verdicts. Raises WrongUsage."""
    for option, given in options.items():
        if given:
            raise WrongUsage(_ALONE.of(session.lang).format(option=option))


def _received(session: "Session", wanted: "Wanted", day: "datetime.date", out: "Out[Any]") -> "Received":
    """Who has handed in. Raises Stop."""
    must_be_likely(session, wanted.years)
    project = open_here(session, out.findings, day).project
    from ecocheck.app.received import build_received
    from ecocheck.app.selection import NothingOfYearError
    from ecocheck.app.typed_names import UnknownNameError

    try:
        return build_received(project, wanted)
    except UnknownNameError as unknown:
        raise unknown_name(session, unknown) from unknown
    except NothingOfYearError as nothing:
        raise nothing_of_year(session, nothing) from nothing
