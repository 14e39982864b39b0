"""`gaps` for people: worst first, with the office that must act."""

from __future__ import annotations

from collections import Counter
from itertools import groupby
from typing import TYPE_CHECKING

from ecocheck.findings.entry import Text
from ecocheck.render.banner import drill_line
from ecocheck.render.check_rows import has_room, spot_words
from ecocheck.render.lines import Line, Span, plain, width
from ecocheck.render.numbers_in_words import distance
from ecocheck.render.rules_in_words import with_unit
from ecocheck.render.table import Beneath, Cell, Column, Heading, Part, lay_out
from ecocheck.render.words import CITY_LINE_VERDICTS, GAP_KINDS, reason_word
from ecocheck.verdict.kinds import Verdict

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from ecocheck.app.checking import Checked
    from ecocheck.app.gaps import Gap
    from ecocheck.findings import Lang

_HEADS = {
    "region": Text("地区", "region"),
    "year": Text("年份", "year"),
    "id": Text("编号", "id"),
    "name": Text("事项", "matter"),
    "magnitude": Text("差多少", "short by"),
    "offices": Text("责任单位", "who must act"),
    "at": Text("位置", "place"),
    "why": Text("原因和说明", "reasons, notes"),
}
_LEAST = {"name": 14, "magnitude": 8, "offices": 12, "why": 16}
_OPEN = Text("还差 {number} 项", "{number} open gaps")
_WAIVED = Text("另有 {number} 项已豁免", "{number} more are waived")
_NONE = Text("没有未关闭的差距。", "There is no open gap.")
_WAIVER = Text("已豁免至{until}，{by}：{reason}", "waived until {until} by {by}: {reason}")
_LAPSED = Text("豁免已于{until}到期", "the waiver lapsed on {until}")
_POINTS = Text("个百分点", "points")
_SUPPORT = Text("配合：{names}", "with {names}")


def _kind(gap: Gap, lang: Lang) -> str:
    if gap.city_line and gap.kind == "line_missed":
        return CITY_LINE_VERDICTS[Verdict.NOT_MET].of(lang)
    return GAP_KINDS[gap.kind.value].of(lang)


def _joined(names: Sequence[str], lang: Lang) -> str:
    return ("、" if lang == "zh" else ", ").join(names)


def _offices(gap: Gap, lang: Lang) -> str:
    lead = _joined(gap.lead, lang) or "-"
    return f"{lead}\n{_SUPPORT.of(lang).format(names=_joined(gap.support, lang))}" if gap.support else lead


def _magnitude(gap: Gap, lang: Lang) -> str:
    """How far from the line; between percentages lie points."""
    if gap.magnitude is None:
        return "-"
    unit = _POINTS.of(lang) if gap.unit == "%" else gap.unit
    return with_unit(distance(gap.magnitude), unit, lang)


def _waiver(gap: Gap, lang: Lang) -> str:
    waiver = gap.waiver
    if waiver is None:
        return ""
    text = _WAIVER if gap.waived else _LAPSED
    return text.of(lang).format(until=waiver.expires, by=waiver.approved_by, reason=waiver.reason)


def _why(gap: Gap, lang: Lang) -> str:
    reasons = _joined([reason_word(reason, lang) for reason in gap.reasons], lang) if gap.kind == "undetermined" else ""
    return ("；" if lang == "zh" else "; ").join(part for part in (reasons, gap.detail, _waiver(gap, lang)) if part)


def _row(gap: Gap, heads: Sequence[str], lang: Lang) -> Iterator[Part]:
    """A row; where the terminal is narrow, reasons and places in a line beneath."""
    places = " ".join(spot_words(spot) for spot in (gap.at, gap.rule_at) if spot)
    why, style = _why(gap, lang), "dim" if gap.waived else ""
    texts = {
        "region": gap.region,
        "year": str(gap.year),
        "id": gap.criterion or gap.task or (str(gap.indicator) if gap.indicator else "-"),
        "name": gap.name,
        "magnitude": _magnitude(gap, lang),
        "offices": _offices(gap, lang),
        "at": places,
        "why": why,
    }
    yield tuple(Cell(texts[head], style) for head in heads)
    beneath = "  ".join(part for part in (places, why) if part)
    if "why" not in heads and beneath:
        yield Beneath(beneath, style or "dim")


def _summary(gaps: Sequence[Gap], lang: Lang, room: int | None) -> Iterator[Line]:
    counted = Counter(_kind(gap, lang) for gap in gaps if gap.open)
    waived = sum(gap.waived for gap in gaps)
    if counted:
        said = _OPEN.of(lang).format(number=counted.total())
        for kind, number in counted.items():
            piece = f"{kind} {number}"
            if room is not None and width(f"{said} · {piece}") > room:
                yield plain(said)
                said = f"    {piece}"
            else:
                said += f" · {piece}"
        yield plain(said)
    else:
        yield (Span(_NONE.of(lang), "bold green"),)
    if waived:
        yield plain(_WAIVED.of(lang).format(number=waived))


def gaps_lines(checked: Checked, gaps: Sequence[Gap], lang: Lang, room: int | None) -> Iterator[Line]:
    """Everything: what was counted, then one table, a heading a kind."""
    drill = checked.project.drill
    if drill:
        yield from (drill_line(lang), ())
    yield from _summary(gaps, lang, room)
    if gaps:
        yield ()
        yield from lay_out(*_table(checked, gaps, lang, room), room)
    if drill:
        yield from ((), drill_line(lang))


def _table(checked: Checked, gaps: Sequence[Gap], lang: Lang, room: int | None) -> tuple[list[Column], list[Part]]:
    left_out = set() if len(checked.selection.years) > 1 else {"year"}
    if not has_room(room):
        left_out |= {"at", "why"}
    heads = [head for head in _HEADS if head not in left_out]
    parts: list[Part] = []
    for kind, group in groupby(gaps, lambda gap: _kind(gap, lang)):
        parts.append(Heading(f"[{kind}]"))
        parts += [part for gap in group for part in _row(gap, heads, lang)]
    return [Column(_HEADS[head].of(lang), _LEAST.get(head, 0)) for head in heads], parts
