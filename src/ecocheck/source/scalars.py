"""What a scalar is worth: a value, a text, or a trap that other readers of YAML fall into.

Two questions are answered here and kept apart. `plain` is asked of every
unquoted scalar and knows nothing of the field. `number_trap` is asked by the
check of shape when a text stands where a number belongs, and says which habit
of writing led there. Neither ever repairs what it finds.
"""

from __future__ import annotations

import re
from decimal import Context, Decimal
from typing import TYPE_CHECKING, Final, NamedTuple

from ecocheck.source.characters import shown
from ecocheck.source.document import REFUSED, Refused

if TYPE_CHECKING:
    from collections.abc import Mapping

MAX_DIGITS: Final = 30

NUMBER: Final = re.compile(r"-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?")
"""The number grammar of the data format, the only one."""

_is_number = NUMBER.fullmatch
PLAIN_FIRST: Final = frozenset("+-.0123456789~tTfFnN")
"""Whatever starts otherwise is text; most plain scalars are settled by this."""

_WORDS: Final[Mapping[str, bool | None]] = {"": None, "~": None, "null": None, "true": True, "false": False}

_DIGITS: Final = re.compile(r"[-+]?[0-9]+(?:\.[0-9]*)?")
_PLAIN_TRAPS: Final = re.compile(
    r"(?P<ECO241>[-+]?0(?:[xX][0-9a-fA-F_]+|[oO][0-7_]+|[bB][01_]+))"
    r"|(?P<ECO245>[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+(?:\.[0-9_]*)?)"
    r"|(?P<ECO243>[-+]?(?:[0-9][0-9_]*(?:\.[0-9_]*)?|\.[0-9_]+)[eE][-+]?[0-9]+)"
    r"|(?P<ECO244>[-+]?\.(?:nan|NaN|NAN|inf|Inf|INF))"
    r"|(?P<ECO242>[-+]?(?=[0-9.]*_)[0-9][0-9_]*(?:\.[0-9_]*)?)"
    r"|(?P<ECO246>\+(?:[0-9]+(?:\.[0-9]*)?|\.[0-9]+))"
    r"|(?P<ECO240>-?0[0-9]+(?:\.[0-9]*)?)"
    r"|(?P<ECO247>-?(?:\.[0-9]+|[0-9]+\.))"
    r"|(?P<ECO249>True|TRUE|False|FALSE|Null|NULL)"
)


class NumberTrap(NamedTuple):
    """Why a text is no number: the code of the finding and the words for its message.

    `params` always holds `written`, the text as it stands, and where the
    mending is certain `write`, what to put in its place.
    """

    code: str
    params: Mapping[str, str]


def plain(text: str) -> str | int | Decimal | bool | Refused | None:
    """Give the value of an unquoted scalar, or `REFUSED` where `plain_trap` has an answer."""
    if text in _WORDS:
        return _WORDS[text]
    if text[0] not in PLAIN_FIRST:
        return text
    if _is_number(text) and (len(text) <= MAX_DIGITS or plain_trap(text) is None):
        return Decimal(text) if "." in text else int(text)
    if not text.isascii() or (text.rfind("-") > 0 and "e" not in text and "E" not in text):
        return text  # `2024年`, dates and periods are common, and no trap looks like them
    return text if plain_trap(text) is None else REFUSED


def plain_trap(text: str) -> NumberTrap | None:
    """Say which trap an unquoted scalar is, if it is one; `+5` and `0x1F` are."""
    params = {"written": shown(text)}
    if _DIGITS.fullmatch(text):
        digits = sum(char.isdigit() for char in text)
        if digits > MAX_DIGITS:
            return NumberTrap("ECO248", params | {"digits": str(digits), "most": str(MAX_DIGITS)})
    match = _PLAIN_TRAPS.fullmatch(text)
    if match is None or match.lastgroup is None:
        return None
    if match.lastgroup == "ECO249":
        params["write"] = text.lower()
    elif match.lastgroup in {"ECO240", "ECO242", "ECO246", "ECO247"}:
        params["write"] = _usual(text)
    return NumberTrap(match.lastgroup, params)


def _usual(number: str) -> str:
    """Put a sloppy decimal (`+010`, `.5`, `5.`, `1_000`) into the number grammar."""
    sign = "-" if number.startswith("-") else ""
    whole, _, rest = number.replace("_", "").lstrip("+-").partition(".")
    return f"{sign}{whole.lstrip('0') or '0'}{'.' if rest else ''}{rest}"


_WIDE: Final = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)} | {0x3000: 0x20, 0xA0: 0x20, 0x2212: 0x2D}
FULL_STOP: Final = re.compile(r"(?<=[0-9])[。｡](?=[0-9])")
"""What a Chinese input method gives for a decimal point."""

