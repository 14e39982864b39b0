"""`ecocheck form -o 表.xlsx` and `ecocheck form --all`: the workbooks that offices fill in."""

# no `from __future__ import annotations` here: typer reads the annotations at run time

import os
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, NamedTuple, cast

import typer

from ecocheck.cli.command import SWITCH, Says
from ecocheck.cli.exits import FOUND, Stop, WrongUsage
from ecocheck.cli.opening import open_here, unknown_name
from ecocheck.cli.options import one_of, read_due
from ecocheck.cli.output_path import through_no_link
from ecocheck.findings.entry import Text
from ecocheck.render.phrases.joins import joined
from ecocheck.render.text.width import plain, shown

if TYPE_CHECKING:
    import datetime

    from ecocheck.app.filling.asked import Each
    from ecocheck.app.filling.form import Form
    from ecocheck.app.selection import Wanted
    from ecocheck.cli.output import Out
    from ecocheck.cli.session import Session

UNREADABLE = Text(
    "{file} 读不出来，不知道还缺什么。先运行 ecocheck validate，按提示改好。",
    "{file} cannot be read, so nobody can say what it lacks. Run ecocheck validate first.",
)
_SEVERAL = Text(
    "一个文件只放一份表，这里有{n}份（{names}）：用 --county、--agency 写明一份，或者用 --all -o 文件夹，一份一个文件",
    "a file holds one form, and these are {n} ({names}): name one with --county and --agency, or write a file for "
    "each with --all -o FOLDER",
)
_ONE_YEAR = Text("填报表一次只做一年的，--year 只写一个", "forms are of one year: give --year once")
_NO_YEAR = Text("还没有数据，不知道做哪一年的填报表：请写 --year", "there are no data yet: name the year with --year")
_NO_ROWS = Text(
    "照所写的地区、单位、指标，没有要填的：牵头单位用 ecocheck list agencies 查看",
    "nothing to fill in for these regions, offices and indicators; see ecocheck list agencies",
)
_THERE = Text(
    "{files} 已经有了，里面可能是填好的数，没有写入任何文件：请移走，或者换一个位置",
    "{files}: already there, perhaps filled in; nothing was written. Take them away, or choose another place",
)
_MORE = Text("{files} 等{n}个文件", "{files} and others ({n} files)")
_NEEDS_FOLDER = Text(
    "--all 要用 -o 写明文件夹，例如 -o 填报表", "--all needs -o with the name of a folder, such as -o forms"
)
_WITH_ALL = Text("--each 要和 --all 一起写", "--each goes with --all")
_WITH_BOOK = Text("--due 要和 -o 表.xlsx 或 --all 一起写", "--due goes with -o x.xlsx or --all")
_WRITTEN = Text("已写入 {folder}：{n}份填报表", "wrote {n} forms into {folder}")
_NAMED = 5
"""How many files or forms a message names."""

Everything = Annotated[
    bool,
    typer.Option("--all"),
    Says(
        SWITCH,
        Text(
            "各地区各一份 Excel 填报表，写到 -o 的文件夹；写了 --agency 的，各地区各单位各一份",
            "an Excel form for each region, into the folder of -o; with --agency, for each region and office",
        ),
    ),
]
EachOf = Annotated[
    str | None,
    typer.Option("--each"),
    Says(
        Text("方式", "WHICH"),
        Text(
            "同 --all 一起写：county 各地区一份；agency 各单位各地区一份，按单位分文件夹；both 同上，按地区分文件夹",
            "with --all: county, a form for each region; agency, for each office and region, in folders by office; "
            "both, the same in folders by region",
        ),
        words=("county", "agency", "both"),
    ),
]
Due = Annotated[
    str | None,
    typer.Option("--due"),
    Says(
        Text("日期", "DATE"),
        Text("Excel 填报表封面上的报送日期（年-月-日）", "the day by which an Excel form is to come back"),
    ),
]


class Made(NamedTuple):
    """A form to be written, and the day by which it is to come back."""

    form: "Form"
    due: "datetime.date | None"


def workbook(made: Made, session: "Session") -> bytes:
    """The bytes of a form."""
    from ecocheck.render.formats.excel.form import excel_form

    return excel_form(made.form, lang=session.lang, due=made.due)


