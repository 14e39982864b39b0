"""`validate FILE …` and `validate -`: which files are checked, of which project, and what is read from the input."""

# no `from __future__ import annotations` here: typer reads the annotations at run time

import sys
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Final

import typer

from ecocheck.cli.command import Says
from ecocheck.cli.exits import WrongUsage
from ecocheck.cli.usage import is_region, region_behind
from ecocheck.cli.value_kind import Kind
from ecocheck.findings.entry import Text
from ecocheck.render.phrases.joins import joined
from ecocheck.render.text.width import cut, shown

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from ecocheck.app.named_files import BadFileError
    from ecocheck.cli.session import Session

INPUT: Final = "-"
_LONGEST: Final = 200
Files = Annotated[
    list[str] | None,
    typer.Argument(),
    Says(
        Text("文件 ...", "FILE ..."),
        Text(
            "只列这几个文件（数据文件、登记册、整改、复核）的问题，其他文件的只计数；- 从标准输入读一个数据文件；"
            "不写则为整个项目",
            "only what is wrong in these files (figures, registry, actions, reviews), others are counted; - reads one "
            "data file from the standard input; default: the whole project",
        ),
        kind=Kind.FILE,
    ),
]
Place = Annotated[
    str | None,
    typer.Option("--as"),
    Says(
        Text("位置", "PATH"),
        Text(
            "用 - 时：当作项目里的哪个数据文件，例如 data/地区/2026.yaml；不写则看内容里的 region 和 year",
            "with -: as which data file of the project, such as data/REGION/2026.yaml; default: by region and year in "
            "it",
        ),
        kind=Kind.FILE,
    ),
]
_NOT_WITH = Text("写了文件，就不能再写 {options}", "{options} does not go with files")
_ALONE = Text("- 要单独写，一次只读一个数据文件", "- stands alone: one data file at a time")
_AS_ALONE = Text(
    "--as 要同 - 一起用：ecocheck validate - --as {place}", "--as goes with -: ecocheck validate - --as {place}"
)
_BAD_PLACE = Text(
    "--as 要写数据文件在项目里的位置，例如 data/地区/2026.yaml，不能写“{typed}”",
    "--as takes the place of a data file in the project, such as data/REGION/2026.yaml, not “{typed}”",
)
_NOWHERE = Text(
    "标准输入的内容里没有读到地区（region）和年份（year），不知道是哪个数据文件。请用 --as data/地区/年份.yaml 写明",
    "the input names no region and year, so nobody knows which data file it is; say it with --as data/REGION/YEAR.yaml",
)
_EMPTY = Text("标准输入是空的，没有可以检查的", "the standard input is empty")
_TOO_LARGE = Text("标准输入的内容太大，最多 {most} MB", "the standard input is too large; at most {most} MB")
_WAITING = Text(
    "从键盘读取，输完后按 Ctrl+D（Windows 为 Ctrl+Z 再回车）。",
    "Reading from the keyboard; end with Ctrl+D (on Windows Ctrl+Z and Enter).",
)
_BLANK = Text("文件名是空的", "the name of a file is blank")
_BAD: Final = {
    "missing": Text("没有文件 {path}", "there is no file {path}"),
    "folder": Text(
        "{path} 是文件夹。检查整个项目不写文件，检查一个地区用 --county 地区",
        "{path} is a folder. Write no file for the whole project, and --county REGION for one region",
    ),
    "no_project": Text(
        "{path} 不在项目里：它所在的文件夹及其上级都没有 units.yaml",
        "{path} is in no project: there is no units.yaml in its folder or above",
    ),
    "outside": Text("{path} 不在项目 {root} 里，一次只检查一个项目的文件", "{path} is not in the project {root}"),
    "cases": Text("{path} 是用例，用 ecocheck test {path} 运行", "{path} holds cases: ecocheck test {path}"),
    "no_file": Text(
        "{path} 不是项目要检查的文件。可以写 data、actions、reviews 下的文件，以及 units.yaml、indicators.yaml、"
        "tasks.yaml",
        "{path} is no file that is checked. It can be one below data, actions or reviews, units.yaml, indicators.yaml "
        "or tasks.yaml",
    ),
}


@dataclass(frozen=True, slots=True)
class Asked:
    """What is to be checked: the folder of the project, the named files, and contents in the place of files."""

    start: Path
    exactly: bool
    files: tuple[str, ...] = ()
    contents: "Mapping[tuple[str, int], bytes]" = field(default_factory=dict)


