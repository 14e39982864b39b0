"""Whether a file was written by this program: a form, a report, a ledger. Its figures are those of the project."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from ecocheck.disk.reading import read
from ecocheck.source.workbook.limits import FILE
from ecocheck.source.workbook.package import Package
from ecocheck.source.workbook.refused import RefusedFileError

_ZIP: Final = b"PK\x03\x04"
_CREATOR: Final = b"<dc:creator>ecocheck</dc:creator>"
"""What Word and Excel files of this program have among their properties; Word and Excel keep it when they save."""
_HIDDEN: Final = b'"_ecocheck"'
"""The name of the sheet that a form hides."""
_PAGE: Final = b"""content="default-src 'none'; style-src &#39;sha256-"""
"""How the pages of this program begin: they may load nothing."""
_KEYS: Final = (b'"schema_version"', b'"program"', b'"as_of"', b'"drill"')
_HEAD: Final = 1024


def is_produced(path: str, begin: bytes, size: int) -> bool:
    """Whether the file at `path`, which begins with `begin` and has `size` bytes, was written by this program.

    Text files have no mark, so only Office files, pages and JSON are known. Never raises for damaged files;
    raises OSError where the file cannot be read.
    """
    head = begin[:_HEAD]
    if head.startswith(_ZIP):
        return size <= FILE and _in_package(read(Path(path), FILE, None))
    return _PAGE in head or (head.lstrip().startswith(b"{") and all(key in head for key in _KEYS))


def _in_package(content: bytes) -> bool:
    try:
        parts = Package(content)
        marks = (("docprops/core.xml", _CREATOR), ("xl/workbook.xml", _HIDDEN))
        return any(parts.has(name) and mark in parts.part(name) for name, mark in marks)
    except RefusedFileError:
        return False
