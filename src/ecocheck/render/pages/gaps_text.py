"""`gaps` for people: worst first, how far in real things, with the office that must act."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ecocheck.app.gaps.grouping import count_gaps
from ecocheck.findings.entry import Text
from ecocheck.render.formats.terminal import has_room
from ecocheck.render.formats.text_table import Beneath, Cell, Column, Heading, Part, lay_out
from ecocheck.render.formats.text_width import Line, Span, plain, width, wrap
from ecocheck.render.phrases import gaps as words
from ecocheck.render.phrases.banner import drill_line, standard_lines, unended_lines
from ecocheck.render.phrases.gap_notes import group_title, none_words, note_texts, until_words
from ecocheck.render.phrases.verdicts import spot_words

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from ecocheck.app.gaps import Gap, Gaps
    from ecocheck.app.gaps.grouping import Group
    from ecocheck.findings import Lang

_HEADS = {
    "region": Text("地区", "region"),
    "year": Text("年份", "year"),
    "id": Text("编号", "id"),
    "name": Text("事项", "matter"),
    "magnitude": Text("差多少", "short by"),
    "phase": Text("阶段、任务", "phase, tasks"),
    "offices": Text("责任单位", "who must act"),
    "at": Text("位置", "place"),
    "why": Text("原因和说明", "reasons, notes"),
}
_LEAST = {"name": 14, "magnitude": 12, "phase": 10, "offices": 12, "why": 16}
_ROOMY = frozenset({"phase", "at", "why"})
"""Columns for wide terminals only; on others they stand in a line beneath."""
_OPEN = Text("待办 {number} 项", "{number} open")
_WAIVED = Text("另有 {number} 项已豁免", "{number} more are waived")


def gaps_lines(listed: Gaps, lang: Lang, room: int | None) -> Iterator[Line]:
    """Everything: what was counted, one table with a heading a group and a kind, and what has to be known of it."""
    checked = listed.checked
    drill = checked.project.drill
    if drill:
        yield from (drill_line(lang), ())
    yield from standard_lines(checked.standard, lang)
    yield from unended_lines(checked.unended, checked.as_of, lang, room)
    yield from _summary(listed, lang, room)
    if listed.all:
        yield ()
        yield from lay_out(*_table(listed, lang, room), room)
        yield ()
        for text in note_texts(listed, lang):
            yield from (plain(line) for line in wrap(text, room))
    if drill:
        yield from ((), drill_line(lang))


def _summary(listed: Gaps, lang: Lang, room: int | None) -> Iterator[Line]:
    counted = counts_words(listed.all, lang)
    waived = sum(gap.waived for gap in listed.all)
    if counted:
        said = _OPEN.of(lang).format(number=sum(gap.open for gap in listed.all))
        for piece in counted:
            if room is not None and width(f"{said} · {piece}") > room:
                yield plain(said)
                said = f"    {piece}"
            else:
                said += f" · {piece}"
        yield plain(said)
    else:
        yield (Span(none_words(listed, lang), "bold"),)
    if waived:
        yield plain(_WAIVED.of(lang).format(number=waived))
    if rows_words(listed, lang):
        yield from (plain(line) for line in wrap(rows_words(listed, lang), room))
    if listed.until is not None:
        yield from (plain(line) for line in wrap(until_words(listed, lang), room))


def rows_words(listed: Gaps, lang: Lang) -> str:
    """That there are more rows than gaps, where some stand in several groups; else empty."""
    rows = sum(len(group.gaps) for group in listed.groups)
    return words.SHARED.of(lang).format(rows=rows) if rows > len(listed.all) else ""


def counts_words(gaps: Sequence[Gap], lang: Lang) -> list[str]:
    """How many of each kind are open; kinds of which all are waived are left out."""
    return [
        f"{words.kind_words(one.kind, lang, below_city=one.below_city)} {one.open}"
        for one in count_gaps(gaps)
        if one.open
    ]


def _table(listed: Gaps, lang: Lang, room: int | None) -> tuple[list[Column], list[Part]]:
    heads = heads_for(listed.checked.selection.years, room, by=listed.by)
    parts = group_parts(listed.groups, heads, lang, room)
    return columns_of(heads, lang), list(kind_parts(listed.all, heads, lang) if listed.by is None else parts)


def heads_for(years: Sequence[int], room: int | None, *, by: str | None) -> list[str]:
    """The columns that there is room for, and need of."""
    left_out = set() if len(years) > 1 else {"year"}
    left_out |= set() if has_room(room) else _ROOMY
    left_out |= {"region"} if by == "county" else set()
    return [head for head in _HEADS if head not in left_out]


def columns_of(heads: Sequence[str], lang: Lang) -> list[Column]:
    """Those columns, to be laid out."""
    return [Column(_HEADS[head].of(lang), _LEAST.get(head, 0)) for head in heads]


def group_parts(groups: Sequence[Group], heads: Sequence[str], lang: Lang, room: int | None) -> Iterator[Part]:
    """Group after group: its name, its counts, its rows."""
    for place, group in enumerate(groups):
        counted = [_OPEN.of(lang).format(number=len(group.open)), *counts_words(group.gaps, lang)]
        if group.waived:
            counted.append(_WAIVED.of(lang).format(number=group.waived))
        if place:
            yield Heading("")
        yield from (Heading(line) for line in wrap(group_title(group, lang), room))
        yield Beneath(" · ".join(counted))
        yield from kind_parts(group.gaps, heads, lang)


def kind_parts(gaps: Sequence[Gap], heads: Sequence[str], lang: Lang) -> Iterator[Part]:
    """The rows of some gaps, a heading a kind; waived ones after all that is open."""
    for said, found in words.by_kind(gaps, lang):
        yield Heading(f"[{said}]")
        for gap in found:
            yield from _row(gap, heads, lang)


def _row(gap: Gap, heads: Sequence[str], lang: Lang) -> Iterator[Part]:
    """A row; where the terminal is narrow, what has no column stands in lines beneath."""
    places = " ".join(spot_words(spot) for spot in (gap.at, gap.rule_at) if spot)
    why, style = words.why_words(gap, lang), "dim" if gap.waived else ""
    lacks = words.quantity_words(gap.quantity, lang)
    pace = words.pace_words(gap.pace, lang)
    serving = (gap.phase.name if gap.phase else "", words.joined(gap.tasks, lang))
    wide = "why" in heads
    far = (words.magnitude_words(gap, lang), lacks, pace) if wide else (words.magnitude_words(gap, lang),)
    texts = {
        "region": gap.region,
        "year": str(gap.year),
        "id": words.subject_id(gap) or "-",
        "name": gap.name,
        "magnitude": "\n".join(part for part in far if part) or "-",
        "phase": "\n".join(part for part in serving if part) or "-",
        "offices": words.offices_words(gap, lang),
        "at": places,
        "why": why,
    }
    yield tuple(Cell(texts[head], style) for head in heads)
    if not wide:
        about = "  ".join(part for part in (words.clauses(serving, lang), places, why) if part)
        for line in (words.clauses((lacks, pace), lang), about):
            if line:
                yield Beneath(line, style or "dim")
