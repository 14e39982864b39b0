"""The unit that a quote writes right behind a number: 污水排放量402.0万吨."""

from __future__ import annotations

from decimal import Decimal
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from ecocheck.quantity.units import TIMES
from ecocheck.regex import regex
from ecocheck.verdict.words.text import folded

if TYPE_CHECKING:
    from ecocheck.model.measurement import Reading

_NUMBER: Final = regex(
    rf"(?<![\d.])(?P<number>\d+(?:\.\d+)?)(?P<unit>(?:{TIMES})?"
    r"(?:吨标准煤|吨二氧化碳|千?吨|[千公]斤|克|平方(?:公里|千米|米)|公顷|亩|立方米|升|元|人次?|户|家|条|项|种|起|件|天))(?![/每])"
)


def unit_behind(one: Reading, number: Decimal) -> str | None:
    """The unit behind the number in the quote of its source; None if the quote has not both, or several units."""
    quote = one.source.quote if one.source is not None else None
    return None if quote is None else _behind(quote, number)


@lru_cache(maxsize=1024)
def _behind(quote: str, number: Decimal) -> str | None:
    found = {one["unit"] for one in _NUMBER.finditer(folded(quote)) if Decimal(one["number"]) == number}
    return found.pop() if len(found) == 1 else None
