r"""Searching the whole text for suspect characters before it is parsed.

The parser would fail at some characters, and accept others that need a
finding. A few compiled searches find all of them, at little cost for a clean
file, and the walk gets them as `Watch` points: only the walk knows whether a
point lies in a key, in a text, or in a comment.
"""

from __future__ import annotations

import re
import string
from itertools import islice
from typing import TYPE_CHECKING, Final, NamedTuple

from ecocheck.regex import regex
from ecocheck.source.written.characters import BAD, SPACES, family
from ecocheck.source.written.ctrl_z import SIGN, ends_of_files
from ecocheck.source.written.keys import KEY
from ecocheck.source.yaml.pending_finding import Note

if TYPE_CHECKING:
    from collections.abc import Iterator

STAND_IN: Final = "\ufffd"
"""What the parser sees in place of a bad character; it is a bad character itself."""

COLONS: Final = "：﹕︰∶꞉"
"""Characters that look like a colon, but are none in YAML."""

SEMICOLONS: Final = "；;"
"""Signs on the key of the colon, which are typed without Shift."""

DASHES: Final = "－—–−‐‑•·●▪◆■"
"""Characters that Word and input methods put before an item of a list."""

_CONFLICT: Final = regex(r"^(?:<{7}(?: .*)?|={7}|>{7}(?: .*)?)$", re.MULTILINE)
_INDENT: Final = regex(rf"\n *([\t{SPACES}])")
_COLON: Final = regex(rf":(?:[^\s/]|[{SPACES}])")
_KEY_END: Final = frozenset(string.ascii_lowercase + string.digits + "_")
_KEY_BEFORE: Final = regex(rf" *(?:- +)*({KEY})")
_BEYOND: Final = "\U00010000-\U0010ffff"
_ODD: Final = regex(f"{re.sub(f'[{_BEYOND}]-[{_BEYOND}]', '', BAD.pattern[:-1])}{SPACES}{_BEYOND}]")
"""A character that may be bad or a special blank; one range for all rare characters, since every file is searched."""

_BEFORE_DASH: Final = regex(r" *(?:- +)*")
_AFTER_DASH: Final = regex(rf".[{SPACES} ]*[^\s{DASHES}-]")
_TAB: Final = regex("\t+")
_BLANK: Final = regex(f"[{SPACES}]")

_KEY_WITHIN: Final = 200
"""How far into a line a key is searched for; without a limit one endless line would take for ever."""

MAX_BAD: Final = 20_000


class Watch(NamedTuple):
    """A point that the walk must check: its index, and its kind, which for a bad character is the finding's code."""

    at: int
    kind: str


class Scan(NamedTuple):
    """The result of `scan`: the text for the parser, the points in order, and a note where the text is hopeless."""

    clean: str
    points: list[Watch]
    hopeless: Note | None


def scan(text: str) -> Scan:
    """Find the points for the walk; the clean text has the same indexes as the text."""
    points: list[Watch] = []
    clean = text
    odd = _ODD.search(text) is not None
    if odd and BAD.search(text) is not None:
        bare, points = _without_ends(text)
        points += [Watch(match.start(), family(match[0])) for match in islice(BAD.finditer(bare), MAX_BAD)]
        if len(points) >= MAX_BAD:
            return Scan(text, [], Note("ECO114", min(points).at, {"most": str(MAX_BAD)}))
        clean = BAD.sub(STAND_IN, bare)
    lines = "\n" + (clean.replace("\r", "\n") if "\r" in clean else clean)
    conflict = _conflict(lines) if "=======" in lines or "<<<<<<<" in lines or ">>>>>>>" in lines else None
    if _has_bare_colon(clean) or any(sign in clean for sign in COLONS):
        points += _keys(lines)
    points += _semicolons(lines)
    if odd or "\t" in clean:
        points += [Watch(match.start(1) - 1, "indent") for match in _INDENT.finditer(lines)]
    if "\t" in clean:
        points += [Watch(match.start(), "tab") for match in _TAB.finditer(clean)]
    if odd:
        points += [Watch(match.start(), "wide") for match in _BLANK.finditer(clean)]
    points += [Watch(at - 1, "dash") for sign in DASHES for at in _dashes(lines, sign)]
    if odd:
        points += [Watch(at - 1, "dash") for sign in SPACES for at in _dashes(lines, f"-{sign}")]
    if " #" in clean:
        points += _comments(clean)
    if "#" in clean:
        from ecocheck.source.yaml.diagnosis.orphans import orphans  # speed: most files have no comments

        points += orphans(lines)
    points.sort()
    return Scan(clean, points, conflict)


