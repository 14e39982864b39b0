"""The folder of a site: there whole or not at all, and never in the place of anything else."""

from __future__ import annotations

import json
import os
import shutil
import stat
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, Final

from ecocheck.cli.stop import WrongUsage
from ecocheck.findings.entry import Text

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from ecocheck.cli.session import Session

MARKER: Final = ".ecocheck-site"
"""Lists what we wrote, so that the next run knows its own."""
_MANY: Final = 3
_LITTER: Final = frozenset({".DS_Store", "Thumbs.db", "desktop.ini"})
"""What file managers leave in any folder that somebody has looked at."""

_NO_FOLDER = Text("-o 所指的“{folder}”是文件，不是文件夹", "-o names “{folder}”, which is a file and not a folder")
_NOWHERE = Text("“{parent}”这个文件夹不存在，请先建好", "there is no folder “{parent}”; make it first")
_NOT_OURS = Text(
    "文件夹“{folder}”里有别的东西（{names}），不会覆盖。请换一个空文件夹或新文件夹的名字",
    "the folder “{folder}” holds other things ({names}) and is left alone; name an empty folder or a new one",
)
_MORE = Text("{names}等{n}个", "{names} and others, {n} in all")


def check_folder(session: Session, folder: Path) -> None:
    """Refuse a folder that holds anything but a site of ours. Raises WrongUsage, OSError."""
    if not os.path.lexists(folder):
        if not folder.absolute().parent.is_dir():
            raise WrongUsage(_NOWHERE.of(session.lang).format(parent=folder.absolute().parent))
        return
    if not folder.is_dir():
        raise WrongUsage(_NO_FOLDER.of(session.lang).format(folder=folder))
    _must_be_ours(session, folder, folder)


def _must_be_ours(session: Session, folder: Path, found: Path) -> None:
    """Refuse other things in the folder, which lies at `found` by now. Raises WrongUsage."""
    strange = sorted(_strange(found))
    if strange:
        names = ("、" if session.lang == "zh" else ", ").join(strange[:_MANY])
        said = names if len(strange) <= _MANY else _MORE.of(session.lang).format(names=names, n=len(strange))
        raise WrongUsage(_NOT_OURS.of(session.lang).format(folder=folder, names=said))


def _strange(folder: Path) -> Iterator[str]:
    """What lies in the folder and is not on its list; a link never is."""
    ours = _listed(folder)
    folders = {parent.as_posix() for name in ours for parent in Path(name).parents}
    for path in folder.rglob("*"):
        name = path.relative_to(folder).as_posix()
        mode = path.lstat().st_mode
        if stat.S_ISDIR(mode):
            if name not in folders:
                yield name
        elif not (stat.S_ISREG(mode) and (name in ours or path.name in _LITTER)):
            yield name


def _listed(folder: Path) -> frozenset[str]:
    """What the marker lists. A marker that cannot be understood lists nothing."""
    try:
        found = json.loads((folder / MARKER).read_text(encoding="utf-8"))["files"]
    except (OSError, ValueError, KeyError, TypeError):
        return frozenset()
    return (
        frozenset({MARKER, *(name for name in found if isinstance(name, str))})
        if isinstance(found, list)
        else frozenset()
    )


def write_folder(session: Session, folder: Path, files: Iterable[tuple[str, bytes]]) -> int:
    """Write the files beside the folder and put all of them in its place at once; the number of files.

    A failure leaves what was there, and nothing beside it. Raises WrongUsage, OSError.
    """
    folder = Path(os.path.realpath(folder))
    made = Path(tempfile.mkdtemp(dir=folder.parent, prefix=".eco.", suffix=".tmp"))
    try:
        names = []
        for name, content in files:
            _write(made / name, content)
            names.append(name)
        marker = {"site": 1, "files": sorted(names)}
        _write(made / MARKER, (json.dumps(marker, ensure_ascii=False, indent=1) + "\n").encode())
        made.chmod(folder.stat().st_mode & 0o777 if folder.is_dir() else 0o777 & ~_mask())
        _put(session, made, folder)
    except BaseException:
        shutil.rmtree(made, ignore_errors=True)
        raise
    return len(names)


def _write(path: Path, content: bytes) -> None:
    path.parent.mkdir(exist_ok=True)
    with path.open("wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())


def _put(session: Session, made: Path, folder: Path) -> None:
    """In the place of the folder, whose former pages go; back with them where that fails.

    What somebody put there while the pages were made is found once nobody can
    put anything more there. Raises WrongUsage, OSError.
    """
    if not folder.exists():
        made.rename(folder)
        return
    aside = Path(tempfile.mkdtemp(dir=folder.parent, prefix=".eco.", suffix=".old"))
    former = aside / "former"
    try:
        folder.rename(former)
        try:
            _must_be_ours(session, folder, former)
            made.rename(folder)
        except BaseException:
            former.rename(folder)
            raise
    finally:
        shutil.rmtree(aside, ignore_errors=True)


def _mask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask
