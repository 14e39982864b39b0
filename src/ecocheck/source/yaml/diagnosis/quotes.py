"""Quotes that are opened and not closed, so that the lines below are read as one text up to the next quote."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING, Final

from ecocheck.regex import regex
from ecocheck.source.written.characters import shown
from ecocheck.source.written.keys import KEY
from ecocheck.source.written.scalars import NUMBER
from ecocheck.source.yaml.diagnosis.parser_error import Fault
from ecocheck.source.yaml.line_ends import lines_above, rest_of_line

if TYPE_CHECKING:
    from ecocheck.source.yaml.diagnosis.parser_error import Scene

_OPENED: Final = regex(rf" *(?:- +)*(?:{KEY} *: +|- +)(?P<sign>[\"'])(?P<rest>.*)")
_OPENED_IN_BRACES: Final = regex(rf".*[{{\[,] *(?:{KEY} *: +)?(?P<sign>[\"'])(?P<rest>[^\"']*)")
_WIDE_END: Final = regex(r"(?P<text>.*[^\s“”‘’＂「」])(?P<end>[”’＂“])(?=\s*(?:#.*)?$)")
"""A text that ends with a quote of an input method."""

_BEGUN: Final = regex(r"[{\[,:] *(?P<text>[^{}\[\],:\"']*)$")
_PIECE: Final = regex(r"[^,{}\"\n\r]*")
_NUMBERED: Final = regex(r"([^\[\]]+)\[((?:19|20)\d\d)\]([^\[\]]*)")
"""A document's number with the brackets of a keyboard."""
_LINES_MOST: Final = 400
_MISREAD: Final = frozenset({"ECO201", "ECO204", "ECO209", "ECO210", "ECO211", "ECO213"})


def unclosed(scene: Scene, at: int) -> Fault:
    """The fault of a quote without its end; before a single number it is Excel's mark for numbers kept as text."""
    sign, said = scene.text[at : at + 1], scene.rest(at + 1)
    wide = wide_end(said)
    if wide is not None:
        return Fault("ECO205", at, {"sign": sign, "end": said[wide], "phrase": "nothing", "phrase_more": "wide_quote"})
    piece = said.partition(" #")[0].strip()
    more = {"phrase": "one_number", "write": piece} if NUMBER.fullmatch(piece) else {"phrase": "nothing"}
    return Fault("ECO205", at, {"sign": sign, "phrase_more": "quote_missing", **more})


def wide_end(said: str) -> int | None:
    """The index of the quote of an input method with which a text ends; None where there is none, or a pair."""
    found = _WIDE_END.match(said)
    pair = found is not None and any(sign in found["text"] for sign in "“‘")
    return found.start("end") if found is not None and not pair else None


def unclosed_above(scene: Scene, fault: Fault) -> Fault | None:
    """The fault of a quote on a line above that ends only right before the character that cannot be read; else None.

    What stands there was outside quotes for whoever wrote it, or inside quotes of its own.
    """
    if fault.code not in _MISREAD:
        return None
    text, at = scene.text, fault.at
    closed = max(scene.before(at).rfind(sign) for sign in "\"'")
    if closed < 0:
        return None
    closed += at - len(scene.before(at))
    for start, line in islice(lines_above(text, at), _LINES_MOST):
        opened = _OPENED.fullmatch(line) or _OPENED_IN_BRACES.fullmatch(line)
        if opened is None or opened["sign"] in opened["rest"]:
            continue
        sign = start + opened.start("sign")
        if text.find(opened["sign"], sign + 1) == closed:
            return unclosed(scene, sign)
    return None


def bracket_inside(scene: Scene) -> Fault | None:
    """The fault of a bracket within a text that stands in braces: 云政发[2024]3号; None where it begins a value."""
    before = scene.before(scene.at)
    begun = _BEGUN.search(before)
    if begun is None or not begun["text"].strip():
        return None
    start, piece = scene.at - len(begun["text"]), _PIECE.match(scene.rest(scene.at - len(begun["text"])))
    if piece is None:
        return None
    written = piece[0].strip()
    number = _NUMBERED.fullmatch(written)
    write = f'"{written}"' if number is None else f"{number[1]}〔{number[2]}〕{number[3]}"
    return Fault("ECO274", start, {"text": shown(written), "write": shown(write)})


def end_of(text: str, at: int) -> int | None:
    """The index of the wide quote that was meant to close the quote at an index."""
    wide = wide_end(rest_of_line(text, at + 1))
    return None if wide is None else at + 1 + wide
