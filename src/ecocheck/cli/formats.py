"""The forms of a command's output: the name for `--format`, the suffixes of `-o` that mean it, and what writes it.

What writes a form imports its part of `render` when it is called, since a
command is asked for one form at a time.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, Generic, Literal, TypeAlias, TypeVar

from ecocheck.findings.entry import Text

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from ecocheck.cli.session import Session
    from ecocheck.render.formats.text_width import Line
    from ecocheck.render.pages.tree import Page

    Content: TypeAlias = bytes | str | Iterable[Line]

T = TypeVar("T")

_OPENS_IN_EXCEL: Final = Text("csv 可用 Excel 打开", "csv opens in Excel")
_NEEDS_OUTPUT: Final = Text("docx 是 Word 文件，须用 -o 写明文件", "docx is a Word file and needs -o")


@dataclass(frozen=True, slots=True, kw_only=True)
class Format(Generic[T]):
    """One form of output."""

    name: str
    suffixes: tuple[str, ...]
    """Of the file given with `-o`, in small letters; the usual one first."""

    write: Callable[[T, Session, int | None], Content]
    """Makes the content for a terminal so wide; None for a pipe or a file."""

    note: Text | None = None
    """What the help page adds."""

    library: Literal["word", "excel"] | None = None
    """The optional library that a binary file needs."""

    page: bool = False
    """Whether a browser opens it."""

    orders: bool = False
    """Whether its lines may order a CI server."""

    folder: bool = False
    """Whether `-o` names a folder, which the command fills itself."""


def text(write: Callable[[T, Session, int | None], Iterable[Line]], *suffixes: str, name: str = "text") -> Format[T]:
    """Lines for a terminal, coloured and wrapped there and plain in a file."""
    return Format(name=name, suffixes=suffixes or (".txt", ".text", ".log"), write=write)


def page(make: Callable[[T, Session], Page]) -> tuple[Format[T], Format[T]]:
    """A tree of titles, notes and tables, as text and as Markdown."""

    def lines(made: T, session: Session, width: int | None) -> Iterable[Line]:
        from ecocheck.render.formats.terminal import terminal

        return terminal(make(made, session), session.lang, width)

    def markdown(made: T, session: Session) -> str:
        from ecocheck.render.formats.markdown_page import markdown_page

        return markdown_page(make(made, session), session.lang)

    return text(lines), md(markdown)


def md(write: Callable[[T, Session], str], *suffixes: str) -> Format[T]:
    """Markdown."""
    return _whole(write, "md", ".md", ".markdown", *suffixes)


def json(write: Callable[[T, Session], bytes]) -> Format[T]:
    """JSON, one object."""
    return _whole(write, "json", ".json")


def csv(write: Callable[[T, Session], bytes]) -> Format[T]:
    """A table of rows."""
    return _whole(write, "csv", ".csv", note=_OPENS_IN_EXCEL)


def html(write: Callable[[T, Session], str]) -> Format[T]:
    """One page for a browser."""
    return _whole(write, "html", ".html", ".htm", page=True)


def docx(write: Callable[[T, Session], bytes]) -> Format[T]:
    """A Word file."""
    return _whole(write, "docx", ".docx", library="word", note=_NEEDS_OUTPUT)


def xlsx(write: Callable[[T, Session], bytes]) -> Format[T]:
    """An Excel workbook."""
    return _whole(write, "xlsx", ".xlsx", library="excel")


def other(name: str, write: Callable[[T, Session], bytes | str], *suffixes: str, orders: bool = False) -> Format[T]:
    """A form that one command alone has."""
    return _whole(write, name, *suffixes, orders=orders)


def folder(name: str, note: Text) -> Format[Any]:
    """A folder, which the command fills itself."""
    return Format(name=name, suffixes=(), write=_nothing, note=note, folder=True)


def _whole(write: Callable[[T, Session], bytes | str], name: str, *suffixes: str, **more: Any) -> Format[T]:
    """A form that takes no heed of any terminal."""
    return Format(name=name, suffixes=suffixes, write=lambda made, session, _: write(made, session), **more)


def _nothing(*_: object) -> bytes:
    return b""


_DOTS: Final = ".．。"


def suffix_of(path: str) -> str:
    """What follows the last dot of a file's name, in small letters with the dot; empty where there is none.

    Windows leaves out dots and blanks at the end of a name. A Chinese full stop
    before letters was meant for a dot: it stays, so that no form has such a suffix.
    """
    name = Path(path).name.rstrip(" .")
    for dot in _DOTS:
        before, found, after = name.rpartition(dot)
        if found and before and (dot == "." or (after.isascii() and after.isalnum())):
            return dot + after.lower()
    return ""


def suffixes_of(formats: Iterable[Format[Any]]) -> tuple[str, ...]:
    """What to write after the name: the usual suffix of each form, and all of a single one."""
    several = tuple(formats)
    usual = (one.suffixes[:1] if len(several) > 1 else one.suffixes for one in several)
    return tuple(dict.fromkeys(suffix for suffixes in usual for suffix in suffixes))
