"""The parts of an Office file, which is a zip. Its directory is judged before anything is unpacked.

Nothing is ever written to the disk, so a name that leads out of a folder is
only a name that no relation finds.
"""

from __future__ import annotations

import io
import posixpath
import struct
import zipfile
import zlib
from typing import TYPE_CHECKING, Final

from ecocheck.source.workbook.limits import ALL_PARTS, BLOCK, CELLS, PART, PARTS, RATIO, SMALL, TAGS
from ecocheck.source.workbook.refused import RefusedFileError

if TYPE_CHECKING:
    from collections.abc import Iterator

_ENTRY: Final = b"PK\x01\x02"
"""Each entry of the directory begins with it."""
_ENCRYPTED: Final = 0x1
_METHODS: Final = {zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED}
"""What Office files use; the others need much memory to unpack little."""
_FAULTS: Final = (
    zipfile.BadZipFile,
    zlib.error,
    struct.error,
    EOFError,
    LookupError,
    OSError,
    OverflowError,
    RuntimeError,
    ValueError,
)
"""What zipfile raises for damaged files."""


class Package:
    """The parts by name. Letters count alike in either case, and so do both slashes, as in Office."""

    def __init__(self, content: bytes) -> None:
        """Raise RefusedFileError where the zip is damaged, or has thousands of parts or two of one name."""
        if content.count(_ENTRY) > PARTS:
            raise RefusedFileError("bomb")
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(content))
        except _FAULTS:
            raise RefusedFileError("broken", part="zip") from None
        self._parts: dict[str, zipfile.ZipInfo] = {}
        for entry in self._zip.infolist():
            if self._parts.setdefault(_folded(entry.filename), entry) is not entry:
                raise RefusedFileError("broken", part=entry.filename)
        self._bytes_left = ALL_PARTS
        self._tags_left = TAGS

    def names(self) -> frozenset[str]:
        """The names of all parts, in small letters."""
        return frozenset(self._parts)

    def part(self, name: str) -> bytes:
        """The bytes of a part; RefusedFileError where it is missing, damaged, encrypted or too large."""
        entry = self._parts.get(_folded(name))
        if entry is None:
            raise RefusedFileError("broken", part=name)
        if entry.flag_bits & _ENCRYPTED:
            raise RefusedFileError("encrypted")
        self._bytes_left -= entry.file_size
        if entry.file_size > PART or self._bytes_left < 0:
            raise RefusedFileError("bomb", part=name)
        if entry.file_size > max(SMALL, RATIO * entry.compress_size):
            raise RefusedFileError("bomb", part=name)
        if entry.compress_type not in _METHODS:
            raise RefusedFileError("broken", part=name)
        try:
            content = self._zip.read(entry)
        except _FAULTS:
            raise RefusedFileError("broken", part=name) from None
        self._tags_left -= content.count(b"<")
        if self._tags_left < 0:
            raise RefusedFileError("too_many_cells", limit=CELLS)
        if any(_without_tag(content)):
            raise RefusedFileError("bomb", part=name)
        return content

    def has(self, name: str) -> bool:
        """Whether there is such a part."""
        return _folded(name) in self._parts


def _without_tag(content: bytes) -> Iterator[bool]:
    """For each whole block, whether it is part of one enormous text or tag: that would cost much memory."""
    for start in range(0, len(content) - BLOCK + 1, BLOCK):
        yield content.find(b"<", start, start + BLOCK) < 0


def _folded(name: str) -> str:
    return name.replace("\\", "/").removeprefix("/").casefold()


def beside(part: str, target: str) -> str:
    """The name of the part to which a relation of `part` leads."""
    return posixpath.normpath(posixpath.join("/", posixpath.dirname(part), target)).lstrip("/")


def relations_of(part: str) -> str:
    """The name of the part that holds the relations of `part`; those of the package for an empty one."""
    folder, name = posixpath.split(part)
    return posixpath.join(folder, "_rels", f"{name}.rels")
