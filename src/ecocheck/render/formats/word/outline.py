"""Collecting a document's blocks, with headings numbered as official documents number them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ecocheck.findings.entry import Text
from ecocheck.render.formats.word.blocks import Grid, Par, Run, Turn
from ecocheck.render.formats.word.styles import Role
from ecocheck.render.phrases.joins import chinese, item_mark

if TYPE_CHECKING:
    from collections.abc import Iterable

    from ecocheck.findings import Lang
    from ecocheck.render.formats.word.blocks import Block, GridColumn, TableRow

_HEADINGS = (Role.HEADING_1, Role.HEADING_2, Role.HEADING_3)
_LEVELS = (Text("{chinese}、", "{path} "), Text("（{chinese}）", "{path} "), Text("{n}. ", "{path} "))
"""How a heading of each level is numbered."""


class Outline:
    """The blocks collected so far. Numbers of headings are written as text, so that they stay when styles change."""

    def __init__(self, lang: Lang, chapter: int = 0, *, wide: bool = False) -> None:
        """Start below the heading with the number `chapter`, on paper in landscape (`wide`) or in portrait."""
        self._lang = lang
        self._counts = [chapter] + [0] * (len(_HEADINGS) - 1)
        self._items = 0
        self._wide = wide
        self.blocks: list[Block] = []

    def heading(self, level: int, text: str) -> None:
        """一、 at level 0, （一） at level 1, 1. at level 2; numbers of deeper levels start again."""
        self._counts[level] += 1
        self._counts[level + 1 :] = [0] * (len(_HEADINGS) - level - 1)
        self._items = 0
        self.blocks.append(Par(_HEADINGS[level], (Run(self._number(level) + text),)))

    def _number(self, level: int) -> str:
        count, path = self._counts[level], ".".join(str(one) for one in self._counts[: level + 1] if one)
        return _LEVELS[level].of(self._lang).format(chinese=chinese(count), n=count, path=path)

    def body(self, *runs: Run | str) -> None:
        """A paragraph of text."""
        self.par(Role.BODY, *runs)

    def note(self, *runs: Run | str) -> None:
        """A smaller paragraph, for remarks on a table or on the whole."""
        self.par(Role.NOTE, *runs)

    def item(self, *runs: Run | str) -> None:
        """A numbered paragraph, （1）, under the heading before it."""
        self._items += 1
        self.par(Role.BODY, item_mark(self._items, self._lang), *runs)

    def par(self, role: Role, *runs: Run | str) -> None:
        """A paragraph in that style."""
        made = tuple(Run(one) if isinstance(one, str) else one for one in runs)
        self.blocks.append(Par(role, tuple(one for one in made if one.text)))

    def table(self, columns: Iterable[GridColumn], rows: Iterable[TableRow]) -> None:
        """A table, and a line after it, since Word joins tables that touch."""
        self.blocks += [Grid(tuple(columns), tuple(rows)), Par(Role.TABLE_END, ())]

    def turn(self, *, wide: bool) -> None:
        """Go on in landscape (`wide`) or in portrait; does nothing where the paper is so already."""
        if wide != self._wide:
            self.blocks.append(Turn(wide))
            self._wide = wide
