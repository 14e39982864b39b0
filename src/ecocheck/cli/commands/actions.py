"""`ecocheck actions`: lists what is done to close gaps, those that are late first, or drafts it for open gaps."""

# no `from __future__ import annotations` here: typer reads the annotations at run time

from typing import TYPE_CHECKING, Annotated

import typer

from ecocheck.cli import formats
from ecocheck.cli.command import SUMMARISING, SWITCH, Says, command
from ecocheck.cli.commands.actions_new import draft_here
from ecocheck.cli.commands.forms.workbooks import must_not_be_filled
from ecocheck.cli.exits import DONE, FOUND, WRONG_USAGE, Stop, WrongUsage
from ecocheck.cli.opening import open_here, unknown_name
from ecocheck.cli.options import AsOf, Counties, one_of, read_day, read_years
from ecocheck.cli.settings.kinds import SomeOf
from ecocheck.cli.usage import is_region, region_behind
from ecocheck.cli.value_kind import Kind
from ecocheck.findings.entry import Text
from ecocheck.render.phrases.joins import joined

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ecocheck.app.actions.listing import Listed
    from ecocheck.cli.output import Out
    from ecocheck.cli.session import Session
    from ecocheck.render.pages.tree import Page

_LIST, _NEW = "list", "new"
_OVERDUE, _REOPENED = "overdue", "reopened"
_ACTION = Text("动作", "the action")
_NOT_WITH = Text("actions {action} 不能写 {options}", "actions {action} does not go with {options}")
_NEEDS_GAPS = Text(
    "actions new 要写明从哪里起草：ecocheck actions new --from-gaps", "write: ecocheck actions new --from-gaps"
)

Action = Annotated[
    str,
    typer.Argument(),
    Says(
        Text("动作", "ACTION"),
        Text(
            "list 列出整改事项和推算的状态；new 起草新的；不写则为 list",
            "list the actions with their states, or draft new ones; default: list",
        ),
        words=(_LIST, _NEW),
    ),
]
OnlyOverdue = Annotated[
    bool,
    typer.Option("--overdue"),
    Says(SWITCH, Text("list：只列逾期的和整改后仍不达标的", "list: only those that are late, or open again")),
]
By = Annotated[
    list[str] | None,
    typer.Option("--by"),
    Says(
        Text("单位", "OFFICE"),
        Text("list：只列该单位负责的，可重复写", "list: only those that this office answers for; may repeat"),
        kind=Kind.OFFICE,
    ),
]
GapYears = Annotated[
    list[str] | None,
    typer.Option("--year"),
    Says(
        Text("年份", "YEAR"),
        Text(
            "list：只列差距在该年的，可重复写，不写则为全部；new：该年的差距，不写则为有数据的最近一年",
            "list: only gaps of this year, may repeat, default all; new: gaps of this year, default the newest",
        ),
        kind=Kind.YEAR,
    ),
]
FailOn = Annotated[
    list[str] | None,
    typer.Option("--fail-on"),
    Says(
        Text("情况", "CASE"),
        Text(
            "list：出现所列情况、或有整改文件读不出来时，退出码为 1，可重复写：overdue 有逾期的，"
            "reopened 有整改后仍不达标的",
            "list: exit 1 on this, or where a file cannot be read; may repeat: overdue (an action is late), reopened "
            "(still missed after the work)",
        ),
        words=(_OVERDUE, _REOPENED),
    ),
]
FromGaps = Annotated[
    bool,
    typer.Option("--from-gaps"),
    Says(
        SWITCH,
        Text(
            "new：为限期整改清单（worklist --rectify）里还没有整改事项的各项起草",
            "new: draft an action for whatever worklist --rectify lists and has none yet",
        ),
    ),
]
Into = Annotated[
    str | None,
    typer.Option("--into"),
    Says(
        Text("名称", "NAME"),
        Text(
            "new：都写进 actions/名称.yaml；不写则每个地区写进 actions/地区.yaml",
            "new: write all into actions/NAME.yaml; default: each region into actions/REGION.yaml",
        ),
    ),
]


def _page(listed: "Listed", session: "Session") -> "Page":
    from ecocheck.render.pages.actions import actions_page

    return actions_page(listed, session.lang)


def _json(listed: "Listed", session: "Session") -> bytes:
    from ecocheck.render.as_json.actions import actions_json

    return actions_json(listed, session.lang)


