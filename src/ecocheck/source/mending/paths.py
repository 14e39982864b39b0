"""Paths of evidence that differ from a file in their writing alone. What lies on the disk is the caller's to say."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from ecocheck.source.mending.edits import Change
from ecocheck.source.mending.values import written_at

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from ecocheck.findings import Route
    from ecocheck.source.mending.reading import Reading, Scalar

_BACKSLASHES: Final = re.compile(r"[^\\/:\s][^\\/:]*(?:\\[^\\/:]+)+")
"""A path of Windows that starts at the project's root."""


def path_changes(reading: Reading, meant: Callable[[str], str | None]) -> Iterator[Change]:
    """Every path that leads to no file and surely means one, and every one with the backslashes of Windows."""
    for route, file in _paths(reading.document.data, ()):
        scalar = written_at(route, file, reading)
        new = (meant(file) or _with_slashes(file)) if scalar is not None else None
        if scalar is not None and new is not None:
            written = _written(scalar, new)
            if written is not None:
                yield Change(scalar.start, scalar.end, written, "path", route, new)


def _with_slashes(file: str) -> str | None:
    """The path as every system reads it, where it stays inside the project."""
    return file.replace("\\", "/") if ".." not in file and _BACKSLASHES.fullmatch(file) else None


def _written(scalar: Scalar, new: str) -> str | None:
    """The path in the quotes of before; None where it cannot stand in them as it is."""
    if scalar.style in {"|", ">"} or any(sign in new for sign in "\"'\\\r\n"):
        return None
    return f"{scalar.style}{new}{scalar.style}"


def _paths(data: object, route: Route) -> Iterator[tuple[Route, str]]:
    """Every `file` of every `evidence`. Recursion ends: the reader bounds the depth."""
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
