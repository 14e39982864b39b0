"""The written line as it was meant, for the advice where the parser cannot read it."""

from __future__ import annotations

import re
from typing import Final, NamedTuple

from ecocheck.regex import regex
from ecocheck.source.written.characters import shown
from ecocheck.source.written.keys import KEY
from ecocheck.source.yaml.scan import COLONS

MOST: Final = 200
"""Characters of a mapping in braces that a message shows at most."""

_PAIR: Final = regex(rf" *(?P<dash>(?:- +)*)(?P<key>{KEY}): +(?P<value>.*?)[ ,，;；、]*(?P<second>{KEY})")
_WIDE: Final = regex(rf"(.*[{{,].*?)，(?= *{KEY} *$)")
_SEPARATOR: Final = regex(rf"({KEY}) *[=；;、，,|\t ] *(\S.*)")
_ROW: Final = regex(
    r"([0-9]+-[0-9]+)[\t ,，;；|]+(-?[0-9]+(?:\.[0-9]+)?)(?:[\t ,，;；|]+([^\s\d,，;；|\"][^\s,，;；|\"]*).*)?"
)
"""A row that was copied from a table: an id, a number, and mostly a unit."""
_LISTS: Final = frozenset({"evidence", "also", "adjusted"})
_BRACED: Final = regex(r"[{｛].*[}｝]")
_COLON_WITHIN: Final = regex(rf"((?<=[{{,，;；、\s]){KEY}) *[:{COLONS}] *")
_COMMA_WITHIN: Final = regex(rf"(?<! ) *[,，;；、] *(?={KEY}: )")
_BARE_END: Final = regex(r"[A-Za-z0-9.%}\]]")
_ALONE: Final = regex(rf"({KEY})(?: +#.*)?")
PROSE: Final = frozenset({"decision", "method", "note", "plan", "quote", "reason", "text", "title", "zero"})
"""Keys of sentences, which go on where somebody broke the line."""
TEXTS: Final = PROSE | {"document", "issuer", "approved_by", "agency", "held_by", "name"}
"""Keys of texts in which a colon may stand."""
_KEY_OF_TEXT: Final = regex(rf" *(?:- +)*(?P<key>{KEY}): +(?=[^\s\[{{&*!|>%@`#,?:-])")
_TEXT_ABOVE: Final = regex(rf" *(?:- +)*(?:(?P<key>{KEY}): +)?[^\s#|>\[{{\"'].*?(?P<end>\S) *")
_GOING_ON: Final = frozenset("，、；：,;")
_LONGEST: Final = 80
_COMMAS: Final = frozenset("，、；")
NO_COLON: Final = {"phrase_what": "no_colon", "phrase_do": "name_and_content", "phrase_else": "or_no_data"}
"""The words around what is said of a line without a colon."""
_PROSE: Final = regex(r"(?:\d{1,2}[.、）)])?[（(“《]*[\u3400-\u9fff].{3,}")
_FENCE: Final = "```"


def quoted(rest: str, *, flow: bool, key: str = "") -> dict[str, str]:
    """Words for a value that begins with a special character: the value in quotes, or that the line is no data."""
    if rest.startswith(_FENCE):
        return {"write": '"%"', "phrase_more": "no_data"}
    piece = piece_of(rest, flow=flow)
    if key == "unit" and piece.startswith("%") and piece != "%":
        return {"write": '"%"', "phrase_more": "percent_alone"}
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
        whole = _COLON_WITHIN.sub(r"\1: ", f"{before.strip()}{rest}".translate({0xFF5B: "{", 0xFF5D: "}"}))
        return {"lines": shown(_COMMA_WITHIN.sub(", ", whole), MOST), "phrase_more": "wide_braces"}
    if pair["value"]:
        first = f"{pair['key']}: {pair['value']}"
    else:
        first, second = f"{pair['key']}:", f"  {'- ' if pair['key'] in _LISTS else ''}{second}"
    return {"lines": f"“{shown(first)}” / “{shown(second)}”", "phrase_more": "two_lines"}


class OneText(NamedTuple):
    """A text with a colon in it: its key, and where it begins and ends in the line."""

    key: str
    start: int
    end: int


