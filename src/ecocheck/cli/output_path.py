"""Checks where `-o` may write, before any work is done, so that a command does not fail after the work."""

from __future__ import annotations

import errno
import os
import stat
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from ecocheck.cli.exits import WrongUsage
from ecocheck.cli.formats import suffix_of
from ecocheck.findings.entry import Text
from ecocheck.render.text.width import shown

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from ecocheck.cli.session import Session

_O = "-o"
_BLANK = Text("选项 {option} 后面要写文件名", "option {option} needs the name of a file")
_BLANK_FOLDER = Text("选项 {option} 后面要写文件夹名", "option {option} needs the name of a folder")
_NO_FOLDER_THERE = Text(
    "{option} 要写文件夹名，标准输出放不下几个文件",
    "{option} takes the name of a folder here",
)
_FOLDER = Text(
    "{option} 所写的 {path} 是文件夹，后面还要写文件名", "{path}, given with {option}, is a folder; name a file in it"
)
_FILE = Text("{option} 所写的 {path} 不是文件夹", "{path}, given with {option}, is not a folder")
_USUAL_IS_FILE = Text(
    "{path} 是文件，不是文件夹，没有地方写。请先把它移走，或用 {option} 写明别的文件夹",
    "{path} is a file and no folder. Take it away first, or name another folder with {option}",
)
_LIKE_A_FILE = Text(
    "{option} 要写文件夹名，这里要写几个文件；{path} 像一个文件名。请写成不带 {suffix} 的名字",
    "{option} takes the name of a folder, since there are several files; {path} looks like a file. Leave out {suffix}",
)
_NO_FOLDER = Text(
    "{option} 所写的 {path} 写不了：没有 {folder} 这个文件夹，请先建好，或换一个位置",
    "cannot write {path}, given with {option}: there is no folder {folder}; make it first, or choose another place",
)
_IN_A_FILE = Text(
    "{option} 所写的 {path} 写不了：{folder} 不是文件夹",
    "cannot write {path}, given with {option}: {folder} is not a folder",
)
_NO_NAME = Text(
    "{option} 所写的 {path} 不能用作文件名：名字太长，或链接绕成了圈",
    "{path}, given with {option}, cannot be a file: the name is too long, or links lead in a circle",
)
_NO_FOLDER_NAME = Text(
    "{option} 所写的 {path} 不能用作文件夹名：名字太长，或链接绕成了圈。请换一个短的名字",
    "{path}, given as {option}, cannot be a folder: the name is too long, or links lead in a circle. Shorten it",
)
_LINK = Text(
    "{path} 写不了：{link} 是链接，写进去会改到别处的文件。没有写入任何文件；请先移走，或换一个位置",
    "cannot write {path}: {link} is a link, and a file elsewhere would be changed; nothing was written. "
    "Take it away first, or choose another place",
)
_CLAIMED = {
    "input": Text(
        "{option} 所写的 {path} 是项目自己要读的文件，写进去原来的内容就没有了。请换一个文件名",
        "{path}, given with {option}, is a file that the project reads; it would be lost. Choose another name",
    ),
    "place": Text(
        "{option} 所写的 {path} 在项目放数据、方案、整改事项、复核意见、收件记录、模板或用例的文件夹里，"
        "写在那里会被当作项目的文件来读。"
        "请换一个位置",
        "{path}, given with {option}, lies where the project keeps figures, the plan, actions, opinions, receipts, "
        "templates or cases, and would be read as one. Choose another place",
    ),
}


def must_be_free(session: Session, output: str, cases: Iterable[str] = ()) -> None:
    """Refuse a path that cannot be written, or that the project reads.

    `cases` are the paths given to `test`. Raises WrongUsage, and
    PermissionError where only permission is missing.
    """
    if not output.strip():
        raise WrongUsage(_BLANK.of(session.lang).format(option=_O))
    if not Path(output).is_absolute():
        session.working_folder()
    through_no_link(session, Path(output))
    mode = _mode(session, output)
    if output.endswith(("/", os.sep)) or (mode is not None and stat.S_ISDIR(mode)):
        raise WrongUsage(_FOLDER.of(session.lang).format(option=_O, path=shown(output)))
    if mode is not None and not stat.S_ISREG(mode):
        return  # a device or a pipe is written to and never replaced
    folder = Path(os.path.realpath(output)).parent
    _must_be_folder(session, output, folder)
    unclaimed(session, output, cases)
    if not os.access(folder, os.W_OK):
        raise PermissionError(errno.EACCES, "", output)


