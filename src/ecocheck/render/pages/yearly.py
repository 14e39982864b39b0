"""One year against another as parts of a page: counts first, then each verdict that moved with both figures."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ecocheck.app.yearly.views import Course
from ecocheck.render.columns.yearly import counts_columns, moves_columns
from ecocheck.render.pages.tree import Break, Note, Section, Table, Title
from ecocheck.render.phrases.joins import STOP
from ecocheck.render.phrases.years.yearly import (
    STILL,
    STILL_BELOW,
    counts_words,
    heading_words,
    limits_words,
    title_words,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ecocheck.app.yearly.views import YearMove, YearsCompared
    from ecocheck.findings import Lang
    from ecocheck.render.columns.column import Tone
    from ecocheck.render.pages.tree import Part

_TONES: dict[Course, Tone] = {Course.WORSE: "bad", Course.NEWLY_UNCLEAR: "open", Course.NEWLY_KNOWN: "bad"}


def yearly_parts(compared: YearsCompared, lang: Lang) -> Iterator[Part]:
    """The counts, the verdicts that moved, and the lines missed in both years."""
    yield Title(title_words(compared, lang))
    limits = limits_words(compared, lang)
    if limits:
        yield Note(limits + STOP.of(lang).rstrip(), "warn")
    if not compared.regions:
        yield Break()
        return
    yield Note(counts_words(compared, lang) + STOP.of(lang).rstrip(), "strong")
    yield Break()
    yield Table(counts_columns(compared), [Section(compared.regions)], close=True, sheet=title_words(compared, lang))
    sections = list(_sections(compared, lang))
    if sections:
        yield Break()
        yield Table(moves_columns(compared), sections, close=True)
    yield Break()


def _sections(compared: YearsCompared, lang: Lang) -> Iterator[Section[YearMove]]:
    for course, moves in compared.by_course:
        yield Section(moves, heading_words(course, lang), tone=_TONES.get(course, "strong"))
    for head, below_city in ((STILL, False), (STILL_BELOW, True)):
        still = [one for one in compared.still if one.after.city_line is below_city]
        if still:
            yield Section(still, head.of(lang))