def one_text(line: str) -> OneText | None:
    """The text of a line, where the key takes sentences and a colon in them is no end of another key.

    None where a quote or a backslash stands in it, since nobody knows then what was meant.
    """
    from ecocheck.source.expected.at_route import key_titles  # speed: only where there is a mistake

    said = line.partition(" #")[0].rstrip()
    found = _KEY_OF_TEXT.match(said)
    if found is None or found["key"] not in TEXTS or any(sign in said for sign in "\"'\\"):
        return None
    first, _, last = said[found.end() :].partition(": ")
    word = first.split()[-1]
    several = word != first.strip() and (word in key_titles() or _ALONE.fullmatch(word) is not None)
    return OneText(found["key"], found.end(), len(said)) if last and not several else None


class Braces(NamedTuple):
    """A mapping in braces on one line, as it was meant: where it begins and ends in the line, and its first slip."""

    start: int
    end: int
    slip: int
    write: str
    sure: bool
    """Whether no comma of a sentence can have been taken for one between two keys."""


def braces_as_meant(line: str) -> Braces | None:
    """The mapping in braces of a line with proper colons, commas and braces; None where nothing is to be changed."""
    found = _BRACED.search(line)
    if found is None or any(sign in found[0] for sign in "\"'#"):
        return None
    write = _COLON_WITHIN.sub(r"\1: ", found[0].translate({0xFF5B: "{", 0xFF5D: "}"}))
    ends = (write[one.start() - 1 : one.start()] for one in _COMMA_WITHIN.finditer(write))
    sure = all(_BARE_END.fullmatch(one) is not None for one in ends)
    write = _COMMA_WITHIN.sub(", ", write)
    if write == found[0] or write.count("{") != write.count("}"):
        return None
    slip = next(at for at, pair in enumerate(zip(found[0], write, strict=False)) if pair[0] != pair[1])
    glued = found[0][slip - 1 : slip] in {":", "："}
    return Braces(found.start(), found.end(), found.start() + slip - glued, write, sure)


def without_colon(line: str, above: str = "") -> dict[str, str]:
    """Words for a line without a colon: the line with a colon, or the lines for a row that was copied from a table.

    `above` is the line above that says something; its text may go on here.
    """
    text = _TEXT_ABOVE.fullmatch(above)
    goes_on = text is not None and (text["key"] in PROSE or breaks_off(above)) and _PROSE.match(line.strip())
    return {"phrase": "text_goes_on" if goes_on else "nothing", **NO_COLON, **_with_colon(line)}


def broken_off(line: str, above: str) -> dict[str, str] | None:
    """The words for a line that goes on with the sentence right above, which ends with a comma; None for any other."""
    text = _TEXT_ABOVE.fullmatch(above)
    if text is None or text["key"] not in PROSE or text["end"] not in _COMMAS or _PROSE.match(line.strip()) is None:
        return None
    words = dict.fromkeys(("phrase_do", "phrase_more", "phrase_else"), "nothing")
    return {
        "phrase_what": "broken_off",
        "phrase": "join_lines",
        **words,
        "whole": shown(f"{above.strip()}{line.strip()}", 80),
    }


def may_go_on(above: str) -> bool:
    """Whether a line is a text of sentences, or one that breaks off, so that it may go on below."""
    text = _TEXT_ABOVE.fullmatch(above)
    return text is not None and (text["key"] in PROSE or breaks_off(above))


def breaks_off(above: str) -> bool:
    """Whether a line is a text that ends with a comma or the like, so that it goes on below."""
    text = _TEXT_ABOVE.fullmatch(above)
    return text is not None and text["end"] in _GOING_ON


def _with_colon(line: str) -> dict[str, str]:
    row = _ROW.fullmatch(line.strip())
    if row is not None:
        unit = f' / “  unit: "{shown(row[3])}"”' if row[3] else ""
        return {"lines": f"“{row[1]}:” / “  value: {row[2]}”{unit}", "phrase_more": "row_of_a_table"}
    said = _SEPARATOR.fullmatch(line.strip())
    if said is not None:
        return {"write": f"{said[1]}: {shown(said[2])}", "phrase_more": "with_colon"}
    alone = _ALONE.fullmatch(line.strip())
    if alone is not None:
        return {"write": f"{alone[1]}:", "phrase_more": "with_colon"}
    return {"phrase_more": "nothing"}


def parent_alone(line: str) -> str | None:
    """The key of a block that stands alone on a line, only without its colon; None for any other line."""
    from ecocheck.source.expected.at_route import is_parent  # speed: only where there is a mistake

    alone = _ALONE.fullmatch(line.strip())
    return alone[1] if alone is not None and is_parent(alone[1]) else None
