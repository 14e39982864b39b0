"""Reads an unquoted scalar: a value, a text, or a trap that other readers of YAML read differently.

`plain` is called for every unquoted scalar and does not know the field. It
never repairs anything. `source.written.number_traps` diagnoses a text in the
place of a number.
"""

from __future__ import annotations

from decimal import Decimal
from enum import Enum
from typing import TYPE_CHECKING, Final, NamedTuple

from ecocheck.regex import regex
from ecocheck.source.written.characters import shown

if TYPE_CHECKING:
    from collections.abc import Mapping

MAX_DIGITS: Final = 30

NUMBER: Final = regex(r"-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?")
"""The number grammar of the data format, the only one."""

_is_number = NUMBER.fullmatch
PLAIN_FIRST: Final = frozenset("+-.0123456789~tTfFnN")
"""A scalar that starts with another character is text; this test decides most plain scalars."""

_WORDS: Final[Mapping[str, bool | None]] = {"": None, "~": None, "null": None, "true": True, "false": False}

_DIGITS: Final = regex(r"[-+]?[0-9]+(?:\.[0-9]*)?")
_PLAIN_TRAPS: Final = regex(
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


_LIKE_ID: Final = regex(r"[1-9][0-9]?_[1-9][0-9]?")
"""A number that may be meant as an id, 3_1 for 3-1."""


class Refused(Enum):
    """The type of `REFUSED`; an enumeration, so that it is one object even after pickling."""

    REFUSED = "refused"

    def __repr__(self) -> str:
        """The name under which modules import the object."""
        return "REFUSED"


REFUSED: Final = Refused.REFUSED
"""Takes the place of a value that the reader has refused with a finding."""


class NumberTrap(NamedTuple):
    """Why a text is no number: the code of the finding and the words for its message.

    `params` always holds `written`, the text as it stands. Where the meaning is
    known it holds `write`, what to put in its place; where no other meaning is
    possible, `phrase_fix` is `fix`.
    """

    code: str
    params: Mapping[str, str]


def plain(text: str) -> str | int | Decimal | bool | Refused | None:
    """The value of an unquoted scalar, or `REFUSED` where `plain_trap` finds a trap."""
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
    """The trap that an unquoted scalar is, such as `+5` and `0x1F`; None for any other scalar."""
    params = {"written": shown(text), "phrase_end": "or_text", "phrase_fix": "nothing"}
    if _DIGITS.fullmatch(text):
        digits = sum(char.isdigit() for char in text)
        if digits > MAX_DIGITS:
            return NumberTrap("ECO248", params | {"digits": str(digits), "most": str(MAX_DIGITS)})
    match = _PLAIN_TRAPS.fullmatch(text)
    if match is None or match.lastgroup is None:
        return None
    code = match.lastgroup
    if code == "ECO249":
        params |= {"write": text.lower()} | ({"phrase_fix": "fix"} if text.lower() != "null" else {})
    elif code == "ECO243":
        params |= _written_out(text)
    elif code in {"ECO240", "ECO242", "ECO246", "ECO247"}:
        params["write"] = usual_number(text)
        if code == "ECO242" and _LIKE_ID.fullmatch(text):
            params |= {"phrase_end": "or_id", "id": text.replace("_", "-")}
        if code == "ECO247":
            lost = text.endswith(".")
            params |= {"phrase_more": "point_lost"} if lost else {"phrase_more": "nothing", "phrase_fix": "fix"}
    return NumberTrap(code, params)


def _written_out(text: str) -> dict[str, str]:
    """The params for scientific notation: the number in full, if that is short enough."""
    digits, _, power = text.replace("_", "").casefold().partition("e")
    if len(text) > MAX_DIGITS or abs(int(power)) > MAX_DIGITS:
        return {"phrase_more": "nothing"}
    write = usual_number(format(Decimal(f"{digits}e{power}"), "f"))
    return {"write": write, "phrase_more": "as_number"} if NUMBER.fullmatch(write) else {"phrase_more": "nothing"}


def usual_number(number: str) -> str:
    """A loosely written decimal (`+010`, `.5`, `5.`, `1_000`) in the number grammar."""
    sign = "-" if number.startswith("-") else ""
    whole, _, rest = number.replace("_", "").lstrip("+-").partition(".")
    return f"{sign}{whole.lstrip('0') or '0'}{'.' if rest else ''}{rest}"


def as_written(value: object) -> str:
    """A scalar as it stands in the file, in a form for messages."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, Decimal):
        return format(value, "f")
    return shown(str(value)) if isinstance(value, str | int) else "…"
