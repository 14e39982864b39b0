"""Mending paths of evidence that differ from an existing file in writing only. The caller looks at the disk."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ecocheck.regex import regex
from ecocheck.source.mending.values import written_at
from ecocheck.source.written.file_names import remark_behind
from ecocheck.source.yaml.line_ends import rest_of_line

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from ecocheck.source.mending.edits import Change
    from ecocheck.source.mending.reading import Reading, Scalar

_BACKSLASHES: Final = regex(r"[^\\/:\s][^\\/:]*(?:\\[^\\/:]+)+")
"""A Windows path that starts at the project's root."""


def path_changes(reading: Reading, meant: Callable[[str], str | None]) -> Iterator[Change]:
    """Changes for every path without a file that surely means a file, and for every path with backslashes."""
    for route, file in reading.document.texts():
        if route[-1] != "file" or "evidence" not in route[-3:-1]:
            continue
        scalar = written_at(route, file, reading)
        found = meant(file) if scalar is not None else None
        new = found or _with_slashes(file)
        if scalar is not None and new is not None:
            remark = remark_behind(file) if found is not None else ""
            written = _with_remark(scalar, new, remark, reading) if remark else _written(scalar, new)
            if written is not None:
                yield scalar.becomes(written, "path", route, new)


def _with_remark(scalar: Scalar, new: str, remark: str, reading: Reading) -> str | None:
    """The path in quotes, with what stood behind it as a remark; None where more follows on the line."""
    quoted = _written(scalar._replace(style=scalar.style or '"'), new)
    alone = not rest_of_line(reading.text, scalar.end).strip()
    return f"{quoted} # {remark}" if quoted is not None and alone else None


def _with_slashes(file: str) -> str | None:
    """The path with slashes, as every system reads it; None where it has no backslashes or may leave the project."""
    return file.replace("\\", "/") if ".." not in file and _BACKSLASHES.fullmatch(file) else None


def _written(scalar: Scalar, new: str) -> str | None:
    """The path in the quotes of the old path; None where it would have to be escaped in them."""
    if scalar.is_block or any(sign in new for sign in "\"'\\\r\n"):
        return None
    return f"{scalar.style}{new}{scalar.style}"
