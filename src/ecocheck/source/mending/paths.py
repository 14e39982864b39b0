"""Mending paths of evidence that differ from an existing file in writing only. The caller looks at the disk."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ecocheck.regex import regex
from ecocheck.source.mending.edits import Change
from ecocheck.source.mending.values import written_at

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from ecocheck.findings import Route
    from ecocheck.source.mending.reading import Reading, Scalar

_BACKSLASHES: Final = regex(r"[^\\/:\s][^\\/:]*(?:\\[^\\/:]+)+")
"""A Windows path that starts at the project's root."""


def path_changes(reading: Reading, meant: Callable[[str], str | None]) -> Iterator[Change]:
    """Changes for every path without a file that surely means a file, and for every path with backslashes."""
    for route, file in _paths(reading.document.data, ()):
        scalar = written_at(route, file, reading)
        new = (meant(file) or _with_slashes(file)) if scalar is not None else None
        if scalar is not None and new is not None:
            written = _written(scalar, new)
            if written is not None:
                yield Change(scalar.start, scalar.end, written, "path", route, new)


def _with_slashes(file: str) -> str | None:
    """The path with slashes, as every system reads it; None where it has no backslashes or may leave the project."""
    return file.replace("\\", "/") if ".." not in file and _BACKSLASHES.fullmatch(file) else None


def _written(scalar: Scalar, new: str) -> str | None:
    """The path in the quotes of the old path; None where it would have to be escaped in them."""
    if scalar.style in {"|", ">"} or any(sign in new for sign in "\"'\\\r\n"):
        return None
    return f"{scalar.style}{new}{scalar.style}"


def _paths(data: object, route: Route) -> Iterator[tuple[Route, str]]:
    """Every `file` of every `evidence`. Recursion ends, because the reader limits the depth."""
    steps: Iterator[tuple[str | int, object]] = iter(())
    if isinstance(data, dict):
        steps = iter(data.items())
    elif isinstance(data, list):
        steps = iter(enumerate(data))
    for step, value in steps:
        if isinstance(value, str):
            if step == "file" and "evidence" in route[-2:]:
                yield (*route, step), value
        else:
            yield from _paths(value, (*route, step))
