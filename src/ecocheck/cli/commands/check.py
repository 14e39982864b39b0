"""`ecocheck check`: every criterion judged, region by region."""

# no `from __future__ import annotations` here: typer reads the annotations at run time

from typing import TYPE_CHECKING, Annotated

import typer

from ecocheck.cli import formats
from ecocheck.cli.command import REVIEWING, SWITCH, Says, command
from ecocheck.cli.commands.check_trial import Beside, RulesOf, Settings, Typed, trial_here
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
from ecocheck.cli.review_cases import REVIEW_CASES, review_case_occurs
from ecocheck.cli.settings.kinds import On, SomeOf
from ecocheck.findings.entry import Text

if TYPE_CHECKING:
    from ecocheck.app.checking import Checked
    from ecocheck.app.trial.views import Trial
    from ecocheck.cli.output import Out
    from ecocheck.cli.session import Session
    from ecocheck.render.pages.tree import Page

    Shown = tuple[Checked | Trial, bool]
    """The verdicts or a trial, and whether every one is listed."""

CASES = ("not_met", "undetermined", "warning", *REVIEW_CASES)
FailOn = Annotated[
    list[str] | None,
    typer.Option("--fail-on"),
    Says(
        Text("情况", "CASE"),
        Text(
            "出现所列情况时退出码为 1，可重复写：not_met 不达标，undetermined 现状不清，warning 数据有错误或警告，"
            "unreviewed 判定项达标而没有有效的同意（不含县区同全市标准的比较），stale 判定项的复核有退回或已失效",
            "exit with 1 on this; may repeat: not_met, undetermined, warning (errors or warnings in the data), "
            "unreviewed (a criterion met without a valid agreement, counties against city lines aside), stale (the "
            "review of a criterion returned it, or is out of date)",
        ),
        words=CASES,
    ),
]


Each = Annotated[
    bool,
    typer.Option("--all"),
    Says(
        SWITCH,
        Text(
            "屏幕上也逐项列出达标的判定项；不写则屏幕上按领域合并，管道和文件均逐项列出",
            "list every criterion that is met on a screen too; default: a screen folds them by field, pipes and files "
            "hold everything",
        ),
    ),
]


def _page(made: "Shown", session: "Session") -> "Page":
    from ecocheck.app.checking import Checked

    found, each = made
    if not isinstance(found, Checked):
        from ecocheck.render.pages.trial import trial_page

        return trial_page(found, session.lang, each=each)
    from ecocheck.render.pages.check import check_page

    return check_page(found, session.lang, each=each)


def _json(made: "Shown", session: "Session") -> bytes:
    from ecocheck.app.checking import Checked
    from ecocheck.render.as_json.objects import check_json

    found = made[0]
    return (
        check_json(found, session.lang) if isinstance(found, Checked) else check_json(found.real, session.lang, found)
    )


@command(
    "check",
    group=REVIEWING,
    says=Text("逐条判定各地区是否达标，列出数值、标准和差距", "Judge every criterion of every region"),
    exits={
        DONE: Text("判定完成（不论结果）", "judged, whatever the verdicts"),
        FOUND: Text(
            "登记册有错，或出现 --fail-on 所列情况（试算的看试算的判定），或试算的数据文件读不出来",
            "broken registry, a case named with --fail-on (of a trial: in the trial), or a file of a trial unreadable",
        ),
    },
    selects=True,
    settable={"fail-on": SomeOf(CASES), "all": On()},
    examples=(
        "ecocheck check --county {county}",
        "ecocheck check --indicator {indicator} --year 2024 --format json",
        "ecocheck check --county {county} --set {criterion}=98.2",
    ),
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
    settings: Settings = None,
    rules_of: RulesOf = None,
    beside: Beside = None,
) -> int:
    """Judge, and write the verdicts or a trial; exit 1 where a case of `fail_on` occurs. Raises Stop."""
    cases = [one_of(session, "--fail-on", case, CASES) for case in fail_on or ()]
    day = read_day(session, as_of)
    wanted = read_wanted(session, county, indicator, agency, year, standard)
    typed = Typed(settings, rules_of, beside)
    if typed.of_a_trial:
        trial = trial_here(session, wanted, day, typed, out.findings)
        return _written(session, out, (trial, each), trial.tried, cases)
    checked = check_here(session, wanted, day, out.findings)
    return _written(session, out, (checked, each), checked, cases)


def _written(session: "Session", out: "Out[Shown]", made: "Shown", checked: "Checked", cases: list[str]) -> int:
    """Write it; 1 where a case of `--fail-on` occurs in the verdicts. Raises Stop."""
    judged_here(session, checked)
    out.write(made)
    return FOUND if any(_occurs(case, checked) for case in cases) else DONE


def _occurs(case: str, checked: "Checked") -> bool:
    """Whether a case of `--fail-on` occurs. A county below a line of the whole city is not 不达标."""
    from ecocheck.findings.catalogue import severity_of

    if case == "warning":
        return any(severity_of(finding) in {"error", "warning"} for finding in checked.findings)
    if case in REVIEW_CASES:
        return review_case_occurs(case, checked.rows)
    return any(row.verdict == case and not (case == "not_met" and row.city_line) for row in checked.rows)
