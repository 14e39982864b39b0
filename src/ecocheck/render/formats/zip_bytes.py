"""Zip-based files that are the same bytes each time: no time of day, no trace of the machine."""

from __future__ import annotations

import io
import zipfile
from typing import Final

from ecocheck.disk.archive.writing import zip_bytes

FIXED_TIME: Final = (1980, 1, 1, 0, 0, 0)
"""The earliest time that a zip file can hold."""
_PLAIN: Final = 0
"""The same operating system everywhere; zipfile would write the one that it runs on."""


def repacked(content: bytes) -> bytes:
    """The same members in the same order, without their times."""
    made = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as old, zipfile.ZipFile(made, "w") as new:
        for name in old.namelist():
            entry = zipfile.ZipInfo(name, FIXED_TIME)
            entry.create_system, entry.external_attr = _PLAIN, 0
            entry.compress_type = zipfile.ZIP_DEFLATED
            new.writestr(entry, old.read(name), compresslevel=9)
    return made.getvalue()


def stored(content: bytes) -> bytes:
    """The same members in the same order, not compressed: zlib packs differently from release to release."""
    with zipfile.ZipFile(io.BytesIO(content)) as old:
        return zip_bytes([(name, old.read(name)) for name in old.namelist()])
