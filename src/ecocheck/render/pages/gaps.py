"""The page of `gaps`: the worst gap first, with what is lacking and the office that must act."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ecocheck.app.gaps.grouping import count_gaps
from ecocheck.findings.entry import Text
from ecocheck.render.columns.column import without
from ecocheck.render.columns.gaps import COLUMNS
from ecocheck.render.pages.frame import framed
from ecocheck.render.pages.tree import Break, Note, Section, Table, Title
from ecocheck.render.phrases import gaps as words
from ecocheck.render.phrases import labels
from ecocheck.render.phrases.gap_notes import days_words, group_title, none_words, note_texts
from ecocheck.render.phrases.joins import joined

if TYPE_CHECKING:
    import datetime
    from collections.abc import Iterator, Mapping, Sequence

    from ecocheck.app.checking import Checked
    from ecocheck.app.gaps import Gap, Gaps
    from ecocheck.app.gaps.grouping import By, Group
    from ecocheck.findings import Lang
    from ecocheck.render.columns.column import Tone
    from ecocheck.render.pages.tree import Page, Part

_TITLE = Text("差距清单（{years}年）", "Gaps, {years}")
_AS_OF = Text("判断期限截至：{day}", "as of {day}")
_OPEN = Text("待办 {number} 项", "{number} open")
_GROUPS: Final[Mapping[By, Text]] = {
    "county": labels.REGION,
    "agency": labels.OFFICE,
    "indicator": labels.INDICATOR,
    "domain": labels.DOMAIN,
}
_WAIVED = Text("另有 {number} 项已豁免", "{number} more are waived")


def gaps_page(listed: Gaps, lang: Lang) -> Page:
    """The whole page: the counts, one table with a heading for each group and kind, and the remarks on it."""
    return framed(listed.checked, lang, _parts(listed, lang))


def _parts(listed: Gaps, lang: Lang) -> Iterator[Part]:
    yield from opening(listed.checked, _TITLE, listed.until, lang)
    yield Note(_counts_words(listed.all, lang, none_words(listed, lang)), item=True)
    rows = sum(len(group.gaps) for group in listed.groups)
    if rows > len(listed.all):
        yield Note(words.SHARED.of(lang).format(rows=rows), item=True)
    if listed.all:
        needless = ("region",) if listed.by == "county" else ()
        sections = kinds_of(listed.all, lang) if listed.by is None else groups_of(listed.groups, lang)
        yield from (Break(), table_of(listed.checked, sections, needless), Break())
        yield from (Note(text, item=True) for text in note_texts(listed, lang))
        yield Break()


def opening(checked: Checked, title: Text, until: datetime.date | None, lang: Lang) -> Iterator[Part]:
    """The title of a list, the day of the check, and the months until the day that was asked for."""
    yield Title(title.of(lang).format(years=joined([str(one) for one in checked.selection.years], lang)))
    yield Note(_AS_OF.of(lang).format(day=checked.as_of), item=True)
    if until is not None:
        yield Note(days_words(checked.as_of, until, lang), item=True)


def table_of(checked: Checked, sections: Iterator[Section[Gap]], needless: tuple[str, ...] = ()) -> Table[Gap]:
    """A table of gaps, without the columns that headings or the title make needless."""
    needless += ("year",) if len(checked.selection.years) == 1 else ()
    return Table(without(COLUMNS, *needless), list(sections), tone_of, close=True)


def tone_of(gap: Gap) -> Tone:
    """A waived gap is dim."""
    return "dim" if gap.waived else ""


def groups_of(groups: Sequence[Group], lang: Lang, level: int = 2) -> Iterator[Section[Gap]]:
    """The sections of each group: its name, its counts, its rows by kind."""
    for group in groups:
        about = _counts_words(group.gaps, lang)
        yield Section((), group_title(group, lang), level, about, names=_GROUPS[group.by])
        yield from kinds_of(group.gaps, lang, level + 1)


def kinds_of(gaps: Sequence[Gap], lang: Lang, level: int = 2) -> Iterator[Section[Gap]]:
    """The sections of some gaps, one for each kind; waived gaps come after all open gaps."""
    return (Section(found, said, level, names=labels.KIND) for said, found in words.by_kind(gaps, lang))


def _counts_words(gaps: Sequence[Gap], lang: Lang, none: str = "") -> str:
    """How many gaps are open, of which kinds, and how many are waived; `none` is shown where no gap is open."""
    waived = sum(gap.waived for gap in gaps)
    counted = [
        f"{words.kind_words(one.kind, lang, below_city=one.below_city)} {one.open}"
        for one in count_gaps(gaps)
        if one.open
    ]
    said = [_OPEN.of(lang).format(number=len(gaps) - waived), *counted] if counted or not none else [none]
    return " · ".join([*said, *([_WAIVED.of(lang).format(number=waived)] if waived else [])])
