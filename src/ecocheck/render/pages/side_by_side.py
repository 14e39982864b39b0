"""The page of `status --standards`: what matters, counts by standard and region, what differs, and the crosswalk."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final, TypeAlias

from ecocheck.findings.entry import Text
from ecocheck.render.columns.column import SHEETS, Column, keyed, lifted
from ecocheck.render.columns.column import counted as as_count
from ecocheck.render.columns.verdicts import COLUMNS, TONES
from ecocheck.render.pages.frame import drilled
from ecocheck.render.pages.tree import Break, Note, Section, Table, Title
from ecocheck.render.phrases import crossings, labels
from ecocheck.render.phrases import side_by_side as words
from ecocheck.render.phrases.backing import count_head, kinds_shown, short_count
from ecocheck.render.phrases.banner import unended_words
from ecocheck.render.phrases.joins import joined
from ecocheck.render.phrases.standings import nature_word
from ecocheck.render.phrases.verdicts import line_words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ecocheck.app.listing import ListedCrossing
    from ecocheck.app.side_by_side import ByStandard, Judgings, SideBySide, StandardCounts
    from ecocheck.app.verdicts.counting import NatureTally, Tally
    from ecocheck.app.verdicts.row import Row
    from ecocheck.app.verdicts.standing import Standing
    from ecocheck.findings import Lang
    from ecocheck.render.columns.column import Exact
    from ecocheck.render.pages.tree import Page, Part

Counted: TypeAlias = "tuple[StandardCounts, NatureTally | None]"
"""A line of counts: all of a region by a standard, or those of one nature."""
Listed: TypeAlias = "tuple[str, Row, bool]"
"""A verdict by a standard, and whether another standard gives another."""


def side_by_side_page(found: SideBySide, lang: Lang) -> Page:
    """Year by year, what matters first."""
    return drilled(found.checked, lang, _parts(found, lang))


def _parts(found: SideBySide, lang: Lang) -> Iterator[Part]:
    unended = unended_words(found.checked.unended, found.checked.as_of, lang)
    yield Note(words.all_standards(found, lang))
    yield from (Note(unended, "warn"),) if unended else ()
    for year in found.checked.selection.years:
        yield Title(words.TITLE.of(lang).format(year=year))
        yield from (Note(said, "strong") for said in words.first_words(found, year, lang))
        yield from (Note(said, "warn") for said in words.warnings(found, year, lang))
        yield Break()
        yield from _counts([one for one in found.counts if one.year == year], lang)
        yield from _differing(found, [one for one in found.differing if one.year == year], lang)
    if found.crosswalk:
        yield Title(words.CROSSWALK.of(lang), 2)
        yield Table(_CROSSWALK, [Section(found.crosswalk)])


def _counts(counts: list[StandardCounts], lang: Lang) -> Iterator[Part]:
    if not counts:
        return
    kinds = kinds_shown(one.tally for one in counts)
    lines: list[Counted] = [(one, nature) for one in counts for nature in (None, *one.natures)]
    heads = _COUNTED if any(one.natures for one in counts) else keyed(_COUNTED, "standard", "region", "total")
    yield Title(words.COUNTS.of(lang), 2)
    yield Table((*heads, *map(_kind, kinds)), [Section(lines)])
    yield Break()


def _tally(one: Counted) -> Tally:
    return one[0].tally if one[1] is None else one[1].tally


_COUNTED: Final[tuple[Column[Counted], ...]] = (
    Column("standard", words.STANDARD, lambda one, _: one[0].standard),
    Column("region", labels.REGION, lambda one, _: one[0].region),
    Column(
        "nature",
        labels.NATURE,
        lambda one, lang: labels.TOTAL.of(lang) if one[1] is None else nature_word(one[1].nature, lang),
    ),
    Column("total", labels.TOTAL, lambda one, _: str(_tally(one).total), lambda one, _: _tally(one).total, right=True),
)


def _kind(kind: Standing) -> Column[Counted]:
    head = Text(count_head(kind, "zh"), count_head(kind, "en"))
    return Column(kind.value, head, partial(_number, kind), partial(_exact, kind), right=True)


def _number(kind: Standing, one: Counted, lang: Lang) -> str:
    return short_count(_tally(one), kind, lang)


def _exact(kind: Standing, one: Counted, lang: Lang) -> Exact:
    return as_count(_number(kind, one, lang))


def _differing(found: SideBySide, several: list[Judgings], lang: Lang) -> Iterator[Part]:
    if not several:
        return
    columns: list[Column[Judgings]] = [
        Column("region", labels.REGION, lambda one, _: one.region),
        Column("id", labels.ID, lambda one, _: one.id),
        Column("name", labels.CRITERION, lambda one, _: one.name, least=10),
        *(_verdict(number, one) for number, one in enumerate(found.standards) if one.judges(several[0].year)),
    ]
    if found.crosswalk:
        columns.append(Column("answers", crossings.ANSWERED, lambda one, lang: words.answering_ids(one, found, lang)))
    groups = ((words.OPPOSITE, True), (words.OTHERWISE, False))
    parts = [(head.of(lang), [one for one in several if one.opposite is opposite]) for head, opposite in groups]
    yield Title(words.DIFFERING.of(lang), 2)
    yield Table(tuple(columns), [Section(own, head, 3) for head, own in parts if own])
    yield Break()


def _verdict(number: int, one: ByStandard) -> Column[Judgings]:
    """The column of one standard."""
    return Column(
        f"standard{number}",
        words.standard_head(one),
        lambda judged, lang: words.cell_words(judged.rows[number], lang),
        least=12,
        tone=lambda judged: "" if (row := judged.rows[number]) is None else TONES[row.standing],
        width=24,
    )


_CROSSWALK: Final[tuple[Column[ListedCrossing], ...]] = (
    Column("from", labels.ID, lambda one, _: one.criterion[0].id),
    Column("from_name", labels.CRITERION, lambda one, _: one.criterion[0].name, least=10),
    Column("from_standards", words.STANDARD, lambda one, lang: joined(one.criterion[1], lang)),
    Column("relation", crossings.RELATION, lambda one, lang: crossings.RELATIONS[one.crossing.relation].of(lang)),
    Column("to", crossings.ANSWERED, lambda one, _: one.other[0].id),
    Column("to_name", labels.CRITERION, lambda one, _: one.other[0].name, least=10),
    Column("to_standards", words.STANDARD, lambda one, lang: joined(one.other[1], lang)),
    Column("note", labels.NOTES, lambda one, _: one.crossing.note or "", least=10),
)

LISTED: Final[tuple[Column[Listed], ...]] = (
    Column("standard", words.STANDARD, lambda one, _: one[0], forms=SHEETS),
    *lifted(keyed(COLUMNS, "region", "year", "id", "name", "value"), lambda one: one[1]),
    Column("line", labels.LINE, lambda one, lang: line_words(one[1], lang) if one[1].rule is not None else ""),
    Column("nature", labels.NATURE, lambda one, lang: nature_word(one[1].nature, lang) if one[1].nature else ""),
    *lifted(keyed(COLUMNS, "unit", "signed_margin", "verdict", "backing", "reasons"), lambda one: one[1]),
    Column("differs", words.DIFFERS, lambda one, lang: (words.OTHER if one[2] else words.SAME).of(lang)),
    *lifted(keyed(COLUMNS, "datum_at", "rule_at"), lambda one: one[1]),
)
"""Every verdict by every standard, for a spreadsheet."""


def listed(found: SideBySide) -> Iterator[Listed]:
    """Every verdict by every standard."""
    differing = {(one.year, one.region, one.id) for one in found.differing}
    for one in found.standards:
        yield from ((one.named.id, row, (row.year, row.region, row.id) in differing) for row in one.rows)
