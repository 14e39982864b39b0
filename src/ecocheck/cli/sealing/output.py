"""Where a seal is written: volumes and the page of digests side by side, and never over anything but a seal."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Final

from ecocheck.cli.exits import WrongUsage
from ecocheck.cli.output_path import through_no_link, unclaimed
from ecocheck.disk.archive.layout import HEAD_MARK, HEAD_SIZE
from ecocheck.disk.reading import pieces_of
from ecocheck.findings.entry import Text
from ecocheck.model.manifest import FORMAT, MANIFEST, volume_name
from ecocheck.render.text.width import shown

if TYPE_CHECKING:
    from ecocheck.cli.session import Session

_PAGE: Final = "{stem}.校验页.html"
_BEGINNING: Final = 400
"""In bytes: enough to tell by it whether a file is ours."""
_ANY_SIZE: Final = 1 << 62
"""In bytes: only the beginning is read, so the file may have any size."""

_NOT_OURS = Text(
    "{path} 已有，不是 ecocheck 生成的{what}，不会覆盖。请换一个文件名，或先把它移走",
    "{path} exists and is no {what} by ecocheck, so it is left alone. Choose another name, or take it away first",
)
_SEAL = Text("封装件", "seal")
_DIGESTS = Text("校验页", "page of digests")
_NO_FILE = Text("-o 要写普通文件的名字，{path} 不是", "-o takes the name of a regular file; {path} is none")
_LEFT_OVER = Text(
    "{path} 是上一次封装留下的，不属于这一次，会被误当作一卷。请先移走",
    "{path} is left from an earlier seal and would be taken for a volume of this one. Take it away first",
)


def check_output(session: Session, output: str) -> None:
    """Refuse to overwrite anything that is no seal of ours. Raises WrongUsage, OSError."""
    path = Path(output)
    if path.exists() and not path.is_file():
        raise WrongUsage(_NO_FILE.of(session.lang).format(path=shown(output)))
    page = page_beside(path)
    through_no_link(session, page)
    unclaimed(session, str(page))
    _must_be_a_seal(session, path)
    if page.exists() and not _is_page(page):
        raise _not_ours(session, page, _DIGESTS)


def page_beside(path: Path) -> Path:
    """The page of digests beside the first volume."""
    return path.with_name(_PAGE.format(stem=path.stem))


def volumes_beside(session: Session, path: Path, count: int) -> list[Path]:
    """The files of so many volumes, which may be written. Raises WrongUsage, OSError."""
    *volumes, beyond = (path.with_name(volume_name(path.name, number)) for number in range(1, count + 2))
    for one in volumes:
        through_no_link(session, one)
        _must_be_a_seal(session, one)
    if beyond.exists():
        raise WrongUsage(_LEFT_OVER.of(session.lang).format(path=shown(str(beyond))))
    return volumes


def _must_be_a_seal(session: Session, path: Path) -> None:
    if path.exists() and not _is_seal(path):
        raise _not_ours(session, path, _SEAL)


def _not_ours(session: Session, path: Path, what: Text) -> WrongUsage:
    said = _NOT_OURS.of(session.lang)
    return WrongUsage(said.format(path=shown(str(path)), what=what.of(session.lang)))


def _beginning(path: Path) -> bytes:
    if not path.is_file():
        return b""
    return next(iter(pieces_of(path, _ANY_SIZE, None)), b"")[:_BEGINNING]


def _is_seal(path: Path) -> bool:
    """Whether a file begins as a volume of a seal does."""
    begun = _beginning(path)
    name = MANIFEST.encode()
    content = begun[HEAD_SIZE + len(name) :]
    named = begun[HEAD_SIZE : HEAD_SIZE + len(name)] == name
    return begun.startswith(HEAD_MARK) and named and f'"{FORMAT}"'.encode() in content


def _is_page(path: Path) -> bool:
    from ecocheck.render.seal.digest_page import MARK

    return f'content="{MARK}"'.encode() in _beginning(path)
