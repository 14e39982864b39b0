"""`ecocheck status`: writes the matrix of indicators and regions."""

# no `from __future__ import annotations` here: typer reads the annotations at run time

from typing import TYPE_CHECKING, Annotated

import typer

from ecocheck.cli import formats
from ecocheck.cli.command import SUMMARISING, SWITCH, Says, command
from ecocheck.cli.exits import DONE
from ecocheck.cli.opening import check_here
from ecocheck.cli.options import AsOf, Counties, IndicatorIds, StandardId, Years, read_day, read_wanted
from ecocheck.findings.entry import Text

if TYPE_CHECKING:
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


def _page(made: "tuple[Status, bool]", session: "Session") -> "Page":
    from ecocheck.render.pages.status import status_page

    status, readiness = made
    return status_page(status, session.lang, readiness=readiness)


def _json(made: "tuple[Status, bool]", session: "Session") -> bytes:
    from ecocheck.render.as_json.status import status_json

    return status_json(made[0], session.lang)


@command(
    "status",
    group=SUMMARISING,
    says=Text("指标和地区的对照表：一眼看清各地区的判定", "Matrix of indicators and regions"),
    selects=True,
    examples=("ecocheck status", "ecocheck status --indicator 24-1", "ecocheck status --readiness"),
    formats=(*formats.page(_page), formats.json(_json), formats.workbook(_page)),
)
def status(  # noqa: PLR0913 every option is a parameter
    session: "Session",
    out: "Out[tuple[Status, bool]]",
    *,
    county: Counties = None,
    indicator: IndicatorIds = None,
    year: Years = None,
    standard: StandardId = None,
    as_of: AsOf = None,
    readiness: WithReadiness = False,
) -> int:
    """Judge, and write the matrix. Raises Stop."""
    day = read_day(session, as_of)
    wanted = read_wanted(session, county, indicator, None, year, standard)
    from ecocheck.app.status import build_status

    checked = check_here(session, wanted, day, out.findings)
    out.write((build_status(checked, by_criterion=bool(wanted.indicators)), readiness))
    return DONE
