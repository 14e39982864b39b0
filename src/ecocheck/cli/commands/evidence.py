"""`ecocheck evidence`: adds files as evidence, looks whether stored files are unchanged, or writes the catalogue."""

# no `from __future__ import annotations` here: typer reads the annotations at run time

from typing import TYPE_CHECKING, Annotated, Any

import typer

from ecocheck.cli.command import FILLING, SWITCH, Says, command
from ecocheck.cli.commands.evidence_add import add_here
from ecocheck.cli.commands.evidence_index import INDEX_FORMATS, index_here
from ecocheck.cli.commands.evidence_verify import VERIFY_FORMATS, verify_here
from ecocheck.cli.exits import DONE, FOUND, WRONG_USAGE, WrongUsage
from ecocheck.cli.options import Agencies, AsOf, Counties, IndicatorIds, one_of, read_day, read_wanted
from ecocheck.cli.usage import is_region, region_behind
from ecocheck.cli.value_kind import Kind
from ecocheck.findings.entry import Text
from ecocheck.render.phrases.joins import joined

if TYPE_CHECKING:
    from ecocheck.cli.output import Out
    from ecocheck.cli.session import Session

_ADD, _VERIFY, _INDEX = "add", "verify", "index"
_ACTION = Text("动作", "the action")
_FILE = Text("文件", "files")
_NOT_WITH = Text("evidence {action} 不能写 {options}", "evidence {action} does not go with {options}")

Action = Annotated[
    str,
    typer.Argument(),
    Says(
        Text("动作", "ACTION"),
        Text(
            "add 把文件复制进项目、算校验值、登记到数据文件；verify 核对；index 编卷内目录；不写则为 verify",
            "add copies files into the project, hashes them and records them; verify looks at them; index writes the "
            "catalogue of documents; default: verify",
        ),
        words=(_ADD, _VERIFY, _INDEX),
    ),
]
Files = Annotated[
    list[str] | None,
    typer.Argument(),
    Says(
        Text("文件 ...", "FILE ..."),
        Text("add：拟登记的文件，可写多个", "add: the files, several if need be"),
        kind=Kind.FILE,
    ),
]
For = Annotated[
    list[str] | None,
    typer.Option("--for"),
    Says(
        Text("编号", "ID"),
        Text(
            "add：所佐证的判定项（24-1）或任务目标（T72-1），可重复写；须先填报其数据",
            "add: the criterion (24-1) or task's target (T72-1), whose figure must be there already; may repeat",
        ),
        kind=Kind.TOPIC,
    ),
]
Title = Annotated[
    str | None,
    typer.Option("--title"),
    Says(Text("名称", "TITLE"), Text("add：材料的名称", "add: the title of the document")),
]
DryRun = Annotated[
    bool,
    typer.Option("--dry-run"),
    Says(
        SWITCH,
        Text("add：试运行，只列拟复制的文件和拟改动的内容，不写入", "add: only show what would be copied and changed"),
    ),
]
WriteHashes = Annotated[
    bool,
    typer.Option("--write-hashes"),
    Says(
        SWITCH,
        Text("verify：为存入项目而缺校验值的材料补登校验值", "verify: write the hashes that stored files lack"),
    ),
]
AnyYears = Annotated[
    list[str] | None,
    typer.Option("--year"),
    Says(
        Text("年份", "YEAR"),
        Text(
            "年份；不写则 add、index 为有数据的最近一年，verify 为全部年份",
            "the year; default: the newest with data for add and index, every year for verify",
        ),
        kind=Kind.YEAR,
    ),
]


@command(
    "evidence",
    group=FILLING,
    says=Text(
        "登记佐证材料，核对登记的文件是否在库、有无变动，编卷内目录",
        "Add evidence, look whether stored files are unchanged, write the catalogue of documents",
    ),
    exits={
        DONE: Text("已登记，或核对无误，或已编目录", "added, or all is as recorded, or the catalogue is written"),
        FOUND: Text(
            "verify：有材料不在或不符；add：数据文件有错，或加上会有新的问题；或登记册有错",
            "verify: a file is missing or changed; add: the data file has mistakes or would get some; broken registry",
        ),
        WRONG_USAGE: Text(
            "命令有误，文件不能使用，数据尚未填报，或找不到项目",
            "wrong usage, an unfit file, a figure that is not there yet, or no project",
        ),
    },
    selects=True,
    examples=(
        "ecocheck evidence add 年报.pdf --for {criterion} --county {county}",
        "ecocheck evidence verify --county {county}",
        "ecocheck evidence verify --write-hashes",
        "ecocheck evidence index --county {county} -o 卷内目录.docx",
    ),
    formats=INDEX_FORMATS,
    of_action={_VERIFY: VERIFY_FORMATS, _INDEX: INDEX_FORMATS},
)
def evidence(  # noqa: PLR0913 every option is a parameter
    session: "Session",
    out: "Out[Any]",
    *,
    action: Action = _VERIFY,
    files: Files = None,
    for_: For = None,
    county: Counties = None,
    indicator: IndicatorIds = None,
    agency: Agencies = None,
    year: AnyYears = None,
    as_of: AsOf = None,
    title: Title = None,
    dry_run: DryRun = False,
    write_hashes: WriteHashes = False,
) -> int:
    """Add evidence, verify it, or write its catalogue. Raises Stop, OSError."""
    if is_region(action):
        raise WrongUsage(region_behind("evidence verify", action, session.lang))
    doing = one_of(session, _ACTION.of(session.lang), action, (_ADD, _VERIFY, _INDEX))
    printed: dict[str, object] = {"--format": out.asked, "-o": out.typed}
    if doing == _ADD:
        others: dict[str, object] = {
            "--indicator": indicator,
            "--agency": agency,
            "--as-of": as_of,
            "--write-hashes": write_hashes,
        }
        _only(session, _ADD, others | printed)
        return add_here(session, files or [], for_ or [], county or [], year or [], title, dry_run=dry_run)
    region = next(filter(is_region, files or ()), None)
    if region is not None:
        raise WrongUsage(region_behind(f"evidence {doing}", region, session.lang))
    adding: dict[str, object] = {_FILE.of(session.lang): files, "--for": for_, "--title": title, "--dry-run": dry_run}
    if doing == _INDEX:
        _only(session, _INDEX, {**adding, "--write-hashes": write_hashes})
    else:
        _only(session, _VERIFY, {**adding, "--as-of": as_of})
    day, wanted = read_day(session, as_of), read_wanted(session, county, indicator, agency, year)
    if doing == _INDEX:
        return index_here(session, out, day, wanted)
    return verify_here(session, out, day, wanted, write_hashes=write_hashes)


def _only(session: "Session", action: str, others: dict[str, object]) -> None:
    """Refuse what belongs to the other action. Raises WrongUsage."""
    given = [option for option, value in others.items() if value]
    if given:
        options = joined(given, session.lang)
        raise WrongUsage(_NOT_WITH.of(session.lang).format(action=action, options=options))
