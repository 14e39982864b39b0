"""Content beside a key that has parts on the lines below: `30-1: 公共交通` and then `value: 50.1`, one level in."""

from __future__ import annotations

from itertools import takewhile
from typing import TYPE_CHECKING, Final

from ecocheck.regex import regex
from ecocheck.source.written.characters import shown
from ecocheck.source.written.keys import ID, KEY
from ecocheck.source.written.scalars import NUMBER
from ecocheck.source.yaml.diagnosis.line_as_meant import MOST
from ecocheck.source.yaml.diagnosis.parser_error import Fault
from ecocheck.source.yaml.line_ends import indent_of, line_number, lines_above, lines_below, says_something
from ecocheck.source.yaml.scan import COLONS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ecocheck.source.yaml.diagnosis.parser_error import Scene

_CROWDED: Final = regex(rf"(?P<dash> *(?:- +)*)(?P<key>{KEY}) *[:{COLONS}] *(?P<said>[^\s#|>\[{{&*!].*)")
_PART: Final = regex(rf" *(?:- +)?(?P<key>{KEY}) *[:{COLONS}](?:\s.*)?")
_ID: Final = regex(ID)
_FIGURE: Final = frozenset({"value", "numerator", "denominator"})


def crowded(scene: Scene, fault: Fault) -> Fault | None:
    """The fault of the content beside a key with parts below, if it causes the fault; else None.

    The fault is that of the first line below, or of a second or a full-width colon on the line itself.
    """
    start = scene.line_start(fault.at)
    if fault.code == "ECO209":
        indent = indent_of(scene.rest(start))
        above = next(((at, line) for at, line in lines_above(scene.text, start) if says_something(line)), None)
        return None if above is None or indent_of(above[1]) >= indent else _of_line(scene, *above)
    return _of_line(scene, start, scene.rest(start)) if fault.code in {"ECO202", "ECO210"} else None


_MARKS: Final = "：:；;，,。、． "
"""Marks that are typed twice by mistake."""


def _of_line(scene: Scene, start: int, line: str) -> Fault | None:
    """The fault of a line, if its key has content, and parts below that may stand there."""
    from ecocheck.source.expected.at_route import may_stand_below  # speed: only where there is a mistake

    found = _CROWDED.fullmatch(line)
    if found is None:
        return None
    parts = list(_parts(scene.text, start, len(found["dash"])))
    if not parts or not may_stand_below(found["key"], parts[0]):
        return None
    at = start + found.start("said")
    below = next(lines for lines in enumerate(lines_below(scene.text, at), 1) if says_something(lines[1]))[0]
    said = found["said"].partition(" #")[0].strip().strip("\"'“”")
    params = {"key": found["key"], "value": shown(said), "line": str(line_number(scene.text, at) + below)}
    return Fault("ECO273", at, params | _meant(found["dash"], found["key"], said, parts))


def _parts(text: str, start: int, indent: int) -> Iterator[str]:
    """The keys on the lines below that are further in than the key, down to the first line that is not."""
    told = (line for line in lines_below(text, start) if says_something(line))
    for line in takewhile(lambda one: indent_of(one) > indent, told):
        part = _PART.fullmatch(line)
        yield part["key"] if part is not None else ""


def _meant(dash: str, key: str, said: str, parts: list[str]) -> dict[str, str]:
    """What to write: a number or a title on a line of its own, or the content as an explanation."""
    from ecocheck.source.expected.at_route import may_stand_below  # speed: only where there is a mistake

    if not said.strip(_MARKS):
        return {"write": f"{key}:", "phrase_more": "mark_too_many"}
    write, by_id = f"{key}:   # {shown(said, MOST)}", _ID.fullmatch(key) is not None
    if by_id and NUMBER.fullmatch(said):
        if not _FIGURE.isdisjoint(parts):
            return {"write": f"{key}:", "phrase_more": "number_given_below"}
        return {"lines": _two_lines(dash, key, "value", said), "phrase_more": "on_its_own_line"}
    if not by_id and "title" not in parts and may_stand_below(key, "title"):
        return {"lines": _two_lines(dash, key, "title", said), "phrase_more": "on_its_own_line"}
    return {"write": write, "phrase_more": "as_explanation_or_number" if by_id else "as_explanation"}


def _two_lines(dash: str, key: str, part: str, said: str) -> str:
    return f"“{dash}{key}:” / “{' ' * len(dash)}  {part}: {shown(said, MOST)}”"
