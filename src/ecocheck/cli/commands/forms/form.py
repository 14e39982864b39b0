"""`ecocheck form`: writes a data file to fill in, or what an existing data file still lacks."""

# no `from __future__ import annotations` here: typer reads the annotations at run time

import os
from typing import TYPE_CHECKING, Annotated

import typer

from ecocheck.cli import formats
from ecocheck.cli.command import FILLING, SWITCH, Says, command
from ecocheck.cli.commands.forms.workbooks import (
    UNREADABLE,
    Due,
    EachOf,
    Everything,
    Made,
    Order,
    workbook,
    write_workbooks,
)
from ecocheck.cli.exits import DONE, FOUND, Stop, WrongUsage
from ecocheck.cli.opening import open_here, unknown_name
from ecocheck.cli.options import Agencies, Counties, IndicatorIds, Years, must_be_likely, read_wanted
from ecocheck.cli.output import say_written
from ecocheck.cli.output_path import through_no_link
from ecocheck.findings.entry import Text
from ecocheck.render.text.width import plain

if TYPE_CHECKING:
    from ecocheck.app.forms import BlankYear
    from ecocheck.app.opening import Opened
    from ecocheck.app.selection import Wanted
    from ecocheck.cli.output import Out
    from ecocheck.cli.session import Session
    from ecocheck.source.project import Project

_ONE = Text(
    "一次只能输出一个地区一年的填报表：请用 --county 和 --year 写明；要一次建好各地区的文件，用 --write",
    "one region and year at a time: name them with --county and --year, or make all files with --write",
)
_EITHER = Text(
    "--write 把 YAML 文件写进 data/，不能同 -o、--all 一起写",
    "--write makes YAML files in data/, and goes neither with -o nor with --all",
)
_BEGUN = Text(
    "{file} 已经有了，没有改动；不写 --write 可以看还缺哪些",
    "{file} is there and was left alone; see what it lacks without --write",
)
_UNREAD = Text(
    "{file} 没有写：旁边有“{name}”，名字不对，没有读取。是这一年的数据的，改名为 {year}.yaml；不是的，先移到 data 外面",
    "{file} was not written: {name} beside it has a wrong name and is not read. Call it {year}.yaml if it holds this "
    "year's data; else move it out of data first",
)
_SHORTCUT = Text(
    "{file} 没有写：旁边的“{name}”是快捷方式，里面没有数据。把原件复制过来，名字写成 {year}.yaml；"
    "不要它的，先删去快捷方式",
    "{file} was not written: {name} beside it is a shortcut, which holds no data. Copy the original here and call it "
    "{year}.yaml, or delete the shortcut first",
)
_NO_PLACE = Text(
    "{file} 写不了：{there} 已经有了，而且不是{kind}，请先移走",
    "cannot write {file}: {there} is there and is no {kind}; take it away first",
)
_KINDS = {"folder": Text("文件夹", "folder"), "file": Text("文件", "file")}

Write = Annotated[
    bool,
    typer.Option("--write"),
    Says(
        SWITCH,
        Text(
            "把填报表写到 data/地区/年份.yaml；不写 --county 则各地区各一份，已有的文件不动",
            "write to data/REGION/YEAR.yaml, for every region unless --county says; files that are there stay",
        ),
    ),
]


def _yaml(one: "BlankYear", session: "Session") -> bytes:
    from ecocheck.render.pages.forms.form import form_yaml

    return form_yaml(one, session.lang).encode()


@command(
    "form",
    group=FILLING,
    says=Text(
        "生成一个地区一年的填报表（Excel 或 YAML），或列出已有文件的缺项",
        "Make a year's form to fill in (Excel or YAML), or say what a file lacks",
    ),
    exits={
        FOUND: Text("登记册有错，或已有的文件读不出来", "broken registry, or a file that cannot be read"),
    },
    examples=(
        "ecocheck form --all --year 2026 --due 2027-01-20 -o 填报表",
        "ecocheck form --county {county} --agency {office} --year 2026 -o {county}.xlsx",
        "ecocheck form --county {county} --year 2026 --write",
        "ecocheck form --county {county} --year 2024 --indicator {indicator}",
    ),
    formats=(formats.other("yaml", _yaml, ".yaml", ".yml"), formats.xlsx(workbook)),
    instead={"everything": (formats.folder("xlsx", Text("用 --all 时是文件夹", "with --all: a folder")),)},
)
def form(  # noqa: PLR0913 every option is a parameter
    session: "Session",
    out: "Out[BlankYear | Made]",
    *,
    county: Counties = None,
    indicator: IndicatorIds = None,
    agency: Agencies = None,
    year: Years = None,
    write: Write = False,
    everything: Everything = False,
    each: EachOf = None,
    due: Due = None,
) -> int:
    """Write one form, or all; with `write`, those that are not there yet into `data/`. Raises Stop, OSError."""
    if write and (everything or out.typed is not None):
        raise WrongUsage(_EITHER.of(session.lang))
    wanted = read_wanted(session, county, indicator, agency, year)
    must_be_likely(session, wanted.years)
    order = Order(everything, each, due)
    order.must_fit(session, is_workbook=out.form.name == "xlsx")
    if out.form.name == "xlsx":
        write_workbooks(session, out, wanted, order)
        return DONE
    opened = open_here(session)
    forms = _forms(session, opened, wanted)
    if write:
        _write(session, forms, opened.project)
        return DONE
    if len(forms) != 1:
        raise WrongUsage(_ONE.of(session.lang))
    out.write(forms[0])
    return DONE


def _forms(session: "Session", opened: "Opened", wanted: "Wanted") -> "tuple[BlankYear, ...]":
    from ecocheck.app.forms import UnreadableFileError, blank_years
    from ecocheck.app.typed_names import UnknownNameError

    try:
        return blank_years(opened.project, wanted)
    except UnknownNameError as error:
        raise unknown_name(session, error) from error
    except UnreadableFileError as error:
        raise Stop(FOUND, UNREADABLE.of(session.lang).format(file=error.file)) from error


def _write(session: "Session", forms: "tuple[BlankYear, ...]", project: "Project") -> None:
    """Write every file that does not exist yet into `data/`, all or none. Raises WrongUsage, OSError."""
    from ecocheck.disk.shortcuts import is_shortcut
    from ecocheck.disk.writing import write_all

    for one in forms:
        _must_have_room(session, one)
        name = project.unread_beside(one.region, one.year)
        if name is not None:
            said = _SHORTCUT if is_shortcut(name) else _UNREAD
            raise WrongUsage(said.of(session.lang).format(file=one.file, name=name, year=one.year))
    new = [one for one in forms if not one.path.exists()]
    write_all([(one.path, _yaml(one, session)) for one in new], project.root)
    for one in forms:
        if one in new:
            say_written(session, one.file)
        else:
            session.console.say([plain(_BEGUN.of(session.lang).format(file=one.file))])


def _must_have_room(session: "Session", one: "BlankYear") -> None:
    """Refuse a link on the way, and a file or folder of the wrong kind on the path. Raises WrongUsage."""
    through_no_link(session, one.path)
    for path, kind in ((one.path.parent.parent, "folder"), (one.path.parent, "folder"), (one.path, "file")):
        stands = path.is_dir() if kind == "folder" else path.is_file()
        if os.path.lexists(path) and not stands:
            there, what = path.relative_to(one.path.parents[2]).as_posix(), _KINDS[kind].of(session.lang)
            raise WrongUsage(_NO_PLACE.of(session.lang).format(file=one.file, there=there, kind=what))
