"""Taking the code of a number format apart, such as `0.0%` or `yyyy"年"m"月"d"日"`."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final, Literal, TypeAlias

from ecocheck.regex import regex
from ecocheck.source.workbook.date_templates import template
from ecocheck.source.workbook.limits import DATE_FIELDS, FORMAT

Kind: TypeAlias = Literal["number", "date", "other"]

_TOKEN: Final = regex(
    r"""(?P<literal>"[^"]*"?|[\\!].?)
    |(?P<skipped>[_*].?)
    |(?P<bracket>\[[^\]]*\]?)
    |(?P<half>AM/PM|A/P|上午/下午)
    |(?P<general>General|G/通用格式)
    |(?P<power>E[+-])
    |(?P<date>y+|m+|d+|h+|s+|e+|aaa+)
    |(?P<place>[0\#?.,]+)
    |(?P<end>;)
    |(?P<percent>%)
    |(?P<mark>.)""",
    re.IGNORECASE | re.VERBOSE | re.DOTALL,
)
_PLACES: Final = regex(r"(?P<whole>[0#?,]*?)(?P<scale>,*)(?:\.(?P<after>[0#?]*)(?P<scale_after>,*))?")
_ELAPSED: Final = regex(r"\[(?:h+|m+|s+)\]", re.IGNORECASE)
_CONDITION: Final = regex(r"\[[<>=]")
_ANY_DIGIT: Final = regex(r"\d")
_OF_NUMBERS: Final = 3
"""How many sections of a code are for numbers; the fourth is for texts."""

BUILT_IN: Final = {
    1: "0",
    2: "0.00",
    3: "#,##0",
    4: "#,##0.00",
    9: "0%",
    10: "0.00%",
    11: "0.00E+00",
    12: "# ?/?",
    13: "# ??/??",
    14: "yyyy/m/d",
    15: "d-mmm-yy",
    16: "d-mmm",
    17: "mmm-yy",
    18: "h:mm AM/PM",
    19: "h:mm:ss AM/PM",
    20: "h:mm",
    21: "h:mm:ss",
    22: "yyyy/m/d h:mm",
    **dict.fromkeys((27, 36, 50, 52, 57), 'yyyy"年"m"月"'),
    **dict.fromkeys((28, 29, 51, 53, 54, 58), 'm"月"d"日"'),
    30: "m-d-yy",
    31: 'yyyy"年"m"月"d"日"',
    32: 'h"时"mm"分"',
    33: 'h"时"mm"分"ss"秒"',
    **dict.fromkeys((34, 55), '上午/下午h"时"mm"分"'),
    **dict.fromkeys((35, 56), '上午/下午h"时"mm"分"ss"秒"'),
    37: "#,##0;-#,##0",
    38: "#,##0;[Red]-#,##0",
    39: "#,##0.00;-#,##0.00",
    40: "#,##0.00;[Red]-#,##0.00",
    41: '_ * #,##0_ ;_ * -#,##0_ ;_ * "-"_ ;_ @_ ',
    42: '_ "¥"* #,##0_ ;_ "¥"* -#,##0_ ;_ "¥"* "-"_ ;_ @_ ',
    43: '_ * #,##0.00_ ;_ * -#,##0.00_ ;_ * "-"??_ ;_ @_ ',
    44: '_ "¥"* #,##0.00_ ;_ "¥"* -#,##0.00_ ;_ "¥"* "-"??_ ;_ @_ ',
    45: "mm:ss",
    46: "[h]:mm:ss",
    47: "mm:ss.0",
    48: "##0.0E+0",
}
"""The codes that no file writes out, as a Chinese Excel shows them. Without 0, General, and 49, text."""


@dataclass(frozen=True, slots=True)
class Section:
    """What a format does with some numbers: those above zero, say."""

    kind: Kind
    percent: bool = False
    decimals: int = 0
    """The most decimals that are shown; `least` are shown even where they are 0."""
    least: int = 0
    grouped: bool = False
    template: str = ""
    """For dates, what `date_templates` makes of the code; `has_day` where it shows more than a time of day."""
    has_day: bool = False
    disguised: bool = False
    """The format shows other digits than those of the number, or none: `"98"`, `"9"0.0`, and `;;;`."""


def sections(code: str) -> tuple[Section, ...]:
    """The sections of a code, one at least. Where a code has conditions of its own, nothing is said of decimals."""
    found: list[list[tuple[str, str]]] = [[]]
    for token in _TOKEN.finditer(code[:FORMAT]):
        kind = token.lastgroup or "mark"
        if kind == "end":
            found.append([])
        else:
            found[-1].append((kind, token[0]))
    conditional = any(kind == "bracket" and _CONDITION.match(text) for one in found for kind, text in one)
    made = tuple(_section(one) if one or len(found) == 1 else Section("other", disguised=True) for one in found)
    if not conditional or made[0].kind == "date":
        return made
    numbers = zip(found[:_OF_NUMBERS], made, strict=False)
    disguised = any(section.disguised and _ANY_DIGIT.search(_literals(one)) for one, section in numbers)
    return (Section("other", percent=made[0].percent, disguised=disguised),)


def _literals(tokens: list[tuple[str, str]]) -> str:
    return "".join(text for kind, text in tokens if kind == "literal")


def _disguised(tokens: list[tuple[str, str]]) -> bool:
    """Whether a format of numbers has no place for a digit, or digits of its own right beside the places."""
    if not tokens or any(kind in {"general", "power"} or text == "@" for kind, text in tokens):
        return False
    places = [number for number, (kind, _) in enumerate(tokens) if kind == "place" and _has_place(tokens[number][1])]
    if not places:
        return True
    before, after = tokens[: places[0]], tokens[places[-1] + 1 :]
    last, first = _literals(before[-1:]).rstrip('"')[-1:], _literals(after[:1]).lstrip('"\\').lstrip(".,")[:1]
    return _ANY_DIGIT.search(last + first) is not None


def _has_place(text: str) -> bool:
    """Whether a piece of a format has a place for a digit, and not only a point or a comma."""
    return any(sign in "0#?" for sign in text)


def _section(tokens: list[tuple[str, str]]) -> Section:
    kinds = {kind for kind, _ in tokens}
    if any(kind == "bracket" and _ELAPSED.fullmatch(text) for kind, text in tokens):
        return Section("other")
    if "date" in kinds:
        if sum(kind == "date" for kind, _ in tokens) > DATE_FIELDS:
            return Section("other")
        made, has_day = template(tokens)
        return Section("date", template=made, has_day=has_day)
    percent, disguised = "percent" in kinds, _disguised(tokens)
    fraction = any(kind == "mark" and text == "/" for kind, text in tokens)
    places = _PLACES.fullmatch("".join(text for kind, text in tokens if kind == "place"))
    if places is None or not {"place"} <= kinds or fraction or kinds & {"general", "power"}:
        return Section("other", percent=percent, disguised=disguised)
    after = places["after"] or ""
    scale = len(places["scale"]) + len(places["scale_after"] or "")
    return Section(
        "number",
        percent,
        len(after) - 3 * scale,
        len(after.rstrip("#")) - 3 * scale,
        "," in places["whole"],
        disguised=disguised,
    )
