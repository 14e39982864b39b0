"""`ecocheck check --set`, `--rules-of`, `--beside`: a trial beside the verdicts as they are; no file is written."""

# no `from __future__ import annotations` here: typer reads the annotations at run time

from typing import TYPE_CHECKING, Annotated, NamedTuple

import typer

from ecocheck.app.trial.asked import Bad, BadTrialError
from ecocheck.cli.command import Says
from ecocheck.cli.exits import FOUND, Stop, WrongUsage
from ecocheck.cli.opening import open_here, select_here
from ecocheck.cli.options import read_years
from ecocheck.cli.value_kind import Kind
from ecocheck.findings.entry import Text
from ecocheck.render.text.width import shown

if TYPE_CHECKING:
    import datetime

    from ecocheck.app.opening import Opened
    from ecocheck.app.selection import Selection, Wanted
    from ecocheck.app.trial.views import Trial
    from ecocheck.cli.opening import Findings
    from ecocheck.cli.session import Session

Settings = Annotated[
    list[str] | None,
    typer.Option("--set"),
    Says(
        Text("编号=数", "ID=VALUE"),
        Text(
            "试算：假设这个数是多少，看哪些判定会变，可以重复写；24-2=98.2、24-2.numerator=380、2-2=是、T72-1=60；"
            "要用 --county 写明一个地区；不写入任何文件，不是填报结果",
            "trial: what if a figure were this; may repeat: 24-2=98.2, 24-2.numerator=380, 2-2=true, T72-1=60; needs "
            "one --county; nothing is written, and it is no reported result",
        ),
    ),
]
RulesOf = Annotated[
    str | None,
    typer.Option("--rules-of"),
    Says(
        Text("年份", "YEAR"),
        Text(
            "试算：同样的数另按这一年有效的规定判定，同现行判定对照",
            "trial: the same figures by the rules in force in that year, beside the verdicts in force",
        ),
        kind=Kind.YEAR,
    ),
]
Beside = Annotated[
    str | None,
    typer.Option("--beside"),
    Says(
        Text("标准", "ID"),
        Text(
            "试算：同样的数另按这个标准判定，同 --standard 的判定对照；方案写 plan",
            "trial: the same figures by this standard too, beside those by --standard; the plan is plan",
        ),
        kind=Kind.STANDARD,
    ),
]
_ONE = Text("--set、--rules-of、--beside 一次只写一样", "one of --set, --rules-of and --beside at a time")
_SAME_STANDARD = Text(
    "--beside 要写另一个标准：现在就是按 {id} 判断", "--beside takes another standard: it is judged by {id} as it is"
)
_BAD = {
    Bad.FORM: Text(
        "--set 写成 编号=数，例如 24-2=98.2、24-2.numerator=380，不能写“{said}”",
        "--set takes ID=VALUE, such as 24-2=98.2 or 24-2.numerator=380, not “{said}”",
    ),
    Bad.NO_VALUE: Text("--set {said} 后面没有写数", "--set {said} has no value"),
    Bad.WHOLE: Text(
        "--set 要写判定项（24-2）或任务目标（T72-1）的编号，{said} 不止一个数",
        "--set takes a criterion (24-2) or a target (T72-1); {said} is more than one figure",
    ),
    Bad.KEY: Text(
        "--set 只能设数值（value）、分子（numerator）、分母（denominator）、计量单位（unit）、口径（basis）、"
        "时段（period），不能设 {said}：试算不虚设文件和材料",
        "--set takes value, numerator, denominator, unit, basis, period, not {said}: a trial invents no documents",
    ),
    Bad.TWICE: Text("--set {said} 写了两次", "--set {said} is given twice"),
    Bad.BOTH: Text(
        "{said} 的数值和分子、分母只设一样：有分子、分母的，数值由它们得出",
        "{said}: set either the value or its parts, since parts decide",
    ),
    Bad.PARTNER: Text(
        "{said} 没有登记{key}，要一并设：--set {said}.{key}=…",
        "{said} has no {key} on record; set it too: --set {said}.{key}=…",
    ),
    Bad.FACT: Text("{said} 是事实，写 {said}=是 或 {said}=否", "{said} is a fact: write {said}=true or {said}=false"),
    Bad.NUMBER: Text("{said} 要写数，不能写“{written}”", "{said} takes a number, not “{written}”"),
    Bad.COUNT: Text(
        "{said} 是个数，写整数，例如 {said}=0", "{said} is a count: write a whole number, such as {said}=0"
    ),
    Bad.NOT_SELECTED: Text(
        "{said} 不在所选的范围里，或没有这个编号；判定项用 ecocheck list criteria 查看",
        "{said} is not in what was selected, or there is no such id; see ecocheck list criteria",
    ),
    Bad.ONE_REGION: Text("--set 要用 --county 写明一个地区", "--set needs one region: --county REGION"),
    Bad.ONE_YEAR: Text("--set 只看一年：--year 只写一个", "--set takes one year: write --year once"),
}
_FILE = Text(
    "{said} 读不出来，或写法特别，不能在上面试算；先用 ecocheck validate 改好",
    "{said} cannot be read, or is written so that nothing can be set in it; mend it with ecocheck validate first",
)


class Typed(NamedTuple):
    """What was typed of a trial."""

    settings: list[str] | None
    rules_of: str | None
    beside: str | None

    @property
    def of_a_trial(self) -> bool:
        """Whether a trial is asked for."""
        return any(one is not None for one in self)


def trial_here(
    session: "Session", wanted: "Wanted", day: "datetime.date", typed: Typed, findings: "Findings"
) -> "Trial":
    """Open, select and judge, as the project is and as the trial has it. Raises Stop."""
    if sum(one is not None for one in typed) > 1:
        raise WrongUsage(_ONE.of(session.lang))
    years = read_years(session, None if typed.rules_of is None else [typed.rules_of], "--rules-of")
    opened = open_here(session, findings, day)
    selection = select_here(session, opened, wanted)
    if typed.settings is not None:
        return _set(session, opened, selection, day, typed.settings)
    from ecocheck.app.trial.rules import try_rules, try_standard

    if years:
        return try_rules(opened, selection, day, years[0])
    return try_standard(opened, selection, day, by_other_standard(session, opened, wanted, typed.beside or ""))


def by_other_standard(session: "Session", opened: "Opened", wanted: "Wanted", beside: str) -> "Selection":
    """The same question to the standard to judge by too. Raises Stop."""
    from dataclasses import replace

    from ecocheck.app.selection import select, select_standard
    from ecocheck.cli.opening import selecting

    with selecting(session, opened):
        other = replace(wanted, standard=beside)
        same = select_standard(opened.project, other) is select_standard(opened.project, wanted)
    if same:
        raise WrongUsage(_SAME_STANDARD.of(session.lang).format(id=shown(beside)))
    with selecting(session, opened):
        return select(opened.project, other)


def _set(
    session: "Session", opened: "Opened", selection: "Selection", day: "datetime.date", typed: list[str]
) -> "Trial":
    from ecocheck.app.trial.asked import read_asked
    from ecocheck.app.trial.trying import try_settings

    try:
        return try_settings(opened, selection, day, read_asked(typed))
    except BadTrialError as bad:
        if bad.why is Bad.FILE:
            raise Stop(FOUND, _FILE.of(session.lang).format(said=shown(bad.said))) from bad
        more = {key: shown(value) for key, value in bad.more.items()}
        raise WrongUsage(_BAD[bad.why].of(session.lang).format(said=shown(bad.said), **more)) from bad
