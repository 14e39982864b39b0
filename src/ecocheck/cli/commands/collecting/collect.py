"""`ecocheck collect`: takes filled forms into the data files, and says what goes back and why."""

# no `from __future__ import annotations` here: typer reads the annotations at run time

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, NamedTuple

import typer

from ecocheck.cli import formats
from ecocheck.cli.command import FILLING, SWITCH, Says, command
from ecocheck.cli.exits import DONE, FOUND, WRONG_USAGE, Stop, WrongUsage
from ecocheck.cli.opening import altered, open_here, unknown_name
from ecocheck.cli.options import AsOf, read_day, read_wanted
from ecocheck.cli.output import say_written
from ecocheck.cli.output_path import must_be_folder, unclaimed
from ecocheck.cli.value_kind import Kind
from ecocheck.findings.entry import Text
from ecocheck.render.text.width import shown

if TYPE_CHECKING:
    import datetime

    from ecocheck.app.collecting.collection import Collection
    from ecocheck.app.selection import Wanted
    from ecocheck.cli.output import Out
    from ecocheck.cli.session import Session
    from ecocheck.model.mappings import Mapping
    from ecocheck.render.pages.tree import Page


class _Made(NamedTuple):
    collection: "Collection"
    tried: bool


class _Order(NamedTuple):
    """What was asked for."""

    given: list[Path]
    wanted: "Wanted"
    day: "datetime.date"
    agency: str | None


_NOTHING = Text(
    "写明要收的文件或文件夹，如 ecocheck collect 收件", "name the files or folders: ecocheck collect FOLDER"
)
_MISSING = Text("没有“{path}”", "“{path}” is not there")
_ONE = Text("--county 和 --year 各写一个：整份表是谁的、哪一年的", "one --county and one --year: whose table it is")

Given = Annotated[
    list[Path] | None,
    typer.Argument(),
    Says(
        Text("文件或文件夹", "FILES"),
        Text("填好的表；文件夹含其下各层", "filled forms; folders are searched"),
        kind=Kind.FILE,
    ),
]
DryRun = Annotated[
    bool,
    typer.Option("--dry-run"),
    Says(
        SWITCH,
        Text("试运行：只列拟改动、拟退回的内容，不写数据（退回单照写）", "show what would change; write no data"),
    ),
]
Region = Annotated[
    list[str] | None,
    typer.Option("--county"),
    Says(
        Text("地区", "REGION"),
        Text("单位自有表格未写地区的，写明地区", "whose an office's own table is"),
        kind=Kind.REGION,
    ),
]
Year = Annotated[
    list[str] | None,
    typer.Option("--year"),
    Says(
        Text("年份", "YEAR"),
        Text("单位自有表格未写年份的，写明年份", "the year of an office's own table"),
        kind=Kind.YEAR,
    ),
]
Maps = Annotated[
    list[str] | None,
    typer.Option("--map"),
    Says(
        Text("栏名=列名", "FIELD=COLUMN"),
        Text(
            "单位自有表格的列与填报表栏目的对应，可重复写；记入 mappings.yaml，同样的表不必再写",
            "which column of an office's own table is which field; may repeat; kept in mappings.yaml",
        ),
    ),
]
Office = Annotated[
    str | None,
    typer.Option("--agency"),
    Says(
        Text("单位", "OFFICE"),
        Text(
            "单位自有表格所属单位；不写则按对照表的记载",
            "the office whose own table it is; default: as kept with the columns",
        ),
        kind=Kind.OFFICE,
    ),
]
Slip = Annotated[
    Path | None,
    typer.Option("--slip"),
    Says(
        Text("文件夹", "FOLDER"),
        Text("将退回单（.xlsx）写入该文件夹，退回的每份一张", "write a return slip (.xlsx) for each form returned"),
        kind=Kind.FOLDER,
    ),
]


def _page(made: _Made, session: "Session") -> "Page":
    from ecocheck.render.pages.forms.collect import collect_page

    return collect_page(made.collection, session.lang, tried=made.tried)


