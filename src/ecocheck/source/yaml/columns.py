"""Lines that do not line up: with which other line, and by how much."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ecocheck.regex import regex

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ecocheck.source.yaml.parser_error import Fault, Scene

_BREAK: Final = regex(r"\r\n|\r|\n")
_ID: Final = regex(r" *(?:\d+-\d+|T\d+) *:")
"""Ids of criteria and tasks all stand on one level."""

_STEP: Final = 2
"""By how many blanks a level is indented, where people keep to the usual form."""


def uneven(scene: Scene, fault: Fault) -> Fault:
    """Say of a line that does not line up which line it differs from.

    Where the line stands as far in as it should below its parent, and the
    lines between do not, the first of those is the one to be moved; unless
    the parent is of its own kind, and is the one that has been moved.
    """
    at = scene.line_start(fault.at)
    indent = _indent(scene.rest(at))
    above = list(_above(scene, at))
    if not above:
        return fault._replace(params={**fault.params, "phrase": "nothing"})
    parent = next(((start, blank) for start, blank in above if blank < indent), None)
    beside = [one for one in above if one[1] > indent and (parent is None or one[0] > parent[0])]
    if not beside:
        start, blank = above[0]
        return _said(scene, fault, start, "further" if blank < indent else "nothing", indent - blank)
    least = min(blank for _, blank in beside)
    start = next(start for start, blank in reversed(beside) if blank == least)
    fault = _said(scene, fault, start, "less", least - indent)
    if parent is not None and _ID.match(scene.rest(at)) and _ID.match(scene.rest(parent[0])):
        return fault._replace(related=((parent[0] + parent[1], "too_little"),))
    level = 0 if parent is None else parent[1] + _STEP
    return fault._replace(related=((start + least, "too_far" if indent == level else "beside"),))


def _said(scene: Scene, fault: Fault, start: int, phrase: str, by: int) -> Fault:
    line = len(_BREAK.findall(scene.text, 0, start)) + 1
    return fault._replace(params={**fault.params, "phrase": phrase, "line": str(line), "n": str(by)})


def _above(scene: Scene, at: int) -> Iterator[tuple[int, int]]:
    """The lines above that hold something, the nearest first, with their indentation."""
    while at > 0:
        at = scene.line_start(at - 1)
        line = scene.rest(at)
        if line.strip() and not line.lstrip().startswith("#"):
            yield at, _indent(line)


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip(" "))