def _form(listed: "Listed", session: "Session") -> bytes:
    from ecocheck.render.formats.excel.actions_form import actions_form

    return actions_form(listed, lang=session.lang)


def _csv(listed: "Listed", session: "Session") -> bytes:
    from ecocheck.render.formats.csv_table import actions_csv

    return actions_csv(listed, session.lang)


def _docx(listed: "Listed", session: "Session") -> bytes:
    from ecocheck.render.formats.word.actions import word_actions
    from ecocheck.render.formats.word.own import BaseFault

    try:
        return word_actions(listed, lang=session.lang, templates=listed.project.templates)
    except BaseFault as fault:
        raise Stop(WRONG_USAGE, fault.message) from fault


def _html(listed: "Listed", session: "Session") -> str:
    from ecocheck.render.templating.actions import TemplateFault, render_actions

    try:
        return render_actions(listed, lang=session.lang, templates=listed.project.templates)
    except TemplateFault as fault:
        raise Stop(WRONG_USAGE, fault.message) from fault


@command(
    "actions",
    group=SUMMARISING,
    says=Text(
        "列出整改事项和推算的状态，逾期的在前；起草新的", "List what is done to close gaps, late first; draft more"
    ),
    exits={
        DONE: Text("已列出，或已起草", "listed, or drafted"),
        FOUND: Text(
            "出现 --fail-on 所列情况；new：有整改文件读不出来或写不进去；或登记册有错",
            "a case named with --fail-on; new: a file of actions that cannot be read or extended; broken registry",
        ),
    },
    selects=True,
    settable={"fail-on": SomeOf((_OVERDUE, _REOPENED), applies=lambda given, _: bool(given["action"] == _LIST))},
    examples=(
        "ecocheck actions --overdue",
        "ecocheck actions --by {office} -o 限期整改台账.xlsx",
        "ecocheck actions new --from-gaps --county {county}",
    ),
    formats=(
        *formats.page(_page),
        formats.json(_json),
        formats.csv(_csv),
        formats.xlsx(_form),
        formats.docx(_docx),
        formats.html(_html),
    ),
)
def actions(  # noqa: PLR0913 every option is a parameter
    session: "Session",
    out: "Out[Listed]",
    *,
    action: Action = _LIST,
    overdue: OnlyOverdue = False,
    by: By = None,
    county: Counties = None,
    year: GapYears = None,
    as_of: AsOf = None,
    fail_on: FailOn = None,
    from_gaps: FromGaps = False,
    into: Into = None,
) -> int:
    """List the actions, or draft new ones. Raises Stop, OSError."""
    if is_region(action):
        raise WrongUsage(region_behind("actions", action, session.lang))
    for case in fail_on or ():
        one_of(session, "--fail-on", case, (_OVERDUE, _REOPENED))
    day = read_day(session, as_of)
    if one_of(session, _ACTION.of(session.lang), action, (_LIST, _NEW)) == _NEW:
        listing = {"--overdue": overdue, "--by": by, "--fail-on": fail_on, "--format": out.asked, "-o": out.typed}
        _only(session, _NEW, listing)
        if not from_gaps:
            raise WrongUsage(_NEEDS_GAPS.of(session.lang))
        return draft_here(session, county, year, day, into)
    _only(session, _LIST, {"--from-gaps": from_gaps, "--into": into})
    if out.form.name == "xlsx":
        must_not_be_filled(session, out.path)
    opened = open_here(session, out.findings, day)
    from ecocheck.app.actions.listing import Asked, list_actions
    from ecocheck.app.typed_names import UnknownNameError

    asked = Asked(tuple(county or ()), read_years(session, year), tuple(by or ()))
    try:
        listed = list_actions(opened, asked, day, only_overdue=overdue)
    except UnknownNameError as unknown:
        raise unknown_name(session, unknown) from unknown
    out.write(listed)
    cases = {_OVERDUE: listed.overdue, _REOPENED: listed.reopened}
    return FOUND if fail_on and (listed.unread or any(cases[case] for case in fail_on)) else DONE


def _only(session: "Session", action: str, others: "Mapping[str, object]") -> None:
    """Refuse what belongs to the other action. Raises WrongUsage."""
    given = [option for option, value in others.items() if value]
    if given:
        options = joined(given, session.lang)
        raise WrongUsage(_NOT_WITH.of(session.lang).format(action=action, options=options))
