"""Mending structure that was typed with a Chinese input method: colons, a bare percent sign, brackets.

The reader's findings tell where colons and percent signs are wrong. Brackets
are searched for only under keys whose lists hold names or numbers, where a
full-width comma can only be a separator; prose is never split.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from ecocheck.quantity import usual_unit
from ecocheck.regex import regex
from ecocheck.source.expected.at_route import NAME_LISTS, NUMBER_LISTS
from ecocheck.source.mending.edits import Change, applied
from ecocheck.source.mending.hiding import hides_text
from ecocheck.source.mending.layout import layout_changes
from ecocheck.source.mending.reading import read
from ecocheck.source.written.characters import SPACES
from ecocheck.source.written.keys import KEY
from ecocheck.source.yaml.diagnosis.escapes import path_around
from ecocheck.source.yaml.diagnosis.line_as_meant import braces_as_meant, one_text, parent_alone
from ecocheck.source.yaml.diagnosis.quotes import end_of
from ecocheck.source.yaml.line_ends import indent_of, says_something
from ecocheck.source.yaml.scan import COLONS
from ecocheck.source.yaml.suspects import NEXT_TO_COLON

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ecocheck.source.mending.reading import Reading

_BEFORE_COLON: Final = regex(rf"(?:[ -]*|.*[{{,] *){KEY} *")
_KEY_AND_COLON: Final = regex(rf"(?:^|(?<=[\r\n]))[ \t{SPACES}]*(?:- +)*{KEY} *[{COLONS}]")
_WITHIN: Final = 200
"""How far into a line a key may end, so that an endless line does not take endless time."""

_BEFORE_SIGN: Final = regex(r"(?:.*[{, ])?unit: +")
_AFTER_SIGN: Final = regex(r" *(?:[,}]| #.*|$)")

_ITEM: Final = r"[^\[\]［］{}\"'#&*!|>%@`:：?～~、。；;\s,，-]"
_BRACKETS: Final = regex(
    rf"\b(?P<key>{'|'.join(sorted(NAME_LISTS | NUMBER_LISTS))}): +"
    rf"(?P<list>[\[［] *(?P<body>{_ITEM}+(?: *[,，] *{_ITEM}+)*) *[\]］])(?= *(?:[,}}]| #|\r|\n|$))"
)
_COMMA: Final = regex(" *[,，] *")
_WHOLE: Final = regex("[1-9][0-9]{0,8}")
_STEP: Final = 2
_ROUNDS: Final = 12


def colon_changes(reading: Reading) -> Iterator[Change]:
    """A change for every false colon of a finding, right after a text that can only be a key."""
    for finding in reading.findings:
        if finding.code != "ECO202" or finding.at.column > _WITHIN:
            continue
        if braces_as_meant(reading.document.line(finding.at.line)) is not None:
            continue  # its commas must be mended with its colons
        at = reading.index(finding.at.line, finding.at.column)
        sign, after = reading.text[at : at + 1], reading.text[at + 1 : at + 2]
        before = reading.text[reading.starts[finding.at.line - 1] : at]
        if _BEFORE_COLON.fullmatch(before) is None:
            continue
        if sign and sign in f"{COLONS}{NEXT_TO_COLON}":
            yield _colon(reading.text, at)
        elif sign == ":" and after not in {"/", ":"}:
            yield Change(at, at + 1, ": ", "colon")


def all_colons(reading: Reading) -> Iterator[Change]:
    """A change for every line that begins like `key：`, if one has a finding: the reader reports only some at once."""
    if any(finding.code == "ECO202" for finding in reading.findings):
        for match in _KEY_AND_COLON.finditer(reading.text):
            yield _colon(reading.text, match.end() - 1)


def lost_colons(reading: Reading) -> Iterator[Change]:
    """A change for every key of a block that stands alone above deeper lines, only without its colon."""
    for finding in reading.findings:
        line = reading.document.line(finding.at.line)
        key = parent_alone(line[finding.at.column - 1 :]) if finding.code == "ECO203" else None
        if key is None or line[: finding.at.column - 1].strip(" -"):
            continue
        below = next((one for one in _below(reading, finding.at.line) if says_something(one)), "")
        if indent_of(below) > indent_of(line):
            at = reading.index(finding.at.line, finding.at.column) + len(key)
            yield Change(at, at, ":", "colon")


def broken_texts(reading: Reading) -> Iterator[Change]:
    """A change that indents every line with which a sentence goes on, so that it belongs to the key above."""
    for finding in reading.findings:
        if finding.code == "ECO203" and finding.params.get("phrase") == "join_lines":
            line, above = (reading.document.line(finding.at.line - back) for back in (0, 1))
            start = reading.starts[finding.at.line - 1]
            within = len(above) - len(above.lstrip(" -")) + _STEP
            yield Change(start, start + indent_of(line), " " * within, "joined")


def _below(reading: Reading, number: int) -> Iterator[str]:
    return (reading.document.line(one) for one in range(number + 1, len(reading.starts) + 1))


def _colon(text: str, at: int) -> Change:
    after = text[at + 1 : at + 2]
    return Change(at, at + 1, ":" if not after or after in " \t\r\n" else ": ", "colon")


def percent_changes(reading: Reading) -> Iterator[Change]:
    """A change for every `unit: %`, which YAML cannot read without quotes."""
    for finding in reading.findings:
        if finding.code != "ECO204" or finding.params.get("sign") != "%":
            continue
        line = reading.document.line(finding.at.line)
        column = finding.at.column - 1
        if _BEFORE_SIGN.fullmatch(line[:column]) and _AFTER_SIGN.match(line, column + 1):
            at = reading.index(finding.at.line, finding.at.column)
            yield Change(at, at + 1, f'"{usual_unit("%")}"', "percent")


def colon_text_changes(reading: Reading) -> Iterator[Change]:
    """A quote at each end of every text with a colon in it."""
    for finding in reading.findings:
        if finding.code == "ECO210" and finding.params["phrase_more"] == "colon_in_text":
            text = one_text(reading.document.line(finding.at.line))
            start = reading.starts[finding.at.line - 1]
            if text is not None:
                said = reading.text[start + text.start : start + text.end]
                yield Change(start + text.start, start + text.end, f'"{said}"', "quote")


def quote_changes(reading: Reading) -> Iterator[Change]:
    """A change for every wide quote that was meant to close a text in ASCII quotes."""
    for finding in reading.findings:
        if finding.code == "ECO205" and "end" in finding.params:
            at = end_of(reading.text, reading.index(finding.at.line, finding.at.column))
            if at is not None:
                yield Change(at, at + 1, finding.params["sign"], "quote")


def escape_changes(reading: Reading) -> Iterator[Change]:
    """A change for every path of the project in double quotes that was written with backslashes."""
    for finding in reading.findings:
        if finding.code == "ECO212" and finding.params.get("phrase_fix") == "fix":
            path = path_around(reading.text, reading.index(finding.at.line, finding.at.column))
            if path is not None:
                yield Change(path.start, path.end, f'"{path.write}"', "path")


def sign_changes(reading: Reading, *, boldly: bool) -> list[Change]:
    """Changes of colons, percent signs and layout. `boldly`: colons at all likely places, not only at findings."""
    colons = list(all_colons(reading)) if boldly else []
    changes = (
        *(colons or colon_changes(reading)),
        *lost_colons(reading),
        *broken_texts(reading),
        *percent_changes(reading),
        *quote_changes(reading),
        *escape_changes(reading),
        *colon_text_changes(reading),
        *layout_changes(reading),
    )
    return [change for change in changes if not hides_text(reading.text, change)]


def settled(reading: Reading) -> Reading:
    """The reading after all `sign_changes`, made in rounds until no more appear."""
    for _ in range(_ROUNDS):
        changes = sign_changes(reading, boldly=True)
        if not changes:
            break
        reading = read(applied(reading.text, changes), reading.document.file)
    return reading


def bracket_changes(reading: Reading) -> Iterator[Change]:
    """Changes of full-width brackets and commas in a list of names or numbers, or a mapping in braces, on one line."""
    yield from _braces(reading)
    if not any(sign in reading.text for sign in "，［］"):
        return
    for match in _BRACKETS.finditer(reading.text):
        written = match["list"]
        items = _COMMA.split(match["body"])
        if not any(sign in written for sign in "，［］") or not _begins_here(reading, match.start("list")):
            continue
        numbers = match["key"] in NUMBER_LISTS
        if all((_WHOLE.fullmatch(item) is not None) == numbers for item in items):
            at = match.start("list")
            value = [int(item) for item in items] if numbers else items
            yield Change(at, match.end("list"), _narrow(written), "brackets", reading.routes.get(at), value)


def _braces(reading: Reading) -> Iterator[Change]:
    """A change for every mapping in braces where the reader has found a false colon or comma."""
    for number in sorted({one.at.line for one in reading.findings if one.code in {"ECO202", "ECO210"}}):
        meant = braces_as_meant(reading.document.line(number))
        if meant is not None and meant.sure:
            start = reading.starts[number - 1]
            yield Change(start + meant.start, start + meant.end, meant.write, "brackets")


def _begins_here(reading: Reading, at: int) -> bool:
    """Whether a value begins at the index, so that it is no piece of a text; True where the text cannot be read."""
    if not reading.document.readable:
        return True
    scalar = reading.scalars.get(at)
    return at in reading.sequences or (scalar is not None and not scalar.style)


def _narrow(written: str) -> str:
    """The list with ASCII brackets and commas; nothing else in it is changed."""
    inner = re.sub(" *， *", ", ", written[1:-1])
    return f"[{inner}]"
