"""The page of `status --received`: sums by region and by office, then the lines with something missing first."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ecocheck.render.columns.received import LINES, OFFICES, REGIONS
from ecocheck.render.pages.frame import marked
from ecocheck.render.pages.tree import Break, Note, Section, Table, Title
from ecocheck.render.phrases.forms import received as words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ecocheck.app.received import Received, ReceivedYear
    from ecocheck.findings import Lang
    from ecocheck.render.pages.tree import Page, Part


def received_page(received: Received, lang: Lang) -> Page:
    """The whole page."""
    tasks = bool(received.project.registry.tasks.tasks)
    parts = (part for one in received.years for part in _year(one, lang, tasks=tasks))
    return marked(lang, parts, drill=received.project.drill)


def _year(one: ReceivedYear, lang: Lang, *, tasks: bool) -> Iterator[Part]:
    yield Title(words.TITLE.of(lang).format(year=one.year))
    yield from (Note(said, "warn") for said in words.warnings(one, lang))
    if not one.lines:
        yield Note(words.NOTHING_DUE.of(lang))
        yield Break()
        return
    yield Note(words.whole_words(one.whole, lang), "strong")
    yield Title(words.BY_REGION.of(lang), 2)
    yield Table(REGIONS, [Section(one.regions)])
    yield Title(words.BY_OFFICE.of(lang), 2)
    yield Table(OFFICES, [Section(one.offices)])
    yield Title(words.LINES.of(lang), 2)
    lacking = [line for line in one.lines if line.counts.lacking]
    complete = [line for line in one.lines if not line.counts.lacking]
    parts = ((words.LACKING, lacking), (words.COMPLETE, complete))
    yield Table(LINES, [Section(several, head.of(lang), 3) for head, several in parts if several])
    yield from (Break(), Note((words.ABOUT if tasks else words.ABOUT_ALONE).of(lang)), Break())