def unclaimed(session: Session, output: str, cases: Iterable[str] = (), option: str = _O) -> None:
    """Refuse a path that the project reads. Raises WrongUsage."""
    from ecocheck.app.protected_paths import claim_of

    claim = claim_of(Path(output), _roots(session), map(Path, cases))
    if claim is not None:
        raise WrongUsage(_CLAIMED[claim].of(session.lang).format(option=option, path=shown(output)))


def must_be_folder(session: Session, output: str, option: str = _O) -> None:
    """Refuse a path that is not a folder and cannot become one. Raises WrongUsage."""
    if not output.strip():
        raise WrongUsage(_BLANK_FOLDER.of(session.lang).format(option=option))
    if output == "-":
        raise WrongUsage(_NO_FOLDER_THERE.of(session.lang).format(option=option))
    if not Path(output).is_absolute():
        session.working_folder()
    through_no_link(session, Path(output))
    mode = _mode(session, output, option, _NO_FOLDER_NAME)
    if mode is not None and not stat.S_ISDIR(mode):
        raise WrongUsage(_FILE.of(session.lang).format(option=option, path=shown(output)))
    if mode is None and _is_of_a_file(suffix_of(output)):
        suffix = shown(suffix_of(output))
        raise WrongUsage(_LIKE_A_FILE.of(session.lang).format(option=option, path=shown(output), suffix=suffix))
    above = next((one for one in Path(os.path.realpath(output)).parents if one.exists()), None)
    if above is not None and not above.is_dir():
        said = _IN_A_FILE.of(session.lang).format(option=option, path=shown(output), folder=shown(str(above)))
        raise WrongUsage(said)


def usual_folder(session: Session, folder: Path, option: str) -> None:
    """Refuse a file at the place of a command's usual folder; `option` names another folder. Raises WrongUsage."""
    if folder.exists() and not folder.is_dir():
        raise WrongUsage(_USUAL_IS_FILE.of(session.lang).format(path=shown(str(folder)), option=option))


def through_no_link(session: Session, path: Path) -> None:
    """Refuse a link on the path that lies in a project or in the repository around it. Raises WrongUsage.

    Such a link may come from a stranger, with the project. A link in the user's
    own folders is followed.
    """
    from ecocheck.disk.links import link_within

    found = link_within(path, _of_strangers(session, path))
    if found is not None:
        raise WrongUsage(_LINK.of(session.lang).format(path=shown(str(path)), link=shown(str(found))))


def _of_strangers(session: Session, path: Path) -> Iterator[Path]:
    """The roots of the project of the run and of the project around the path, and the repositories around them."""
    from ecocheck.source.discover import NoProjectError, find_root

    roots = set(_roots(session))
    with suppress(NoProjectError, OSError, RuntimeError, ValueError):
        roots.add(find_root(path.absolute().parent))
    for root in roots:
        yield root
        yield from (one for one in root.parents if os.path.lexists(one / ".git"))


def _mode(session: Session, output: str, option: str = _O, impossible: Text = _NO_NAME) -> int | None:
    """The mode of what exists at the path; None if nothing does. Raises WrongUsage if the path is impossible."""
    try:
        return Path(output).stat().st_mode
    except (FileNotFoundError, NotADirectoryError):
        return None
    except PermissionError:
        raise
    except (OSError, ValueError) as error:
        raise WrongUsage(impossible.of(session.lang).format(option=option, path=shown(output))) from error


def _must_be_folder(session: Session, output: str, folder: Path) -> None:
    if folder.is_dir():
        return
    typed = Path(output).parent
    said = _NO_FOLDER
    if folder.exists() or any(one.is_file() for one in folder.parents):
        said = _IN_A_FILE
        folder = next(one for one in (folder, *folder.parents) if one.is_file())
        typed = next((one for one in (typed, *typed.parents) if one.is_file()), folder)
    raise WrongUsage(said.of(session.lang).format(option=_O, path=shown(output), folder=shown(str(typed))))


def _is_of_a_file(suffix: str) -> bool:
    """Whether some command writes files with the suffix."""
    from ecocheck.cli.command_list import every_command

    return any(suffix in form.suffixes for command in every_command() for form in command.formats)


def _roots(session: Session) -> tuple[Path, ...]:
    from ecocheck.source.discover import NoProjectError, find_root

    try:
        return (find_root(session.start, upward=not session.exactly),)
    except (NoProjectError, OSError, RuntimeError):
        return ()