_ABSENT: Final = re.compile(
    r"[-—–/\\.…?*_]{1,6}|[xX×]{1,4}|无|没有|(?:暂|尚)?(?:无|未知|不详)(?:数据)?|暂缺|缺失?|缺数据|空|不适用|[未尚](?:开展|统计|监测|填|报|上报|公布|评价|评估)+"
    r"|待(?:定|补|补充|填|核|核实|报)|n/?a|nan|none|null|nil|tbd|#n/a|#div/0!|#value!|#ref!|#name\?",
    re.IGNORECASE,
)
_N: Final = r"[-+]?[0-9]+(?:\.[0-9]+)?"
_SIGNS: Final = (
    r"≥|≤|≧|≦|⩾|⩽|>=|<=|=>|=<|>|<|=|≈|不低于|不少于|不小于|不高于|不超过|不大于|不多于|大于等于|小于等于|大于|小于|多于|少于"
    r"|超过|高于|低于|达到|至少|至多|最少|最多"
)
_NUMBER_TRAPS: Final = re.compile(
    rf"(?P<ECO256>[\"'“”‘’「『](?P<quoted>{_N})[\"'“”‘’」』])"
    rf"|(?P<ECO255>(?P<ended>{_N})[,.;:。、!]+)"
    rf"|(?P<ECO254>(?P<parted>[-+]?[0-9]{{1,3}}(?:[,' ][0-9]{{3}})+(?:\.[0-9]+)?)(?:[^0-9\s,.].{{0,12}})?)"
    rf"|(?P<ECO252>(?P<sign>{_SIGNS})\s*(?P<bound>{_N}).{{0,12}}|(?P<above>{_N})\s*.{{0,4}}(?P<tail>以上|以下|以内|以外))"
    rf"|(?P<ECO257>(?:大约|约|近|将近|接近|±).{{0,20}}|{_N}\s*[^0-9\s]{{0,3}}\s*(?:[-~—–±:/]+|至|到|比)\s*{_N}.{{0,8}}"
    rf"|{_N}.{{0,6}}(?:左右|上下|多|余))"
    rf"|(?P<ECO253>(?P<base>{_N})\s*(?P<times>万亿|千万|百万|十万|亿|万|千|百)(?P<of>[^0-9]{{0,8}}))"
    rf"|(?P<ECO250>(?P<value>{_N})\s*(?P<unit>[^-+0-9\s.,:;/_'\"][^\s,;]{{0,15}}))",
    re.IGNORECASE,
)
_POWERS: Final = {"百": 2, "千": 3, "万": 4, "十万": 5, "百万": 6, "千万": 7, "亿": 8, "万亿": 12}
_LONGEST: Final = 60


def is_absent(text: str) -> bool:
    """Whether the text is one of the many ways to say that there is nothing yet: 待报, 无, -, n/a."""
    return _ABSENT.fullmatch(text) is not None


def number_trap(text: str) -> NumberTrap:
    """Say why a text that stands in a number's place is not one.

    The text is what the reader left: quotes are off already, so a sound
    number here was written in quotes. There is always an answer; `ECO259`
    is the one for want of a better.
    """
    written = {"written": shown(text)}
    bare = FULL_STOP.sub(".", text.translate(_WIDE)).strip()
    if not bare or _ABSENT.fullmatch(bare):
        return NumberTrap("ECO258", written)
    if len(bare) > _LONGEST:
        return plain_trap(bare) or NumberTrap("ECO259", written)
    if _is_number(bare):
        return NumberTrap("ECO256" if text.strip() == bare else "ECO251", written | {"write": bare})
    trap = plain_trap(bare)
    if trap is not None and trap.code != "ECO249":  # a truth is no slip of the pen for a number
        return NumberTrap(trap.code, {**trap.params, **written})
    match = _NUMBER_TRAPS.fullmatch(bare)
    if match is None:
        return NumberTrap("ECO259", written)
    return _named(match, written)


def _named(match: re.Match[str], written: dict[str, str]) -> NumberTrap:
    """Turn a match of the table into the code it names and what to write instead."""
    code = next(name for name, group in match.groupdict().items() if name.startswith("ECO") and group is not None)
    if code == "ECO257":
        return NumberTrap(code, written)
    names = ("quoted", "ended", "parted", "bound", "above", "base", "value")
    number = _usual(re.sub("[,' ]", "", next(found for name in names if (found := match[name]))))
    params = written | {"write": number}
    if code == "ECO250":
        params |= {"unit": shown(match["unit"]), "phrase": "unit_line"}
    elif code == "ECO252":
        params["sign"] = match["sign"] or match["tail"]
    elif code == "ECO253":
        whole = Decimal(number).scaleb(_POWERS[match["times"]], Context(prec=2 * _LONGEST))
        params |= {"number": number, "times": match["times"], "write": _usual(f"{whole:f}"), "phrase": "in_times"}
    return NumberTrap(code, params)
