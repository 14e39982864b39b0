"""What a file is by its content, and the words for what is not read."""

from __future__ import annotations

import posixpath
from typing import TYPE_CHECKING, Final, Literal, NoReturn, TypeAlias

from ecocheck.source.workbook.limits import FILE
from ecocheck.source.workbook.markup import CONTENT_TYPES, Walk
from ecocheck.source.workbook.package import Package
from ecocheck.source.workbook.refused import Reason, RefusedFileError
from ecocheck.source.workbook.relations import relations

if TYPE_CHECKING:
    from ecocheck.source.workbook.markup import Attributes

Kind: TypeAlias = Literal["xlsx", "docx", "text"]

_ZIP: Final = b"PK\x03\x04"
_OLE: Final = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_BEGINNINGS: Final[tuple[tuple[bytes, Reason], ...]] = (
    (b"%PDF", "scan"),
    (b"\x89PNG", "scan"),
    (b"\xff\xd8\xff", "scan"),
    (b"II*\x00", "scan"),
    (b"MM\x00*", "scan"),
    (b"GIF8", "scan"),
    (b"RIFF", "scan"),
    (b"Rar!", "archive"),
    (b"7z\xbc\xaf", "archive"),
    (b"PK\x05\x06", "archive"),
    (b"\x1f\x8b", "archive"),
    (b"{\\rtf", "old_word"),
    (b"\x09\x08", "old_excel"),
    (b"\x09\x04", "old_excel"),
    (b"\x09\x02", "old_excel"),
    (b"\x09\x00\x04\x00", "old_excel"),
)
_MARKUP: Final = (b"<html", b"<!doctype", b"<head", b"<meta", b"<style", b"<table", b"<div", b"mime-version:")
_MARKS: Final = (b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff")
_STREAMS: Final[tuple[tuple[str, Reason], ...]] = (
    ("EncryptedPackage", "encrypted"),
    ("WordDocument", "old_word"),
    ("Workbook", "old_excel"),
    ("Book", "old_excel"),
)
"""Names of streams in old Office files, the most telling first."""
_WPS: Final = {"et", "ett", "wps", "wpt"}
_TEXTS: Final = {"csv", "tsv", "txt", "xls"}
"""Old systems call a text with tabs .xls."""
_SUFFIXES: Final = {"xlsx", "docx", "xltx", "dotx"}
_HEAD: Final = 1024


def suffix_of(name: str) -> str:
    """The end of a name behind its last dot, in small letters."""
    return name.rpartition(".")[2].casefold() if "." in name else ""


def refuse_foreign(content: bytes, suffix: str = "") -> None:
    """Raise RefusedFileError for every kind of file that is known and not read. A zip passes, and so does text."""
    if not content:
        raise RefusedFileError("empty")
    if len(content) > FILE:
        raise RefusedFileError("too_large", limit=FILE >> 20)
    if content.startswith(_OLE):
        _refuse_old(content, suffix)
    for beginning, reason in _BEGINNINGS:
        if content.startswith(beginning):
            raise RefusedFileError(reason)
    if b"%PDF-" in content[:_HEAD] and not content.startswith(_ZIP):
        raise RefusedFileError("scan")
    head = _plain_head(content)
    for beginnings, kind in (((b"<?xml",), "xml"), (_MARKUP, "html")):
        if head.startswith(beginnings):
            raise RefusedFileError("other_table", kind=kind)


def _plain_head(content: bytes) -> bytes:
    head = content[:_HEAD]
    for mark in _MARKS:
        head = head.removeprefix(mark)
    return head.replace(b"\x00", b"").lstrip().lower()


def _refuse_old(content: bytes, suffix: str) -> NoReturn:
    for stream, reason in _STREAMS:
        if stream.encode("utf-16-le") in content:
            raise RefusedFileError("wps" if suffix in _WPS and reason != "encrypted" else reason)
    raise RefusedFileError("not_excel")


def kind_of(name: str, content: bytes) -> Kind:
    """How a file is to be read: by its content first, by the end of its name where the content is only text.

    Raises RefusedFileError for what is not read.
    """
    suffix = suffix_of(name)
    refuse_foreign(content, suffix)
    if content.startswith(_ZIP):
        return _kind_of_package(Package(content))
    if suffix in _TEXTS:
        return "text"
    raise RefusedFileError("broken" if suffix in _SUFFIXES else "not_excel")


def _kind_of_package(package: Package) -> Kind:
    names = package.names()
    if "mimetype" in names and b"opendocument" in package.part("mimetype"):
        raise RefusedFileError("other_table", kind=".ods")
    if "ofd.xml" in names:
        raise RefusedFileError("scan")
    if "[content_types].xml" not in names and "_rels/.rels" not in names:
        raise RefusedFileError("archive")
    name = posixpath.basename(main_part(package)).casefold()
    if name.endswith(".bin"):
        raise RefusedFileError("other_table", kind=".xlsb")
    if name.startswith("document"):
        return "docx"
    if name.startswith("workbook"):
        return "xlsx"
    raise RefusedFileError("not_excel")


def main_part(package: Package) -> str:
    """The name of the part that is the workbook or the document."""
    found = [one.part for one in relations(package, "").values() if one.kind == "officeDocument"]
    if not found or not package.has(found[0]):
        raise RefusedFileError("broken", part=found[0] if found else "_rels/.rels")
    return found[0]


def office_package(content: bytes, kind: Kind) -> Package:
    """The parts of a file of this kind; RefusedFileError for any other file."""
    refuse_foreign(content)
    if not content.startswith(_ZIP):
        raise RefusedFileError("not_excel")
    package = Package(content)
    if _kind_of_package(package) != kind:
        raise RefusedFileError("not_excel")
    return package


def has_macros(package: Package) -> bool:
    """Whether the file holds a program."""
    found = [name for name in package.names() if name.endswith("vbaproject.bin")]

    def at(attributes: Attributes) -> None:
        said = attributes.get("ContentType", "").casefold()
        found.extend(word for word in ("macro", "vbaproject") if word in said)

    part = "[Content_Types].xml"
    Walk(CONTENT_TYPES, {"Override": at, "Default": at}).through(package.part(part), part)
    return bool(found)