def asked_here(session: "Session", typed: "Sequence[str]", place: str | None, others: "Sequence[str]") -> Asked:
    """Find out what is to be checked; `others` are the options given that do not go with files. Raises Stop."""
    if not typed:
        if place is not None:
            raise WrongUsage(_AS_ALONE.of(session.lang).format(place=_shown(place)))
        return Asked(session.start, session.exactly)
    if INPUT in typed:
        if len(typed) > 1:
            raise WrongUsage(_ALONE.of(session.lang))
    elif place is not None:
        raise WrongUsage(_AS_ALONE.of(session.lang).format(place=_shown(place)))
    if others:
        raise WrongUsage(_NOT_WITH.of(session.lang).format(options=joined(others, session.lang)))
    return _of_input(session, place) if INPUT in typed else _of_files(session, typed)


def _of_files(session: "Session", typed: "Sequence[str]") -> Asked:
    from ecocheck.app.named_files import BadFileError, name_files
    from ecocheck.cli.global_options import ROOT
    from ecocheck.cli.no_project import no_project
    from ecocheck.cli.settings.applying import must_be_sound
    from ecocheck.cli.settings.reading import read_settings
    from ecocheck.source.discover import NoProjectError

    if not all(one.strip() for one in typed):
        raise WrongUsage(_BLANK.of(session.lang))
    if not all(Path(one).is_absolute() for one in typed):
        session.working_folder()
    root = session.start if ROOT in session.given and ROOT not in session.variables else None
    try:
        named = name_files(typed, root)
    except NoProjectError as error:
        raise no_project(session) from error
    except BadFileError as bad:
        raise _bad(session, bad) from bad
    must_be_sound(replace(session, settings=read_settings(named.root)))
    return Asked(named.root, exactly=True, files=named.files)


def _bad(session: "Session", bad: "BadFileError") -> WrongUsage:
    if bad.why == "missing" and is_region(bad.path):
        return WrongUsage(region_behind("validate", bad.path, session.lang))
    said = _BAD[bad.why.value].of(session.lang)
    return WrongUsage(said.format(path=_shown(bad.path), root=shown(str(bad.root))))


def _of_input(session: "Session", place: str | None) -> Asked:
    from ecocheck.app.named_files import place_of
    from ecocheck.cli.no_project import no_project
    from ecocheck.source.discover import NoProjectError, find_root
    from ecocheck.source.places import DATA
    from ecocheck.source.strays import said_in

    try:
        root = find_root(session.start, upward=not session.exactly)
    except NoProjectError as error:
        raise no_project(session) from error
    found = None if place is None else place_of(_in_project(place, root))
    if place is not None and found is None:
        raise WrongUsage(_BAD_PLACE.of(session.lang).format(typed=_shown(place)))
    content = _read_input(session)
    if found is None:
        region, year = said_in(content, "region"), said_in(content, "year")
        found = place_of(f"{DATA}/{region}/{year}.yaml")
        if region is None or found is None:
            raise WrongUsage(_NOWHERE.of(session.lang))
    return Asked(root, exactly=True, files=(f"{DATA}/{found[0]}/{found[1]}.yaml",), contents={found: content})


def _in_project(place: str, root: Path) -> str:
    """A path as it is in the project, with `/` between its parts."""
    path = Path(place)
    if path.is_absolute() and path.is_relative_to(root):
        return path.relative_to(root).as_posix()
    return place.replace("\\", "/").removeprefix("./")


def _read_input(session: "Session") -> bytes:
    """All of the standard input. Raises WrongUsage where it is empty or too large."""
    from ecocheck.cli.console import complain
    from ecocheck.source.yaml.text import MAX_BYTES

    stream = sys.stdin
    if stream is not None and stream.isatty() and not session.quiet:
        complain(_WAITING.of(session.lang))
    content = b"" if stream is None else stream.buffer.read(MAX_BYTES + 1)
    if not content.strip():
        raise WrongUsage(_EMPTY.of(session.lang))
    if len(content) > MAX_BYTES:
        raise WrongUsage(_TOO_LARGE.of(session.lang).format(most=MAX_BYTES // (1 << 20)))
    return content


def _shown(path: str) -> str:
    return cut(shown(path), _LONGEST)
