"""Collecting a document's blocks, with headings numbered as official documents number them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ecocheck.render.formats.word.blocks import Grid, Par, Run, Turn
from ecocheck.render.formats.word.styles import Role

if TYPE_CHECKING:
    from collections.abc import Iterable

    from ecocheck.findings import Lang
    from ecocheck.render.formats.word.blocks import Block, Column, TableRow

_DIGITS = "零一二三四五六七八九"
_HEADINGS = (Role.HEADING_1, Role.HEADING_2, Role.HEADING_3)
_TEN, _HUNDRED = 10, 100


def chinese(number: int) -> str:
    """一 to 九十九; beyond that, digits."""
    if not 0 < number < _HUNDRED:
        return str(number)
    tens, ones = divmod(number, _TEN)
    said = "" if tens == 0 else ("十" if tens == 1 else f"{_DIGITS[tens]}十")
    return said + (_DIGITS[ones] if ones else "")


class Outline:
    """Grows while a report is put into words. The numbers stand as text, so that they stay when styles change."""

    def __init__(self, lang: Lang) -> None:
        """Start with an upright sheet."""
        self._lang = lang
        self._counts = [0] * len(_HEADINGS)
        self._items = 0
        self._wide = False
        self.blocks: list[Block] = []

    def heading(self, level: int, text: str) -> None:
        """一、 at level 0, （一） at level 1, 1. at level 2; deeper numbers begin again."""
        self._counts[level] += 1
        self._counts[level + 1 :] = [0] * (len(_HEADINGS) - level - 1)
        self._items = 0
        self.blocks.append(Par(_HEADINGS[level], (Run(self._number(level) + text),)))

    def _number(self, level: int) -> str:
        count = self._counts[level]
        if self._lang == "en":
            return ".".join(str(one) for one in self._counts[: level + 1] if one) + " "
        return (f"{chinese(count)}、", f"（{chinese(count)}）", f"{count}. ")[level]

    def body(self, *runs: Run | str) -> None:
        """A paragraph of text."""
        self.par(Role.BODY, *runs)

    def item(self, *runs: Run | str) -> None:
        """A numbered paragraph, （1）, under the heading before it."""
        self._items += 1
        mark = f"（{self._items}）" if self._lang == "zh" else f"({self._items}) "
        self.par(Role.BODY, mark, *runs)

    def par(self, role: Role, *runs: Run | str) -> None:
        """A paragraph in that style."""
        made = tuple(Run(one) if isinstance(one, str) else one for one in runs)
        self.blocks.append(Par(role, tuple(one for one in made if one.text)))

    def table(self, columns: Iterable[Column], rows: Iterable[TableRow]) -> None:
        """A table, and a line after it, since Word joins tables that touch."""
        self.blocks += [Grid(tuple(columns), tuple(rows)), Par(Role.TABLE_END, ())]

    def turn(self, *, wide: bool) -> None:
        """Go on with the sheet on its long side, or upright; nothing where it lies so already."""
        if wide != self._wide:
            self.blocks.append(Turn(wide))
            self._wide = wide
