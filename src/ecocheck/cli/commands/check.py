"""`ecocheck check`: every criterion judged, region by region."""

# no `from __future__ import annotations` here: typer reads the annotations at run time

from typing import TYPE_CHECKING, Annotated

import typer

from ecocheck.cli import formats
from ecocheck.cli.command import REVIEWING, SWITCH, Says, command
from ecocheck.cli.exits import DONE, FOUND
from ecocheck.cli.opening import check_here, judged_here
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
from ecocheck.findings.entry import Text

if TYPE_CHECKING:
    from ecocheck.app.checking import Checked
    from ecocheck.cli.output import Out
    from ecocheck.cli.session import Session
    from ecocheck.render.pages.tree import Page

    Shown = tuple[Checked, bool]
    """The verdicts, and whether a screen lists every one."""

CASES = ("not_met", "undetermined", "warning")
FailOn = Annotated[
    list[str] | None,
    typer.Option("--fail-on"),
    Says(
        Text("情况", "CASE"),
        Text(
            "出现这种情况时退出码为 1，可以重复写：not_met 不达标，undetermined 现状不清，warning 数据有错误或警告",
            "exit with 1 on this; may repeat: not_met, undetermined, warning (errors or warnings in the data)",
        ),
    ),
]


Each = Annotated[
    bool,
    typer.Option("--all"),
    Says(
        SWITCH,
        Text(
            "屏幕上也逐项列出达标的判定项；不写则屏幕上按领域合并，管道和文件总是全的",
            "list every criterion that is met on a screen too; default: a screen folds them by field, pipes and files "
            "hold everything",
        ),
    ),
]


def _page(made: "Shown", session: "Session") -> "Page":
    from ecocheck.render.pages.check import check_page

    checked, each = made
    return check_page(checked, session.lang, each=each)


def _json(made: "Shown", session: "Session") -> bytes:
    from ecocheck.render.as_json.objects import check_json

    return check_json(made[0], session.lang)


@command(
    "check",
    group=REVIEWING,
    says=Text("逐条判定各地区是否达标，列出数值、标准和差距", "Judge every criterion of every region"),
    exits={
        DONE: Text("判定完成（不论结果）", "judged, whatever the verdicts"),
        FOUND: Text("登记册有错，或出现 --fail-on 所列情况", "broken registry, or a case named with --fail-on"),
    },
    selects=True,
    examples=("ecocheck check --county 武都区", "ecocheck check --indicator 24 --year 2024 --format json"),
    formats=(*formats.page(_page), formats.json(_json), formats.workbook(_page)),
)
def check(  # noqa: PLR0913 every option is a parameter
    session: "Session",
    out: "Out[Shown]",
    *,
    county: Counties = None,
    indicator: IndicatorIds = None,
    agency: Agencies = None,
    year: Years = None,
    standard: StandardId = None,
    as_of: AsOf = None,
    fail_on: FailOn = None,
    each: Each = False,
) -> int:
    """Judge, and write the verdicts; exit 1 where a case of `fail_on` occurs. Raises Stop."""
    cases = [one_of(session, "--fail-on", case, CASES) for case in fail_on or ()]
    day = read_day(session, as_of)
    wanted = read_wanted(session, county, indicator, agency, year, standard)
    checked = check_here(session, wanted, day, out.findings)
    judged_here(session, checked)
    out.write((checked, each))
    return FOUND if any(_occurs(case, checked) for case in cases) else DONE


def _occurs(case: str, checked: "Checked") -> bool:
    """Whether a case of `--fail-on` occurs. A county below a line of the whole city is not 不达标."""
    from ecocheck.findings.catalogue import severity_of

    if case == "warning":
        return any(severity_of(finding) in {"error", "warning"} for finding in checked.findings)
    return any(row.verdict == case and not (case == "not_met" and row.city_line) for row in checked.rows)
