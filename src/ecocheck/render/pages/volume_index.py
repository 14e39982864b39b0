"""The page of the archive index: a table by indicator, criterion and region for each year."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from ecocheck.render.columns.volume_index import COLUMNS, LISTED, lines_of, with_rules
from ecocheck.render.pages.frame import framed
from ecocheck.render.pages.tree import Break, Note, Section, Table, Title
from ecocheck.render.phrases import labels
from ecocheck.render.phrases import volume_index as words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ecocheck.app.volume_index import IndexEntry, Listed, VolumeIndex
    from ecocheck.findings import Lang
    from ecocheck.render.columns.volume_index import IndexLine
    from ecocheck.render.pages.tree import Page, Part


def volume_index_page(index: VolumeIndex, lang: Lang) -> Page:
    """The catalogue for text, Markdown and Excel."""
    return framed(index.checked, lang, _parts(index, lang))


def _parts(index: VolumeIndex, lang: Lang) -> Iterator[Part]:
    """The documents, and for each year the criteria that ask for some."""
    yield Title(words.NAME.of(lang))
    yield Note(words.listed_words(index, lang))
    yield Note(words.HOW.of(lang))
    if index.listed:
        yield Break()
        yield Table(LISTED, list(_listed(index, lang)))
    asked = [one for one in index.entries if one.applies]
    for year, found in groupby(asked, lambda one: one.row.year):
        yield Title(words.MATRIX.of(lang).format(year=year))
        yield Note(words.counted_words(index, lang, year))
        left_out = words.left_out_words(index, lang, year)
        yield from [Note(left_out)] if left_out else []
        yield Break()
        sections = list(_sections(list(found), index, lang))
        yield Table(COLUMNS, sections, tone=lambda line: line.tone, one_in_markdown=True)


def _listed(index: VolumeIndex, lang: Lang) -> Iterator[Section[Listed]]:
    for head, held in ((labels.EVIDENCE, True), (words.SOURCES, False)):
        rows = [one for one in index.listed if (one.number <= index.documents) is held]
        if rows:
            yield Section(rows, head.of(lang), names=words.LEG)


def _sections(entries: list[IndexEntry], index: VolumeIndex, lang: Lang) -> Iterator[Section[IndexLine]]:
    """The headings of indicator and criterion, then the lines of each region."""
    names = {one.id: one.name for one in index.checked.selection.indicators}
    for indicator, ours in groupby(entries, lambda one: one.row.indicator):
        head = labels.NAMED.of(lang).format(id=indicator, name=names.get(indicator or 0, ""))
        yield Section((), head, level=2, names=labels.CRITERION)
        for criterion, several in groupby(ours, lambda one: words.criterion_words(one, lang)):
            rules = True
            for entry, rule in with_rules(several):
                if rules or rule is not None:
                    yield Section([] if rule is None else [rule], criterion, level=3, names=labels.CRITERION)
                    rules = False
                yield Section(list(lines_of(entry)), words.region_words(entry, lang), level=4, names=labels.REGION)