class Order(NamedTuple):
    """What of the options only workbooks have."""

    everything: bool
    each: str | None
    due: str | None

    def must_fit(self, session: "Session", *, is_workbook: bool) -> None:
        """Refuse options that go with others which are not there. Raises WrongUsage."""
        if self.each is not None and not self.everything:
            raise WrongUsage(_WITH_ALL.of(session.lang))
        if self.due is not None and not is_workbook:
            raise WrongUsage(_WITH_BOOK.of(session.lang))


def write_workbooks(session: "Session", out: "Out[Any]", wanted: "Wanted", order: Order) -> None:
    """Write one form into the file, or each into the folder; all or none. Raises Stop, OSError."""
    if order.everything:
        _must_have_folder(session, out.path)
    due = None if order.due is None else read_due(session, order.due)
    each = _each(session, wanted, order.each)
    if len(set(wanted.years)) > 1:
        raise WrongUsage(_ONE_YEAR.of(session.lang))
    found = _forms(session, wanted, offices=order.everything and each != "county")
    if not found:
        raise WrongUsage(_NO_ROWS.of(session.lang))
    if order.everything:
        _write_all(session, Path(out.path or "."), found, each, due)
        return
    if len(found) > 1:
        names = joined((one.name for one in found[:_NAMED]), session.lang) + ("……" if len(found) > _NAMED else "")
        raise WrongUsage(_SEVERAL.of(session.lang).format(n=len(found), names=names))
    must_not_be_filled(session, out.path)
    out.write(Made(found[0], due))


def must_not_be_filled(session: "Session", path: str | None, says: Text = _THERE) -> None:
    """Refuse to write over a file that is there: it may be a form that somebody has filled in. Raises WrongUsage."""
    if path is not None and Path(path).is_file():
        raise WrongUsage(says.of(session.lang).format(files=shown(path)))


def _must_have_folder(session: "Session", path: str | None) -> None:
    """Refuse to write without a folder. Raises WrongUsage."""
    if path is None:
        raise WrongUsage(_NEEDS_FOLDER.of(session.lang))


def _each(session: "Session", wanted: "Wanted", typed: str | None) -> "Each":
    if typed is not None:
        one_of(session, "--each", typed, ("county", "agency", "both"))
        return cast("Each", typed)
    return "both" if len(wanted.agencies) > 1 else "county"


def _forms(session: "Session", wanted: "Wanted", *, offices: bool) -> "tuple[Form, ...]":
    from ecocheck.app.filling.asked import NoYearError, asked_forms, asked_year
    from ecocheck.app.forms import UnreadableFileError
    from ecocheck.app.typed_names import UnknownNameError

    project = open_here(session).project
    try:
        return asked_forms(project, wanted, asked_year(project, wanted), offices=offices)
    except NoYearError as error:
        raise WrongUsage(_NO_YEAR.of(session.lang)) from error
    except UnknownNameError as error:
        raise unknown_name(session, error) from error
    except UnreadableFileError as error:
        raise Stop(FOUND, UNREADABLE.of(session.lang).format(file=error.file)) from error


def _write_all(
    session: "Session", folder: Path, found: "tuple[Form, ...]", each: "Each", due: "datetime.date | None"
) -> None:
    from ecocheck.app.filling.asked import files_of
    from ecocheck.disk.writing import write_all

    paths = [(Path(path), form) for path, form in files_of(found, folder, each)]
    there = [path for path, _ in paths if os.path.lexists(path)]
    if there:
        raise WrongUsage(_THERE.of(session.lang).format(files=_list_of(session, there)))
    for path, _ in paths:
        through_no_link(session, path)
    write_all([(path, workbook(Made(form, due), session)) for path, form in paths])
    session.tell([plain(_WRITTEN.of(session.lang).format(folder=folder, n=len(paths)))])


def _list_of(session: "Session", paths: list[Path]) -> str:
    said = joined((shown(str(one)) for one in paths[:_NAMED]), session.lang)
    return _MORE.of(session.lang).format(files=said, n=len(paths)) if len(paths) > _NAMED else said
