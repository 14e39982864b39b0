"""Exact amounts: a decimal as it was written, or a ratio whose decimals may never end.

Amounts are fractions, so that a comparison with a bound never uses a rounded
quotient.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Context, Decimal, Inexact
from fractions import Fraction
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

SHOWN_PLACES = 10
"""Decimals of a ratio whose decimals never end, as the format of the results promises."""
FEWEST_PLACES = 2
"""The fewest decimals of a ratio in a sentence, unless its decimals end earlier."""


def _scaled(exact: Fraction, places: int) -> int:
    """`exact` times ten to the power of `places`, rounded to a whole number, ties to even."""
    nearest: int = round(exact * Fraction(10) ** places)
    return nearest


def _from_scaled(scaled: int, places: int) -> str:
    sign, digits = ("-" if scaled < 0 else ""), str(abs(scaled)).rjust(places + 1, "0")
    whole, fraction = (digits[:-places], digits[-places:]) if places else (digits, "")
    fraction = fraction.rstrip("0")
    return f"{sign}{whole}.{fraction}" if fraction else f"{sign}{whole}"


def _ending_places(denominator: int) -> int | None:
    """How many decimals the fraction needs; None where its decimals never end."""
    twos = fives = 0
    while denominator % 2 == 0:
        denominator //= 2
        twos += 1
    while denominator % 5 == 0:
        denominator //= 5
        fives += 1
    return max(twos, fives) if denominator == 1 else None


def plain(exact: Fraction, *lines: Fraction) -> str:
    """A plain decimal without exponent; a ratio whose decimals never end keeps ten of them.

    It keeps more where ten would show zero, or would show the number on or
    beyond one of the `lines`: a value just short of a line must never look as
    if it met the line.
    """
    places = _ending_places(exact.denominator)
    if places is None:
        places = SHOWN_PLACES
        beside = [line for line in (Fraction(0), *lines) if line != exact]
        while any(_side(rounded(exact, places), line) != _side(exact, line) for line in beside):
            places += 1
    return _from_scaled(_scaled(exact, places), places)


def _side(one: Fraction, other: Fraction) -> int:
    return (one > other) - (one < other)


def last_place(number: Decimal) -> Fraction:
    """One unit in the last written place: 0.1 for 98.2, 1 for 98."""
    exponent = number.as_tuple().exponent
    if not isinstance(exponent, int):
        msg = "only finite numbers have a last place"
        raise TypeError(msg)
    return Fraction(1) / 10**-exponent if exponent < 0 else Fraction(10**exponent)


@dataclass(frozen=True, slots=True)
class Amount:
    """An exact amount. `written` keeps the digits of the source text where there are any.

    Where the reporter of a ratio also wrote its value, `written` is that value,
    so it may be `exact` rounded.
    """

    exact: Fraction
    written: str | None = None

    @classmethod
    def of(cls, number: Decimal | int) -> Amount:
        """The amount that a file states."""
        return cls(Fraction(number), format(number, "f") if isinstance(number, Decimal) else str(number))

    @classmethod
    def ratio(
        cls, numerator: Decimal, denominator: Decimal, *, percent: bool, written: Decimal | None = None
    ) -> Amount:
        """`numerator / denominator`, times 100 where the unit is a percentage; shown as its reporter wrote it.

        Raises ZeroDivisionError where the denominator is zero.
        """
        exact = (100 if percent else 1) * Fraction(numerator) / Fraction(denominator)
        return cls(exact, None if written is None else format(written, "f"))

    @property
    def shown(self) -> str:
        """As written, or the shortest plain decimal."""
        return self.beside()

    def beside(self, *others: Amount | None) -> str:
        """As written, or a plain decimal; always on the side of each other amount where the exact amount lies."""
        lines = [other for other in others if other is not None]
        one = self.on_its_side(*lines)
        return one.written if one.written is not None else plain(self.exact, *(line.exact for line in lines))

    def short(self, *lines: Amount | None) -> str:
        """The text for sentences: as written, or the fewest decimals (two or more) that keep its side of each line.

        Against 98, 97.996 stays 97.996, since two decimals would show 98.00. Of
        two ratios that are both shown short, the larger one looks larger.
        """
        one, beside = self.on_its_side(*lines), [line for line in lines if line is not None]
        if one.written is not None:
            return one.written
        for digits in range(FEWEST_PLACES, SHOWN_PLACES):
            near = rounded(self.exact, digits)
            if near == self.exact or (near and all(self._keeps(near, line, digits) for line in beside)):
                return plain(near)
        return plain(self.exact, *(line.exact for line in beside))

    def _keeps(self, near: Fraction, line: Amount, digits: int) -> bool:
        """Whether `near` lies on this amount's side of the line, both of the exact line and of the shown one."""
        side = _side(self.exact, line.exact)
        seen = rounded(line.exact, digits) if line.written is None else Fraction(Decimal(line.written))
        return _side(near, seen) == side and (side == 0 or _side(near, line.exact) == side)

    def exactly(self, *lines: Amount | None) -> str:
        """The text for arithmetic: the exact amount, not a rounded `written`; decimals as in `short`."""
        return self.bare.short(*(line and line.bare for line in lines))

    @property
    def bare(self) -> Amount:
        """The exact amount, which keeps `written` only where `written` equals `exact`."""
        return self if self._written_exactly else Amount(self.exact)

    def on_its_side(self, *lines: Amount | None) -> Amount:
        """The amount, without `written` where `written` and `exact` lie on different sides of a line."""
        if self.written is None or self._written_exactly:
            return self
        said = Fraction(Decimal(self.written))
        same = all(_side(said, line.exact) == _side(self.exact, line.exact) for line in lines if line is not None)
        return self if same else Amount(self.exact)

    @property
    def places(self) -> int | None:
        """How many decimals were written; None without `written`."""
        return None if self.written is None else len(self.written.partition(".")[2])

    @property
    def _written_exactly(self) -> bool:
        return self.written is not None and Fraction(Decimal(self.written)) == self.exact


_ADDING = Context(prec=300, traps=[Inexact])
"""Wide enough for a sum of any numbers that a file may hold; a wider sum would raise Inexact."""


def total(numbers: Iterable[Decimal]) -> Fraction:
    """The exact sum. Decimals are added as decimals, because adding fractions costs ten times as much."""
    summed = Decimal(0)
    for number in numbers:
        summed = _ADDING.add(summed, number)
    return Fraction(summed)


def rounded(exact: Fraction, digits: int) -> Fraction:
    """Rounded to `digits` decimals, half to even (GB/T 8170)."""
    return Fraction(_scaled(exact, digits), 10**digits)


def agrees(stated: Decimal, exact: Fraction) -> bool:
    """Whether a stated value agrees with its parts: within half a unit of its last written place."""
    return abs(Fraction(stated) - exact) <= last_place(stated) / 2
