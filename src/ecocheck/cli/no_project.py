"""What is said where there is no project: where it was looked for, how to go to one, how to make one."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ecocheck.cli.exits import WRONG_USAGE, Stop
from ecocheck.findings.entry import Text
from ecocheck.render.phrases.joins import joined
from ecocheck.render.text.width import shown

if TYPE_CHECKING:
    from pathlib import Path

    from ecocheck.cli.session import Session

_ABOVE = Text(
    "找不到项目：{start} 及其上级文件夹里都没有 units.yaml。",
    "No project: there is no units.yaml in {start} or above.",
)
_EXACTLY = Text(
    "找不到项目：--root 所指的 {start} 里没有 units.yaml。",
    "No project: there is no units.yaml in {start}, the folder given with --root.",
)
_RENAME = Text(
    "那里有“{near}”：名字要全部小写，请改为 units.yaml。",
    "“{near}” is there: rename it to units.yaml, in small letters.",
)
_DATA_ONLY = Text(
    "那里有 data 文件夹，缺 units.yaml、indicators.yaml：多半没有一起复制，请从原处把整个项目文件夹复制过来。",
    "There is a data folder without units.yaml and indicators.yaml; most likely they were not copied. Copy the whole "
    "folder of the project.",
)
_IN_ONE = Text(
    "下一级文件夹“{name}”是项目：请运行 cd {name} 以后重试，或加 --root {name}。",
    "The folder “{name}” in it is a project: run cd {name} and try again, or add --root {name}.",
)
_IN_ONE_THERE = Text(
    "它下一级的“{name}”是项目：请改为 --root {root}。", "The folder “{name}” in it is a project: write --root {root}."
)
_IN_SOME = Text(
    "下一级文件夹{names}是项目：请用 cd 进入以后重试，或加 --root 写明。",
    "In it, these are projects: {names}. Go there with cd and try again, or name one with --root.",
)
_GO = Text(
    "已有项目的：用 cd 进入有 units.yaml 的文件夹以后重试，或加 --root 文件夹。",
    "If you have a project: go to its folder, which holds units.yaml, or add --root DIR.",
)
_NEW = Text(
    "还没有项目的：ecocheck init 项目（取出本软件所带的），或 ecocheck init --empty 新项目（建一个空的）。",
    "If you have none: ecocheck init DIR (unpacks the one that comes along), or ecocheck init --empty DIR (an empty "
    "one).",
)
_NAME = Text("“{name}”", "“{name}”")
_MANY: Final = 5
"""Most folders that are named."""


def project_must_be(session: Session) -> None:
    """Refuse to go on where there is no project. Raises Stop."""
    from ecocheck.source.discover import NoProjectError, find_root

    try:
        find_root(session.start, upward=not session.exactly)
    except NoProjectError as none:
        raise no_project(session) from none


def no_project(session: Session) -> Stop:
    """The exception with exit 2: there is no units.yaml."""
    return Stop(WRONG_USAGE, "\n".join(_lines(session)))


def _lines(session: Session) -> list[str]:
    from ecocheck.disk.listing import otherwise_written
    from ecocheck.disk.walking import folders
    from ecocheck.source.places import DATA, UNITS

    start, lang = session.start.resolve(), session.lang
    first = (_EXACTLY if session.exactly else _ABOVE).of(lang).format(start=shown(str(start)))
    near = otherwise_written(start, UNITS)
    if near is not None:
        return [first, _RENAME.of(lang).format(near=shown(near)), _NEW.of(lang)]
    inside = folders(start)
    data = [_DATA_ONLY.of(lang)] if DATA in inside else []
    return [first, *data, _way(session, start, inside), _NEW.of(lang)]


def _way(session: Session, start: Path, inside: list[str]) -> str:
    """How to go to a project: to one in the folder, since being one folder too high is the usual case."""
    from ecocheck.disk.listing import is_file_so
    from ecocheck.source.places import UNITS

    lang = session.lang
    found = [name for name in inside if is_file_so(start / name / UNITS)][:_MANY]
    if not found:
        return _GO.of(lang)
    if len(found) == 1 and _plain(found[0]):
        if session.root is None:
            return _IN_ONE.of(lang).format(name=found[0])
        if all(map(_plain, session.root.parts)):
            return _IN_ONE_THERE.of(lang).format(name=found[0], root=session.root / found[0])
    return _IN_SOME.of(lang).format(names=joined((_NAME.of(lang).format(name=shown(one)) for one in found), lang))


def _plain(name: str) -> bool:
    """Whether a part of a path can be typed on every command line as it is; a stranger's folder may hold any signs."""
    return name[:1] != "-" and all(one.isalnum() or one in "._-/:\\" for one in name)
