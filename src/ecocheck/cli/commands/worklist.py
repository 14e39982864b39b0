"""`ecocheck worklist`: lists what every office answers for, or with `--rectify` what it must put right."""

# no `from __future__ import annotations` here: typer reads the annotations at run time

from typing import TYPE_CHECKING, Annotated

import typer

from ecocheck.cli import formats
from ecocheck.cli.command import SUMMARISING, SWITCH, Says, command
from ecocheck.cli.exits import DONE
from ecocheck.cli.opening import open_here, select_here
from ecocheck.cli.options import (
    AsOf,
    Counties,
    IndicatorIds,
    StandardId,
    Until,
    Years,
    read_day,
    read_until,
    read_wanted,
)
from ecocheck.cli.settings.kinds import Day
from ecocheck.cli.value_kind import Kind
from ecocheck.findings.entry import Text

if TYPE_CHECKING:
    from ecocheck.app.work import Work
    from ecocheck.app.work.rectify import Rectify
    from ecocheck.cli.output import Out
    from ecocheck.cli.session import Session
    from ecocheck.render.pages.tree import Page

Offices = Annotated[
    list[str] | None,
    typer.Option("--agency"),
    Says(
        Text("单位", "OFFICE"),
        Text(
            "只列该单位，可重复写；不写则为全部有任务的单位",
            "only this office; may repeat; default: every office with work",
        ),
        kind=Kind.OFFICE,
    ),
]
Overdue = Annotated[
    bool,
    typer.Option("--rectify"),
    Says(
        SWITCH,
        Text(
            "只列限期整改清单：期限已过而不达标的本地标准和必须完成的目标",
            "only what is to be put right: own lines and binding targets missed although their time is over",
        ),
    ),
]


def _page(work: "Work", session: "Session") -> "Page":
    from ecocheck.render.pages.worklist import work_page

    return work_page(work, session.lang)


def _json(work: "Work", session: "Session") -> bytes:
    from ecocheck.render.as_json.worklist import work_json

    return work_json(work, session.lang)


def _csv(work: "Work", session: "Session") -> bytes:
    from ecocheck.render.formats.csv_table import work_csv

    return work_csv(work, session.lang)


def _rectify_page(found: "Rectify", session: "Session") -> "Page":
    from ecocheck.render.pages.worklist import rectify_page

    return rectify_page(found, session.lang)


def _rectify_json(found: "Rectify", session: "Session") -> bytes:
    from ecocheck.render.as_json.worklist import rectify_json

    return rectify_json(found, session.lang)


def _rectify_csv(found: "Rectify", session: "Session") -> bytes:
    from ecocheck.render.formats.csv_table import rectify_csv

    return rectify_csv(found, session.lang)


@command(
    "worklist",
    group=SUMMARISING,
    says=Text("列出各单位的责任清单、任务清单和限期整改清单", "List the duties and tasks of every office"),
    selects=True,
    settable={"until": Day()},
    examples=("ecocheck worklist --agency {office}", "ecocheck worklist --rectify --until 2026-12-31"),
    formats=(*formats.page(_page), formats.json(_json), formats.csv(_csv), formats.workbook(_page)),
    instead={
        "rectify": (
            *formats.page(_rectify_page),
            formats.json(_rectify_json),
            formats.csv(_rectify_csv),
            formats.workbook(_rectify_page),
        )
    },
)
def worklist(  # noqa: PLR0913 every option is a parameter
    session: "Session",
    out: "Out[Work | Rectify]",
    *,
    agency: Offices = None,
    county: Counties = None,
    indicator: IndicatorIds = None,
    year: Years = None,
    standard: StandardId = None,
    rectify: Overdue = False,
    as_of: AsOf = None,
    until: Until = None,
) -> int:
    """Write what every office has to do, or what it must put right. Raises Stop."""
    day, last = read_day(session, as_of), read_until(session, until)
    wanted = read_wanted(session, county, indicator, agency, year, standard)
    opened = open_here(session, out.findings, day)
    selection = select_here(session, opened, wanted)
    from ecocheck.app.checking import check
    from ecocheck.app.work import list_work
    from ecocheck.app.work.rectify import list_rectify

    if rectify:
        out.write(list_rectify(opened, selection, day, until=last))
    else:
        out.write(list_work(check(opened, selection, day), until=last))
    return DONE
