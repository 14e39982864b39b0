"""Misaligned lines: the line that each should align with, and the difference of indentation."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ecocheck.regex import regex
from ecocheck.source.yaml.line_ends import indent_of, line_number, lines_above, says_something

if TYPE_CHECKING:
    from ecocheck.source.yaml.diagnosis.parser_error import Fault, Scene

_ID: Final = regex(r" *(?:\d+-\d+|T\d+) *:")
"""A line with the id of a criterion or a task; all ids stand on one level."""

_STEP: Final = 2
"""The blanks by which a level is usually indented."""


def uneven(scene: Scene, fault: Fault) -> Fault:
    """Add to the fault of a misaligned line which other line it differs from.

    Where the line is indented as it should be below its parent and the lines
    between are not, the first of these lines must be moved. Where both line and
    parent are ids, the parent must be moved.
    """
    at = scene.line_start(fault.at)
    indent = indent_of(scene.rest(at))
    above = [(start, indent_of(line)) for start, line in lines_above(scene.text, at) if says_something(line)]
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
    line = line_number(scene.text, start)
    return fault._replace(params={**fault.params, "phrase": phrase, "line": str(line), "n": str(by)})
