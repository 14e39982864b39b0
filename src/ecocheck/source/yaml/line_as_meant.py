"""The written line as it was meant, for the advice where the parser cannot read it."""

from __future__ import annotations

import re
from typing import Final

from ecocheck.regex import regex
from ecocheck.source.written.characters import shown
from ecocheck.source.written.keys import KEY

_PAIR: Final = regex(rf" *(?P<dash>(?:- +)*)(?P<key>{KEY}): +(?P<value>.*?)[ ,，;；、]*(?P<second>{KEY})")
_WIDE: Final = regex(rf"(.*[{{,].*?)，(?= *{KEY} *$)")
_SEPARATOR: Final = regex(rf"({KEY}) *[=；;、，,|\t ] *(\S.*)")
_LISTS: Final = frozenset({"evidence", "also", "adjusted"})
_FENCE: Final = "```"


def quoted(rest: str, *, flow: bool) -> dict[str, str]:
    """Words for a value that begins with a special character: the value in quotes, or that the line is no data."""
    if rest.startswith(_FENCE):
        return {"write": '"%"', "phrase_more": "no_data"}
    piece = piece_of(rest, flow=flow)
    fit = piece and '"' not in piece and "\\" not in piece
    return {"write": f'"{shown(piece)}"' if fit else '"%"', "phrase_more": "nothing"}


def piece_of(rest: str, *, flow: bool) -> str:
    """The value that begins a rest of a line, without what follows in brackets or as a remark."""
    return re.split(r"[,\]}]" if flow else r" #", rest, maxsplit=1)[0].strip()


def two_in_one(before: str, rest: str, *, flow: bool) -> dict[str, str]:
    """Words for a second colon on a line: two keys, a Chinese comma between two keys, or a colon in a text."""
    if flow:
        wide = _WIDE.match(before)
        if wide is not None:
            return {"lines": shown(f"{wide[1]}, {before[wide.end() :].strip()}{rest}"), "phrase_more": "wide_comma"}
        return {"phrase_more": "nothing"}
    pair = _PAIR.fullmatch(before)
    if pair is None:
        return {"phrase_more": "nothing"}
    second = f"{pair['second']}{rest}".strip()
    if pair["value"].startswith("｛"):
        whole = f"{before.strip()}{rest}".translate({0xFF5B: "{", 0xFF5D: "}"})
        return {"lines": shown(whole), "phrase_more": "wide_braces"}
    if pair["value"]:
        first = f"{pair['key']}: {pair['value']}"
    else:
        first, second = f"{pair['key']}:", f"  {'- ' if pair['key'] in _LISTS else ''}{second}"
    return {"lines": f"“{shown(first)}” / “{shown(second)}”", "phrase_more": "two_lines"}


def without_colon(line: str) -> dict[str, str]:
    """Words for a line without a colon: the line with a colon, where it begins like a key."""
    said = _SEPARATOR.fullmatch(line.strip())
    if said is not None:
        return {"write": f"{said[1]}: {shown(said[2])}", "phrase_more": "with_colon"}
    if re.fullmatch(KEY, line.strip()):
        return {"write": f"{line.strip()}:", "phrase_more": "with_colon"}
    return {"phrase_more": "nothing"}