def _json(made: _Made, session: "Session") -> bytes:
    from ecocheck.render.as_json.collect import collect_json

    return collect_json(made.collection, session.lang, tried=made.tried)


@command(
    "collect",
    group=FILLING,
    says=Text("把填好的填报表收进数据文件，有问题的退回", "Take filled forms into the data files"),
    exits={
        DONE: Text("全部收下", "all taken"),
        FOUND: Text("有退回的，或登记册有错", "some returned, or a broken registry"),
    },
    examples=("ecocheck collect 收件 --dry-run", "ecocheck collect 收件 --slip 退回"),
    formats=(*formats.page(_page), formats.workbook(_page), formats.json(_json)),
)
def collect(  # noqa: PLR0913 every option is a parameter
    session: "Session",
    out: "Out[_Made]",
    *,
    paths: Given = None,
    county: Region = None,
    year: Year = None,
    maps: Maps = None,
    agency: Office = None,
    as_of: AsOf = None,
    slip: Slip = None,
    dry_run: DryRun = False,
) -> int:
    """Collect the forms; exit 1 where any goes back. Raises Stop, OSError."""
    from ecocheck.cli.commands.collecting.mapping import ask, can_ask, read_pairs

    day = read_day(session, as_of)
    wanted = read_wanted(session, county, None, None, year)
    if len(wanted.counties) > 1 or len(wanted.years) > 1:
        raise WrongUsage(_ONE.of(session.lang))
    given = list(paths or ())
    if not given:
        raise WrongUsage(_NOTHING.of(session.lang))
    for path in given:
        if not path.exists():
            raise Stop(WRONG_USAGE, _MISSING.of(session.lang).format(path=shown(str(path))))
    columns = read_pairs(session, maps or ())
    if slip is not None:
        must_be_folder(session, str(slip), "--slip")
        unclaimed(session, str(slip), option="--slip")
    order = _Order(given, wanted, day, agency)
    collection = _collected(session, order, out, _mapping(columns, agency) if columns else None)
    if collection.unknown and not columns and can_ask(session):
        file, titles = next(iter(collection.unknown.items()))
        columns, office = ask(session, file, titles)
        collection = _collected(session, order, out, _mapping(columns, office or agency))
    if not dry_run:
        _write(session, collection)
    out.write(_Made(collection, dry_run))
    if slip is not None:
        _write_slips(session, collection, slip)
    return FOUND if collection.returned or collection.problems else DONE


def _mapping(columns: dict[str, str], agency: str | None) -> "Mapping":
    from ecocheck.model.mappings import Mapping

    return Mapping(name=agency or "、".join(columns.values()), columns=columns, agency=agency)


def _collected(session: "Session", order: _Order, out: "Out[_Made]", mapping: "Mapping | None") -> "Collection":
    from ecocheck.app.collecting.collection import WholeTable, collect_files
    from ecocheck.app.selection import asked_regions
    from ecocheck.app.typed_names import UnknownNameError

    wanted = order.wanted
    opened = open_here(session, out.findings, order.day)
    try:
        region = asked_regions(opened.project, wanted)[0] if wanted.counties else None
    except UnknownNameError as error:
        raise unknown_name(session, error) from error
    whole = WholeTable(region, wanted.years[0] if wanted.years else None, order.agency)
    return collect_files(opened, order.given, order.day, whole, mapping)


def _write(session: "Session", collection: "Collection") -> None:
    from ecocheck.app.collecting.collection import write_collection
    from ecocheck.source.evidence import AlteredMeanwhileError

    try:
        write_collection(collection)
    except AlteredMeanwhileError as error:
        raise altered(session, str(error.filename)) from error


def _write_slips(session: "Session", collection: "Collection", folder: Path) -> None:
    """Write a return slip for each form that goes back. Raises OSError."""
    from ecocheck.disk.writing import write_all
    from ecocheck.render.formats.excel.return_slip import return_slips

    slips = [(folder / name, content) for name, content in return_slips(collection, session.lang)]
    write_all(slips)
    for path, _ in slips:
        say_written(session, path)
