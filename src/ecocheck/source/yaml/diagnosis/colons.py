"""Diagnosing colons: missing, full-width, without a blank after them, or one too many."""

from __future__ import annotations

import re
from typing import Final

from ecocheck.regex import regex
from ecocheck.source.written.characters import SPACES, shown
from ecocheck.source.written.keys import KEY
from ecocheck.source.yaml.diagnosis.line_as_meant import broken_off, one_text, two_in_one, without_colon
from ecocheck.source.yaml.diagnosis.parser_error import Fault, Scene
from ecocheck.source.yaml.diagnosis.remark_lines import remark
from ecocheck.source.yaml.line_ends import indent_of, line_above, lines_above, says_something
from ecocheck.source.yaml.scan import COLONS
from ecocheck.source.yaml.suspects import colon_in, false_colon

_BARE_KEY: Final = regex(KEY)
_PROPER: Final = regex(rf":(?:(?![{SPACES}])\s|$)")


def no_colon(scene: Scene) -> Fault:
    """The fault of a line without a colon that YAML accepts."""
    at = scene.context
    line = scene.rest(at)
    if re.match(r"%[A-Z]", line):
        return Fault("ECO219", at, {})
    glued = re.match(r"-([^\s-].*)", line)
    if glued and not re.search(rf"[{COLONS}:]", line):
        return Fault("ECO230", at, {"write": shown(f"- {glued[1]}")})
    explains = remark(scene, at)
    if explains is not None:
        return explains
    if false_colon(line) is not None:
        return Fault(*colon_in(scene.text, at))
    return _bare(scene, at)


def second_colon(scene: Scene) -> Fault:
    """The fault of a colon in a text, or of a line that is indented under a value."""
    before = scene.before(scene.at)
    if re.search(r":\s", before) or scene.walk.stack[-1].flow:
        line = scene.rest(scene.at - len(before))
        value = line.partition(": ")[2].strip()
        more = {"phrase_rest": "quote_or_wide"}
        more |= two_in_one(before, scene.rest(scene.at), flow=scene.walk.stack[-1].flow)
        if not scene.rest(scene.at + 1).partition(" #")[0].strip() and not scene.walk.stack[-1].flow:
            write = f"{before.strip()}"
            more = {"write": shown(write), "phrase_more": "colon_last", "phrase_rest": "quote_or_wide"}
        text = one_text(line) if more["phrase_more"] == "nothing" and not scene.walk.stack[-1].flow else None
        if text is not None:
            write = f'{text.key}: "{shown(line[text.start : text.end])}"'
            more = {"write": write, "phrase_more": "colon_in_text", "phrase_rest": "nothing"}
        return Fault("ECO210", scene.at, {"value": shown(value), **more})
    return Fault("ECO209", scene.at - len(before.lstrip(" -")), {"phrase_more": "one_column"})


def swallowing(scene: Scene, at: int) -> Fault | None:
    """The fault of a line above without a valid colon, into which YAML has joined the line at the index; else None.

    The line above has the same indentation, or would be the parent of the line
    at the index.
    """
    indent = indent_of(scene.rest(at))
    first = None
    for start, line in lines_above(scene.text, at):
        if not says_something(line):
            continue
        bare, blank = line.strip(" \t"), indent_of(line)
        false = false_colon(bare) is not None or _BARE_KEY.fullmatch(bare) is not None
        if blank > indent or (blank < indent and not false) or _PROPER.search(bare):
            break
        first = start + blank
        if blank < indent:
            break
    return None if first is None else _named(scene, first)


def _named(scene: Scene, at: int) -> Fault:
    explains = remark(scene, at)
    if explains is not None:
        return explains
    code, index, params = colon_in(scene.text, at)
    named = code == "ECO266" or false_colon(scene.rest(at)) is not None
    return Fault(code, index, params) if named else _bare(scene, at)


def _bare(scene: Scene, at: int) -> Fault:
    """The fault of a line without any colon."""
    line = scene.rest(at)
    _, right_above = next(lines_above(scene.text, at), (0, ""))
    said = broken_off(line, right_above) or without_colon(line, line_above(scene.text, at))
    return Fault("ECO203", at, {"line": shown(line.strip()), **said})


def tight_colon(scene: Scene) -> Fault:
    """The fault of a colon inside braces without a blank after it, before another special character."""
    piece = scene.text[scene.context : scene.at + 1]
    return Fault("ECO202", scene.at, {"sign": ":", "write": f"{shown(piece.strip())} "})
