"""The parts of a ratio in words: what each is called, and an amount of it with its unit."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ecocheck.findings.entry import Text
from ecocheck.render.phrases.joins import bracketed, chinese_only, with_unit

if TYPE_CHECKING:
    from ecocheck.app.verdicts.parts import Parts
    from ecocheck.findings import Lang
    from ecocheck.model.terms import PartNames

_NUMERATOR = Text("分子", "the numerator")
_DENOMINATOR = Text("分母", "the denominator")
"""English says which part, since names are Chinese."""


def parts_asked(names: PartNames, lang: Lang) -> dict[str, str]:
    """What a form asks for, by the name of the field: what each part is, with the unit to report it in."""
    above, below = names.units
    return {
        "numerator": _asked(names.numerator, above, lang),
        "denominator": _asked(names.denominator, below, lang),
    }


def _asked(name: str, unit: str | None, lang: Lang) -> str:
    return name + (bracketed(unit, lang) if unit else "")


class PartWords:
    """The words for both parts of one ratio in one language. English has neither names nor units, which are Chinese."""

    def __init__(self, parts: Parts | None, lang: Lang) -> None:
        """Take the parts (None where nothing is known of them) and the language."""
        self._parts, self._lang = parts, lang

    @property
    def of(self) -> str:
        """What the numerator is called."""
        name = self._parts.numerator if self._parts is not None else None
        return chinese_only(name, self._lang) or _NUMERATOR.of(self._lang)

    @property
    def over(self) -> str:
        """What the denominator is called."""
        name = self._parts.denominator if self._parts is not None else None
        return chinese_only(name, self._lang) or _DENOMINATOR.of(self._lang)

    def above(self, amount: str) -> str:
        """An amount of the numerator with its unit."""
        return self._with(amount, self._parts.numerator_unit if self._parts is not None else None)

    def below(self, amount: str) -> str:
        """An amount of the denominator with its unit."""
        return self._with(amount, self._parts.denominator_unit if self._parts is not None else None)

    def _with(self, amount: str, unit: str | None) -> str:
        return with_unit(amount, chinese_only(unit, self._lang), self._lang)
