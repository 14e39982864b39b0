"""The output formats of commands: the name for `--format`, the file suffixes for `-o`, and the function that writes.

A writing function imports its part of `render` only when it is called, since a
run of a command writes in one format.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, Generic, Literal, TypeAlias, TypeVar

from ecocheck.findings.entry import Text

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from ecocheck.cli.session import Session
    from ecocheck.render.pages.tree import Page
    from ecocheck.render.text.width import Line

    Content: TypeAlias = bytes | str | Iterable[Line]

T = TypeVar("T")

_OPENS_IN_EXCEL: Final = Text("csv 可用 Excel 打开", "csv opens in Excel")
_NEEDS_OUTPUT: Final = Text("docx 是 Word 文件，须用 -o 写明文件", "docx is a Word file and needs -o")

_XLSX_NEEDS_OUTPUT: Final = Text("xlsx 是 Excel 文件，须用 -o 写明文件", "xlsx is an Excel file and needs -o")


@dataclass(frozen=True, slots=True, kw_only=True)
class Format(Generic[T]):
    """One output format."""

    name: str
    suffixes: tuple[str, ...]
    """Suffixes of the file given with `-o`, in lower case; the usual suffix first."""

    write: Callable[[T, Session, int | None], Content]
    """Makes the content; the last argument is the width of the terminal, or None for a pipe or a file."""

    note: Text | None = None
    """A remark for the help page."""

    office: Literal["word", "excel"] | None = None
    """The office program that opens the file; such a file is binary, so it is not printed."""

    page: bool = False
    """Whether the file can be opened in a browser."""

    orders: bool = False
    """Whether its lines may hold commands to a CI server."""

    folder: bool = False
    """Whether `-o` names a folder; the command then writes into it itself."""

    several: bool = False
    """Whether the command writes further files beside the one that `-o` names, so that it must name a file."""


def text(write: Callable[[T, Session, int | None], Iterable[Line]], *suffixes: str, name: str = "text") -> Format[T]:
    """Lines of text: coloured and wrapped on a terminal, plain in a file."""
    return Format(name=name, suffixes=suffixes or (".txt", ".text", ".log"), write=write)


def page(make: Callable[[T, Session], Page]) -> tuple[Format[T], Format[T]]:
    """Two formats, text and Markdown, of one tree of titles, notes and tables."""

    def lines(made: T, session: Session, width: int | None) -> Iterable[Line]:
        from ecocheck.render.formats.terminal import terminal

        return terminal(make(made, session), session.lang, width)

    def markdown(made: T, session: Session) -> str:
        from ecocheck.render.formats.markdown_page import markdown_page

        return markdown_page(make(made, session), session.lang)

    return text(lines), md(markdown)


def workbook(make: Callable[[T, Session], Page]) -> Format[T]:
    """An Excel workbook of the same tree: a sheet for each of its tables, and one for its texts."""

    def write(made: T, session: Session) -> bytes:
        from ecocheck.render.formats.excel.page import excel_page

        return excel_page(make(made, session), session.lang)

    return replace(xlsx(write), note=_XLSX_NEEDS_OUTPUT)


def md(write: Callable[[T, Session], str], *suffixes: str) -> Format[T]:
    """Markdown."""
    return _whole(write, "md", ".md", ".markdown", *suffixes)


def json(write: Callable[[T, Session], bytes]) -> Format[T]:
    """JSON, one object."""
    return _whole(write, "json", ".json")


def csv(write: Callable[[T, Session], bytes]) -> Format[T]:
    """CSV, one table."""
    return _whole(write, "csv", ".csv", note=_OPENS_IN_EXCEL)


def html(write: Callable[[T, Session], str]) -> Format[T]:
    """HTML, one page."""
    return _whole(write, "html", ".html", ".htm", page=True)


def docx(write: Callable[[T, Session], bytes]) -> Format[T]:
    """A Word file."""
    return _whole(write, "docx", ".docx", office="word", note=_NEEDS_OUTPUT)


def xlsx(write: Callable[[T, Session], bytes]) -> Format[T]:
    """An Excel workbook."""
    return _whole(write, "xlsx", ".xlsx", office="excel")


def other(name: str, write: Callable[[T, Session], bytes | str], *suffixes: str, orders: bool = False) -> Format[T]:
    """A format that only one command has."""
    return _whole(write, name, *suffixes, orders=orders)


def folder(name: str, note: Text) -> Format[Any]:
    """A folder, into which the command writes itself."""
    return Format(name=name, suffixes=(), write=_nothing, note=note, folder=True)


def by_itself(name: str, suffix: str, office: Literal["word", "excel"]) -> Format[Any]:
    """A file that the command writes itself, with further ones beside it; `office` files are among them."""
    return Format(name=name, suffixes=(suffix,), write=_nothing, office=office, several=True)


def _whole(write: Callable[[T, Session], bytes | str], name: str, *suffixes: str, **more: Any) -> Format[T]:
    """A format that does not depend on the terminal's width."""
    return Format(name=name, suffixes=suffixes, write=lambda made, session, _: write(made, session), **more)


def _nothing(*_: object) -> bytes:
    return b""


_DOTS: Final = ".．。"


def suffix_of(path: str) -> str:
    """The suffix of a file's name with its dot, in lower case; empty where there is none.

    Dots and blanks at the end of the name are ignored, as Windows ignores them.
    A full-width dot or Chinese full stop before letters was meant as a dot: it is
    kept in the suffix, which then matches no format and is refused.
    """
    name = Path(path).name.rstrip(" .")
    for dot in _DOTS:
        before, found, after = name.rpartition(dot)
        if found and before and (dot == "." or (after.isascii() and after.isalnum())):
            return dot + after.lower()
    return ""


def suffixes_of(formats: Iterable[Format[Any]]) -> tuple[str, ...]:
    """The suffixes to suggest: the usual suffix of each format, or all suffixes if there is only one format."""
    several = tuple(formats)
    usual = (one.suffixes[:1] if len(several) > 1 else one.suffixes for one in several)
    return tuple(dict.fromkeys(suffix for suffixes in usual for suffix in suffixes))
