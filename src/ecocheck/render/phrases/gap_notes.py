"""Remarks on a whole list of gaps: its groups, the phases, the months left, and what was derived."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ecocheck.findings.entry import Text
from ecocheck.quantity import whole_months
from ecocheck.render.phrases import labels
from ecocheck.render.phrases.joins import AND, date_words, joined
from ecocheck.verdict.outcome import Verdict

if TYPE_CHECKING:
    import datetime
    from collections.abc import Iterator

    from ecocheck.app.gaps import Gaps
    from ecocheck.app.gaps.grouping import Group
    from ecocheck.findings import Lang

_LOOSE = {
    "county": Text("（未列地区）", "(no region)"),
    "agency": Text("（未列牵头单位）", "(no leading office)"),
    "indicator": Text("（不涉及某项指标）", "(no indicator)"),
    "domain": Text("（不涉及某个领域）", "(no field)"),
}
_UNTIL = Text(
    "自{as_of}至{until}还有{months}个整月；每月的量＝还需增减的量÷整月数，不足一个月的按一个月计",
    "{months} whole months from {as_of} to {until}; a month's share is what is lacking divided by them (at least one)",
)
_PAST = Text("期限{until}早于{as_of}，已过", "the day {until} is before {as_of}: it is past")
_SEVERAL = Text(
    "一项差距涉及多个{things}的，分别列入各组，各组合计可能大于总数。",
    "A gap of several {things} stands under each of them, so the groups may add up to more than the total.",
)
_THINGS = {
    "agency": Text("牵头单位", "leading offices"),
    "indicator": labels.INDICATORS,
    "domain": Text("领域", "fields"),
}
_PHASES = Text(
    "阶段按目标应完成的年份定，方案（{clause}）：{quotes}。{overlap}",
    "Phases go by the year in which a line falls due; the plan ({clause}): {quotes}. {overlap}",
)
_OVERLAP = Text(
    "{year}年同属{names}，按先结束的{first}计。", "{year} lies in {names}; {first}, which ends first, counts."
)
_DERIVED = Text(
    "任务对应的指标和分子、分母的名称、单位，方案未写明，系编制时推定；还需增减的量按现有分母测算。",
    "Which task serves which indicator, and what the parts of a ratio are, is derived, not the plan's own; "
    "what is lacking is worked out at the present denominator.",
)


_NONE = Text("无待办差距（共判定{number}项）。", "There is no open gap ({number} verdicts).")
_NOT_ASKED = Text("所选判定项均不适用于所选地区。", "Nothing that was selected applies to the regions selected.")


def none_words(listed: Gaps, lang: Lang) -> str:
    """That no gap is open, with the number of verdicts this rests on; where it is zero, that nothing applies."""
    checked = listed.checked
    number = sum(row.verdict is not Verdict.NOT_APPLICABLE for row in checked.rows) + len(checked.targets)
    return _NONE.of(lang).format(number=number) if number else _NOT_ASKED.of(lang)


def group_title(group: Group, lang: Lang) -> str:
    """The name of a group, with its number where it has one."""
    if not group.name:
        return _LOOSE[group.by].of(lang)
    return f"{group.id} {group.name}" if group.id is not None else group.name


def days_words(as_of: datetime.date, until: datetime.date, lang: Lang) -> str:
    """The whole months from `as_of` to `until` and how the amount a month is derived; or that `until` is past."""
    if until < as_of:
        return _PAST.of(lang).format(until=date_words(until, lang), as_of=date_words(as_of, lang))
    months = whole_months(as_of, until)
    return _UNTIL.of(lang).format(until=date_words(until, lang), as_of=date_words(as_of, lang), months=months)


def note_texts(listed: Gaps, lang: Lang) -> Iterator[str]:
    """The remarks that apply to the list, one paragraph each."""
    if listed.by is not None and listed.by in _THINGS:
        yield _SEVERAL.of(lang).format(things=_THINGS[listed.by].of(lang))
    if any(gap.phase is not None for gap in listed.all):
        yield phases_words(listed, lang)
    if any(gap.tasks or gap.quantity for gap in listed.all):
        yield _DERIVED.of(lang)


def phases_words(listed: Gaps, lang: Lang) -> str:
    """The plan's sentences on its phases, and which phase counts for a year that lies in two of them."""
    phases = listed.checked.project.registry.indicators.phases
    shared = [
        (year, [one for one in phases if one.first <= year <= one.last])
        for year in range(min(one.first for one in phases), max(one.last for one in phases) + 1)
    ]
    overlaps = [
        _OVERLAP.of(lang).format(
            year=year,
            names=AND.of(lang).join(one.name for one in held),
            first=min(held, key=lambda one: one.last).name,
        )
        for year, held in shared
        if len(held) > 1
    ]
    return (
        _PHASES.of(lang)
        .format(
            clause=joined(dict.fromkeys(one.clause for one in phases), lang),
            quotes=joined((one.quote for one in phases), lang),
            overlap="".join(overlaps),
        )
        .strip()
    )
