"""Mending paths of evidence that differ from an existing file in writing only. The caller looks at the disk."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ecocheck.regex import regex
from ecocheck.source.mending.values import written_at
from ecocheck.source.written.file_names import remark_behind
from ecocheck.source.yaml.line_ends import rest_of_line

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from ecocheck.findings import Route
    from ecocheck.source.mending.edits import Change
    from ecocheck.source.mending.reading import Reading, Scalar

_BACKSLASHES: Final = regex(r"[^\\/:\s][^\\/:]*(?:\\[^\\/:]+)+")
"""A Windows path that starts at the project's root."""
_ITEM: Final = regex(r" *- +file: +")


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


def file_changes(reading: Reading, apart: Callable[[str], tuple[str, ...]]) -> Iterator[Change]:
    """A change for the first item of each list of evidence that names several files: an item for each.

    Whatever stands beside the name, such as a checksum, is of one file, and nobody knows of which.
    """
    told: set[Route] = set()
    for route, file in reading.document.texts():
        if route[-1] != "file" or route[-3:-2] != ("evidence",) or route[:-2] in told:
            continue
        files, listed = apart(file), reading.document.value(route[:-2])
        scalar = written_at(route, file, reading) if files else None
        place = route[-2]
        if scalar is None or not isinstance(listed, list) or not isinstance(place, int):
            continue
        if listed[place] != {"file": file}:
            continue
        line = reading.document.line(reading.line_of(scalar.start))
        begins = _ITEM.match(line)
        written = [_written(scalar, one) for one in files]
        if begins is None or rest_of_line(reading.text, scalar.end).strip() or None in written:
            continue
        told.add(route[:-2])
        apart_by = f"{reading.line_end(reading.line_of(scalar.start))}{begins[0]}"
        value = [one for at, item in enumerate(listed) for one in _items(item, files, here=at == place)]
        yield scalar.becomes(apart_by.join(filter(None, written)), "path", route[:-2], value)


def _items(item: object, files: tuple[str, ...], *, here: bool) -> list[object]:
    return [{"file": one} for one in files] if here else [item]


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
