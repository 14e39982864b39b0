"""`gaps` as Markdown: a table a kind, under a heading a group."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ecocheck.findings.entry import Text
from ecocheck.render.formats.aligned import aligned
from ecocheck.render.formats.escape import markdown
from ecocheck.render.formats.markdown import drill_text, md_table
from ecocheck.render.pages.gaps_text import counts_words, rows_words
from ecocheck.render.phrases import gaps as words
from ecocheck.render.phrases.banner import standard_words, unended_words
from ecocheck.render.phrases.gap_notes import group_title, none_words, note_texts, until_words
from ecocheck.render.phrases.verdicts import spot_words

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from ecocheck.app.gaps import Gap, Gaps
    from ecocheck.findings import Lang

_TITLE = Text("# 差距清单（{years}年）", "# Gaps, {years}")
_OPEN = Text("待办{number}项", "{number} open")
_WAIVED = Text("另有{number}项已豁免", "{number} more waived")
_AS_OF = Text("- 判断期限截至：{day}", "- as of {day}")
WHY = Text("原因和说明", "reasons, notes")
HEADS = (
    Text("地区", "region"), Text("年份", "year"), Text("编号", "id"), Text("事项", "matter"),
    Text("差多少", "short by"), Text("还须", "still to do"), Text("进度要求", "pace"), Text("阶段", "phase"),
    Text("牵头单位", "lead"), Text("配合单位", "support"), Text("相关任务", "tasks"),
    WHY, Text("位置", "place"),
)  # fmt: skip


def gap_cells(gap: Gap, lang: Lang) -> list[str]:
    """What stands under the heads."""
    return [
        gap.region, str(gap.year), words.subject_id(gap), gap.name, words.magnitude_words(gap, lang),
        words.quantity_words(gap.quantity, lang), words.pace_words(gap.pace, lang),
        gap.phase.name if gap.phase else "", words.joined(gap.lead, lang), words.joined(gap.support, lang),
        words.joined(gap.tasks, lang), words.why_words(gap, lang),
        "\n".join(spot_words(spot) for spot in (gap.at, gap.rule_at) if spot),
    ]  # fmt: skip


def gap_tables(gaps: Sequence[Gap], lang: Lang, level: str) -> Iterator[str]:
    """A heading and a table for each kind; waived ones after all that is open."""
    for said, found in words.by_kind(gaps, lang):
        yield from (f"{level} {said}", "")
        yield from md_table([head.of(lang) for head in HEADS], [gap_cells(gap, lang) for gap in found])


def _counted(gaps: Sequence[Gap], lang: Lang, none: str = "") -> str:
    """`none`: what is said where nothing is open; a group has none, for it would not be there."""
    counted = counts_words(gaps, lang)
    waived = sum(gap.waived for gap in gaps)
    said = [_OPEN.of(lang).format(number=sum(gap.open for gap in gaps)), *counted] if counted else [none]
    return " · ".join([*(part for part in said if part), *([_WAIVED.of(lang).format(number=waived)] if waived else [])])


def _lines(listed: Gaps, lang: Lang) -> Iterator[str]:
    checked = listed.checked
    drill = checked.project.drill
    yield from (_TITLE.of(lang).format(years=words.joined([str(one) for one in checked.selection.years], lang)), "")
    if drill:
        yield from (drill_text(lang), "")
    if not checked.standard.alone:
        yield f"- {markdown(standard_words(checked.standard, lang))}"
    yield _AS_OF.of(lang).format(day=listed.checked.as_of)
    unended = unended_words(checked.unended, checked.as_of, lang)
    if unended:
        yield f"- **{unended}**"
    if listed.until is not None:
        yield f"- {until_words(listed, lang)}"
    yield f"- {_counted(listed.all, lang, none_words(listed, lang))}"
    if rows_words(listed, lang):
        yield f"- {rows_words(listed, lang)}"
    yield ""
    if listed.by is None:
        yield from gap_tables(listed.all, lang, "##")
    for group in listed.groups:
        yield from (f"## {markdown(group_title(group, lang))}", "", _counted(group.gaps, lang), "")
        yield from gap_tables(group.gaps, lang, "###")
    if listed.all:
        yield from (part for text in note_texts(listed, lang) for part in (markdown(text), ""))
    if drill:
        yield drill_text(lang)


def gaps_markdown(listed: Gaps, lang: Lang) -> str:
    """`ecocheck gaps --format md`."""
    return aligned("\n".join(_lines(listed, lang)))
