"""What a sentence of the plan says about a number: whether more or less is better, and whether the number will do."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, Final, NamedTuple

from ecocheck.quantity.comparing import AT_LEAST, AT_MOST, LESS_THAN, MORE_THAN
from ecocheck.regex import regex
from ecocheck.verdict.words.figures import FIGURE, without_dates
from ecocheck.verdict.words.numerals import in_figures
from ecocheck.verdict.words.text import folded

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ecocheck.quantity.comparing import Better, Operator

_NOT: Final = r"不[得能应宜可]?"
_SIDES: Final = regex(
    rf"(?P<at_least>{_NOT}[低少小]于|至少|最少|大于或?等于|≥|>=)"
    rf"|(?P<at_most>{_NOT}[高大多]于|{_NOT}超过|至多|最多|小于或?等于|≤|<=)"
    r"|(?P<more_than>[大高多]于|>)|(?P<less_than>[小低少]于|<)"
    r"|(?P<lower>控制在|[降低减]至|[降低减]到)|(?P<higher>超过|提[高升]到|提[高升]至|升至)"
)
"""Words before a number."""
_REACHES: Final = regex(r"达到?了?$")
"""Before a percentage that is to be reached, higher is better; before 24微克/立方米 it may be lower."""
_BEHIND: Final = regex(r"[^，。、；:,;的\d]{0,8}?(?:(?P<at_least>及?以上)|(?P<at_most>及?以[下内]|之内))")
_CLAUSE: Final = regex(r"[，。、；:,;]")
_OPERATORS: Final = {one.name: one for one in (AT_LEAST, MORE_THAN, AT_MOST, LESS_THAN)}


class Side(NamedTuple):
    """One mention of a number: the words, the better side, and the operator; None if the words give none (控制在)."""

    words: str
    better: Better
    operator: Operator | None


def sides_of(number: Decimal, text: str) -> tuple[Side, ...]:
    """On which side of the number better lies, for each mention of it that says so."""
    return tuple(_sides(number, without_dates(in_figures(folded(text)), "，")))


def _sides(number: Decimal, text: str) -> Iterator[Side]:
    last = 0
    for one in FIGURE.finditer(text):
        start = max((found.end() for found in _CLAUSE.finditer(text, 0, one.start())), default=0)
        start, last = max(start, last), one.end()
        if Decimal(one[1]) == abs(number):
            side = sides_at(text, start, one.start(), one.end())
            if side is not None:
                yield side


def last_side(text: str, start: int, end: int) -> tuple[int, str] | None:
    """Where the last word for a side stands between two places, and which it is."""
    found = list(_SIDES.finditer(text, start, end))
    return (found[-1].start(), found[-1].lastgroup or "") if found else None


def sides_at(text: str, start: int, begin: int, end: int) -> Side | None:
    """The side that the words around a number call better, in a clause that begins at `start`; None for no words."""
    behind = _BEHIND.match(text, end)
    if behind is not None:
        return _said(text[begin : behind.end()], behind.lastgroup or "")
    before = last_side(text, start, begin)
    end += text[end : end + 1] == "%"
    if before is not None:
        return _said(text[before[0] : end], before[1])
    reaches = _REACHES.search(text[start:begin])
    if reaches is not None and text[end - 1] == "%":
        return Side(f"{reaches[0]}{text[begin:end]}", "higher", None)
    return None


def _said(words: str, name: str) -> Side:
    operator = _OPERATORS.get(name)
    if operator is not None and operator.better is not None:
        return Side(words, operator.better, operator)
    return Side(words, "lower" if name == "lower" else "higher", None)
