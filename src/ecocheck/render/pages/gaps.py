"""The page of `gaps`: the worst gap first, with what is lacking and the office that must act."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final

from ecocheck.app.gaps.grouping import count_gaps, group_gaps
from ecocheck.app.gaps.views import GapKind
from ecocheck.findings.entry import Text
from ecocheck.render.columns.column import Column, without
from ecocheck.render.columns.gap_lists import columns_of
from ecocheck.render.columns.gaps import kind_tone
from ecocheck.render.pages.frame import framed
from ecocheck.render.pages.tree import Break, Either, Note, Section, Table, Title
from ecocheck.render.phrases import gaps as words
from ecocheck.render.phrases import labels
from ecocheck.render.phrases.gap_notes import days_words, group_title, none_words, note_texts
from ecocheck.render.phrases.joins import COLON, date_words, joined

if TYPE_CHECKING:
    import datetime
    from collections.abc import Iterator, Mapping, Sequence

    from ecocheck.app.checking import Checked
    from ecocheck.app.gaps import Gap, Gaps
    from ecocheck.app.gaps.grouping import By, Count, Group
    from ecocheck.findings import Lang
    from ecocheck.render.columns.column import Tone
    from ecocheck.render.pages.tree import Page, Part

_TITLE = Text("差距清单（{years}年）", "Gaps, {years}")
_AS_OF = Text("期限判定截止日：{day}", "as of {day}")
_OPEN = Text("待办 {number} 项", "{number} open")
_GROUPS: Final[Mapping[By, Text]] = {
    "county": labels.REGION,
    "agency": labels.OFFICE,
    "indicator": labels.INDICATOR,
    "domain": labels.DOMAIN,
}
_LED = Text("牵头和负责的", "Led or owned")
_HELPED = Text("配合的（由其他单位牵头）", "Supported, led by other offices")
_COUNT = Text("{kind} {number}", "{kind} {number}")
_PARTLY_WAIVED = Text("{kind} {number}（其中已豁免 {waived}）", "{kind} {number} ({waived} of them waived)")
_ALL_WAIVED = Text("另有已豁免 {number} 项，计入以下各类", "{number} more are waived, and counted in their kinds")
_COUNTED = Text("其余待办按牵头单位计数", "What else is open, counted by leading office")
_LISTED = Text(
    "由多个单位牵头的分别计入各单位；逐项列出用 --all。",
    "What several offices lead is counted under each; --all lists every item.",
)
_BY_OFFICE = Text("{kind}：{offices}", "{kind}: {offices}")
_FOLDED: Final = (
    GapKind.UNDETERMINED,
    GapKind.TASK_UNDETERMINED,
    GapKind.NO_EVIDENCE,
    GapKind.NO_PLAN,
    GapKind.CONTRADICTION,
)
"""The kinds that a screen counts and does not list, in the order of the columns of counts."""


def gaps_page(listed: Gaps, lang: Lang, *, each: bool = False) -> Page:
    """The whole page: the counts, one table with a heading for each group and kind, and the remarks on it.

    A screen lists what is missed and counts the rest by office, unless `each` asks for every item.
    """
    return framed(listed.checked, lang, _parts(listed, lang, each=each))


def _parts(listed: Gaps, lang: Lang, *, each: bool) -> Iterator[Part]:
    yield from opening(listed.checked, _TITLE, listed.until, lang)
    led, helped = listed.by_part
    if listed.checked.selection.agencies and listed.all:
        for part, gaps in ((_LED, led), (_HELPED, helped)):
            yield Note(part.of(lang) + COLON.of(lang) + counts_words(gaps, lang), item=True)
    else:
        yield Note(counts_words(listed.all, lang, none_words(listed, lang)), item=True)
    rows = sum(len(group.gaps) for group in listed.groups)
    if rows > len(listed.all):
        yield Note(words.SHARED.of(lang).format(rows=rows), item=True)
    if listed.all:
        whole = tuple(_whole(listed, lang))
        yield from whole if each or not any(map(_folded, listed.all)) else (Either(tuple(_brief(listed, lang)), whole),)


def _folded(gap: Gap) -> bool:
    return gap.kind in _FOLDED


def _whole(listed: Gaps, lang: Lang) -> Iterator[Part]:
    """Every gap, and the remarks on the list."""
    needless = ("region",) if listed.by == "county" else ()
    sections = _by_part(listed, lang) if listed.by is None else groups_of(listed.groups, lang)
    yield from (Break(), table_of(listed.checked, sections, needless), Break())
    yield from (Note(text, item=True) for text in note_texts(listed, lang))
    yield Break()


def _by_part(listed: Gaps, lang: Lang, *, folds: bool = False) -> Iterator[Section[Gap]]:
    """The sections of all gaps by kind; what an office that was asked for only supports comes last, under a title."""
    parts = [[gap for gap in gaps if not (folds and _folded(gap))] for gaps in listed.by_part]
    if not listed.checked.selection.agencies:
        yield from kinds_of(parts[0], lang)
        return
    for title, gaps in zip((_LED, _HELPED), parts, strict=True):
        if gaps:
            yield Section((), title.of(lang), 2)
            yield from kinds_of(gaps, lang, 3)


def _brief(listed: Gaps, lang: Lang) -> Iterator[Part]:
    """What is missed, and the counts of what else is open: by office, or within each group."""
    shown = [gap for gap in listed.all if not _folded(gap)]
    if listed.by is not None:
        needless = ("region",) if listed.by == "county" else ()
        yield from (Break(), table_of(listed.checked, _brief_groups(listed, lang), needless), Break())
        yield from (Note(_LISTED.of(lang)), Break())
        return
    if shown:
        yield from (Break(), table_of(listed.checked, _by_part(listed, lang, folds=True)))
    rest = [gap for gap in listed.by_part[0] if _folded(gap) and gap.open]
    if rest:
        yield from (Title(_COUNTED.of(lang), 2), _counts_table(listed.checked, rest), Note(_LISTED.of(lang)))
    yield Break()


def _brief_groups(listed: Gaps, lang: Lang) -> Iterator[Section[Gap]]:
    """The sections of each group without what is folded, which its line of counts holds, with the offices."""
    for group in listed.groups:
        yield Section((), group_title(group, lang), 2, counts_words(group.gaps, lang), names=_GROUPS[group.by])
        if listed.by != "agency" and (said := _offices(listed.checked, group.open, lang)):
            yield Section((), "", 3, said)
        yield from kinds_of([gap for gap in group.gaps if not _folded(gap)], lang, 3)


def _offices(checked: Checked, gaps: Sequence[Gap], lang: Lang) -> str:
    """How many undetermined criteria each office answers for."""
    unclear = [gap for gap in gaps if gap.kind is GapKind.UNDETERMINED]
    counted = (f"{group_title(one, lang)} {len(one.gaps)}" for one in group_gaps(checked, unclear, "agency"))
    kind = words.kind_words(GapKind.UNDETERMINED.value, lang)
    return _BY_OFFICE.of(lang).format(kind=kind, offices=joined(counted, lang)) if unclear else ""


def _counts_table(checked: Checked, gaps: Sequence[Gap]) -> Table[Group]:
    """How many gaps of each kind an office answers for; offices with most to do first."""
    kinds = [kind for kind in _FOLDED if any(gap.kind is kind for gap in gaps)]
    office: Column[Group] = Column("office", labels.LEAD_OFFICE, group_title, least=12)
    groups = sorted(group_gaps(checked, gaps, "agency"), key=lambda one: -len(one.gaps))
    return Table((office, *map(_count_column, kinds)), [Section(groups)], close=True)


def _count_column(kind: GapKind) -> Column[Group]:
    head = Text(words.kind_words(kind.value, "zh"), words.kind_words(kind.value, "en"))
    return Column(kind.value, head, partial(_count, kind), least=8, nothing="-", right=True)


def _count(kind: GapKind, one: Group, _: Lang) -> str:
    return str(sum(gap.kind is kind for gap in one.gaps) or "")


def opening(checked: Checked, title: Text, until: datetime.date | None, lang: Lang) -> Iterator[Part]:
    """The title of a list, the day of the check, and the months until the day that was asked for."""
    yield Title(title.of(lang).format(years=joined([str(one) for one in checked.selection.years], lang)))
    yield Note(_AS_OF.of(lang).format(day=date_words(checked.as_of, lang)), item=True)
    if until is not None:
        yield Note(days_words(checked.as_of, until, lang), item=True)


def table_of(checked: Checked, sections: Iterator[Section[Gap]], needless: tuple[str, ...] = ()) -> Table[Gap]:
    """A table of gaps, without the columns that headings or the title make needless."""
    needless += ("year",) if len(checked.selection.years) == 1 else ()
    made = list(sections)
    columns = columns_of(gap for section in made for gap in section.rows)
    return Table(without(columns, *needless), made, tone_of, close=True)


def tone_of(gap: Gap) -> Tone:
    """A waived gap is dim."""
    return "dim" if gap.waived else ""


def groups_of(groups: Sequence[Group], lang: Lang, level: int = 2) -> Iterator[Section[Gap]]:
    """The sections of each group: its name, its counts, its rows by kind."""
    for group in groups:
        about = counts_words(group.gaps, lang)
        yield Section((), group_title(group, lang), level, about, names=_GROUPS[group.by])
        yield from kinds_of(group.gaps, lang, level + 1)


def kinds_of(gaps: Sequence[Gap], lang: Lang, level: int = 2) -> Iterator[Section[Gap]]:
    """The sections of some gaps, one for each kind; waived gaps come after all open gaps."""
    return (
        Section(found, said, level, names=labels.KIND, tone=kind_tone(found[0]))
        for said, found in words.by_kind(gaps, lang)
    )


def counts_words(gaps: Sequence[Gap], lang: Lang, none: str = "") -> str:
    """How many gaps are open and waived, and how many of each kind; `none` is shown where no gap is open.

    A kind counts its waived gaps too, as verdicts do, so that its number is the same in every output.
    """
    waived = sum(gap.waived for gap in gaps)
    opened = none if none and waived == len(gaps) else _OPEN.of(lang).format(number=len(gaps) - waived)
    apart = [_ALL_WAIVED.of(lang).format(number=waived)] if waived else []
    return " · ".join([opened, *apart, *(_count_words(one, lang) for one in count_gaps(gaps))])


def _count_words(one: Count, lang: Lang) -> str:
    """The count of one kind, and how many of them are waived."""
    said = _PARTLY_WAIVED if one.waived else _COUNT
    kind = words.kind_words(one.kind, lang, below_city=one.below_city)
    return said.of(lang).format(kind=kind, number=one.open + one.waived, waived=one.waived)
