"""Counts of verdicts on a page: a line for one region, a table for several. They say what they count."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final

from ecocheck.app.verdicts.counting import NatureTally, Tally
from ecocheck.app.verdicts.standing import FLASHES, Standing
from ecocheck.findings.entry import Text
from ecocheck.render.columns.column import Column
from ecocheck.render.columns.column import counted as as_count
from ecocheck.render.pages.tree import Note, Section, Table
from ecocheck.render.phrases import labels
from ecocheck.render.phrases.backing import count_head, count_words, kinds_shown, short_count
from ecocheck.render.phrases.standings import STANDINGS, nature_word

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from ecocheck.findings import Lang
    from ecocheck.render.columns.column import Exact

BY_CRITERION: Final = Text("按判定项计：", "by criterion: ")
_OF_NATURE: Final = Text("其中{nature}：", "{nature}: ")
BY_INDICATOR: Final = Text("按指标计：", "by indicator: ")
AGAINST_CITY: Final = Text("与全市标准比较：", "against city lines: ")
OWN: Final = (Standing.NOT_MET, Standing.UNDETERMINED, Standing.MET, Standing.FLASH_MET)
CITYS: Final = (Standing.CITY_NOT_MET, Standing.UNDETERMINED, Standing.CITY_MET, Standing.CITY_FLASH_MET)
_IF_ANY = FLASHES | {Standing.NOT_APPLICABLE}
"""Standings whose count is shown only where it is not zero."""
_LEAST_HEAD: Final = 8
_INDENT: Final = 4

Key = tuple[str, int]
Counts = tuple[Key, Tally]
_KEYS: Final[tuple[Column[Counts], ...]] = (
    Column("region", labels.REGION, lambda one, _: one[0][0], least=_LEAST_HEAD),
    Column("year", labels.YEAR, lambda one, _: str(one[0][1]), lambda one, _: one[0][1], least=_LEAST_HEAD),
)


def headline(label: Text, counted: Tally, kinds: Iterable[Standing], lang: Lang) -> Note:
    """The counts of these standings in a line, and how many do not apply."""
    numbers = dict(counted.parts)
    said = (
        f"{STANDINGS[kind].of(lang)} {count_words(counted, kind, lang)}"
        for kind in (*dict.fromkeys(kinds), Standing.NOT_APPLICABLE)
        if numbers[kind] or kind not in _IF_ANY
    )
    return Note(label.of(lang) + " · ".join(said), "strong", indent=_INDENT)


def counts_table(counted: Sequence[Counts]) -> Table[Counts]:
    """A row of counts for each region and year."""
    kinds = kinds_shown(one for _, one in counted)
    return Table((*_KEYS, *map(_count_column, kinds)), [Section(counted)], close=True)


Natured = tuple[Key, NatureTally]


def natures_table(natured: Sequence[Natured]) -> Table[Natured]:
    """A row of counts for each region and nature; they are counts of criteria."""
    kinds = kinds_shown(one.tally for _, one in natured)
    return Table((*_NATURED, *map(_nature_column, kinds)), [Section(natured)], close=True)


_NATURED: Final[tuple[Column[Natured], ...]] = (
    Column("region", labels.REGION, lambda one, _: one[0][0], least=_LEAST_HEAD),
    Column("nature", labels.NATURE, lambda one, lang: nature_word(one[1].nature, lang)),
    Column(
        "total", labels.TOTAL, lambda one, _: str(one[1].tally.total), lambda one, _: one[1].tally.total, right=True
    ),
)


def _nature_column(kind: Standing) -> Column[Natured]:
    head = Text(count_head(kind, "zh"), count_head(kind, "en"))
    return Column(
        kind.value, head, partial(_natured, kind), partial(_natured_number, kind), least=_LEAST_HEAD, right=True
    )


def _natured(kind: Standing, one: Natured, lang: Lang) -> str:
    return short_count(one[1].tally, kind, lang)


def _natured_number(kind: Standing, one: Natured, lang: Lang) -> Exact:
    return as_count(_natured(kind, one, lang))


def nature_lines(natures: Iterable[NatureTally], lang: Lang) -> Iterator[Note]:
    """The counts by nature, a line each; none where no line has a nature."""
    for one in natures:
        label = _OF_NATURE.of(lang).format(nature=nature_word(one.nature, lang))
        city = one.tally.city_met + one.tally.city_flash_met + one.tally.city_not_met
        yield headline(Text(label, label), one.tally, (*OWN, *CITYS) if city else OWN, lang)


def _count_column(kind: Standing) -> Column[Counts]:
    head = Text(count_head(kind, "zh"), count_head(kind, "en"))
    return Column(kind.value, head, partial(_count, kind), partial(_number, kind), least=_LEAST_HEAD, right=True)


def _count(kind: Standing, one: Counts, lang: Lang) -> str:
    return short_count(one[1], kind, lang)


def _number(kind: Standing, one: Counts, lang: Lang) -> Exact:
    return as_count(_count(kind, one, lang))