def _without_ends(text: str) -> tuple[str, list[Watch]]:
    """The text with blanks in place of every Ctrl-Z that ended a file, and one point for each run of them."""
    pieces, points, at = [], [], 0
    for start, end in ends_of_files(text):
        pieces += [text[at:start], " " * (end - start)]
        points.append(Watch(text.index(SIGN, start), "ECO270"))
        at = end
    return "".join((*pieces, text[at:])), points


def _has_bare_colon(text: str) -> bool:
    """Whether a colon may be followed by something else than a blank or a slash. Counting is faster than a pattern."""
    usual = (": ", ":\n", ":\r", ":/", ":\t")
    return text.count(":") > sum(map(text.count, usual))


def _keys(lines: str) -> list[Watch]:
    """The point of every line that begins like `key：value`, at its key."""
    colons = [match.start() for match in _COLON.finditer(lines)] if _has_bare_colon(lines) else []
    colons += [at for sign in COLONS for at in _everywhere(lines, sign)]
    return [Watch(key - 1, "key") for at in colons if (key := _key_before(lines, at)) is not None]


def _semicolons(lines: str) -> list[Watch]:
    """The point of every line that begins with a known key and a semicolon, at its key."""
    found = ((at, _key_before(lines, at)) for sign in SEMICOLONS for at in _everywhere(lines, sign))
    keys = [key for _, key in found if key is not None]
    if not keys:
        return []
    from ecocheck.source.yaml.suspects import next_key  # speed: only where there may be a mistake

    return [Watch(key - 1, "key") for key in keys if next_key(lines[key : lines.find("\n", key)]) is not None]


def _everywhere(lines: str, sign: str) -> Iterator[int]:
    at = lines.find(sign)
    while at >= 0:
        yield at
        at = lines.find(sign, at + 1)


def _key_before(lines: str, at: int) -> int | None:
    """The index of the key that begins its line and ends right before an index; None where there is none."""
    if lines[at - 1] not in _KEY_END:  # most colons and semicolons are those of Chinese prose
        return None
    start = lines.rfind("\n", max(at - _KEY_WITHIN, 0), at)
    key = _KEY_BEFORE.fullmatch(lines, start + 1, at) if start >= 0 else None
    return None if key is None else key.start(1)


def _dashes(lines: str, sign: str) -> Iterator[int]:
    """Every index where a line begins with `sign`, after dashes at most, and continues after it."""
    at = lines.find(sign)
    while at >= 0:
        start = lines.rfind("\n", max(at - _KEY_WITHIN, 0), at)
        if start >= 0 and _BEFORE_DASH.fullmatch(lines, start + 1, at) and _AFTER_DASH.match(lines, at):
            yield at
        at = lines.find(sign, at + 1)


def _comments(clean: str) -> list[Watch]:
    """The points of every ` #` that may have been meant as text: one blank before it, or a digit after it.

    Right after a colon, `#3月底` may be meant as text, and `# 说明` with its blank is a comment.
    """
    points = []
    at = clean.find(" #")
    while at >= 0:
        end = at
        if clean[at - 1] == " ":
            figure = clean[at + 2 : at + 3].isdigit()
            while figure and end > 0 and clean[end - 1] == " ":
                end -= 1
        if end > 0 and clean[end - 1] not in " \r\n\t:":
            points.append(Watch(end, "comment"))
        elif clean[at + 2 : at + 3].strip(" \r\n\t#!"):
            end = len(clean[:at].rstrip(" ")) if clean[at - 1] == " " else at
            if end > 0 and clean[end - 1] == ":":
                points.append(Watch(end, "hash"))
        at = clean.find(" #", at + 2)
    return points


def _conflict(lines: str) -> Note | None:
    first = _CONFLICT.search(lines)
    if first is None:
        return None
    others = tuple((match.start() - 1, "other") for match in islice(_CONFLICT.finditer(lines, first.end()), 2))
    return Note("ECO113", first.start() - 1, {"mark": first[0][:7]}, related=others)
