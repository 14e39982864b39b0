"""A gap in words: its kind, its distance, the amount lacking, the amount a month, its reasons and waiver."""

from __future__ import annotations

from fractions import Fraction
from itertools import groupby
from typing import TYPE_CHECKING

from ecocheck.app.gaps.views import OF_REVIEWS, Conflict
from ecocheck.findings.entry import Text
from ecocheck.model.rule_kinds.comparisons import Assigned
from ecocheck.quantity import plain
from ecocheck.render.phrases.backing import backing_word
from ecocheck.render.phrases.joins import chinese_only, clauses, date_words, joined, unit_of_distance, with_unit
from ecocheck.render.phrases.notes.words import PARTLY, WEIGHTY, handed_targets, note_words
from ecocheck.render.phrases.numbers import (
    as_many_places,
    distance_words,
    is_fall,
    level,
    margin_words,
    needed,
    value_words,
)
from ecocheck.render.phrases.parts import PartWords
from ecocheck.render.phrases.reviews.words import LOOK_AGAIN, RETURNED_CHANGED, decisive_words
from ecocheck.render.phrases.standings import CITY_LINE_VERDICTS, GAP_KINDS, row_reasons
from ecocheck.render.phrases.verdicts import line_words, standing_so_far
from ecocheck.render.phrases.waivers import COVERED, WAIVER_FLAWS
from ecocheck.verdict.notes import NoteCode
from ecocheck.verdict.outcome import Verdict

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from ecocheck.app.gaps import Gap, Pace, Quantity
    from ecocheck.findings import Lang
    from ecocheck.quantity import Amount

_UNCLEAR = frozenset({"undetermined", "task_undetermined"})
_LINES = frozenset({"line_missed", "task_late", "task_missed"})
_VERDICTS = _LINES | _UNCLEAR
_HANDED = Text("{targets}（考核目标）", "{targets} (handed down)")
_APART = Text("与县区合计相差{n}", "{n} off the sum of the counties")
_LACKS: dict[tuple[bool, bool], Text] = {
    (True, False): Text("{of}至少还需增加{n}", "{of} must rise by at least {n}"),
    (True, True): Text("{of}还需增加{n}以上", "{of} must rise by more than {n}"),
    (False, False): Text("{of}至少还需减少{n}", "{of} must fall by at least {n}"),
    (False, True): Text("{of}还需减少{n}以上", "{of} must fall by more than {n}"),
}
"""Keys: whether the numerator must rise, and whether it must change by more than the amount."""
_MOVES: dict[tuple[bool, bool], Text] = {
    (True, False): Text("（由{now}增至{then}）", " (from {now} to {then})"),
    (True, True): Text("（由{now}增至{then}以上）", " (from {now} to above {then})"),
    (False, False): Text("（由{now}减至{then}）", " (from {now} to {then})"),
    (False, True): Text("（由{now}减至{then}以下）", " (from {now} to below {then})"),
}
"""The numerator before and after. Keys: as above."""
_A_LITTLE: dict[bool, Text] = {
    True: Text("{of}须多于现有的{now}", "{of} must rise above the present {now}"),
    False: Text("{of}须少于现有的{now}", "{of} must fall below the present {now}"),
}
_PASSED: dict[bool, Text] = {
    True: Text("须高于{then}，与{then}持平仍不达标", "must rise above {then}; {then} itself is not enough"),
    False: Text("须低于{then}，与{then}持平仍不达标", "must fall below {then}; {then} itself is not enough"),
}
"""Said where a value on the line itself is not enough. Key: whether the value must rise."""
_OVER = Text("按现有{over}{denominator}测算，{lacks}", "with {over} at {denominator}, {lacks}")
_STILL_OPEN = Text(
    "；达到后仍判定为现状不清（方案仅有定性表述，无量化数值）", "; even then the plan's word leaves it undetermined"
)
_EVENT = Text("已发生的不能抵销，不再发生方可达标", "what happened stays; no more must happen")
_PACE = Text("每月{n}", "{n} a month")
_OVERDUE = Text("期限已过", "overdue")
_WAIVER = Text("已豁免（{covers}）至{until}，{by}：{reason}", "waived ({covers}) until {until} by {by}: {reason}")
WAIVED_KIND = Text("已豁免：{kind}", "waived: {kind}")
SHARED = Text(
    "属于多组的分别列入各组，以下共{rows}行", "what belongs to several groups stands in each: {rows} rows in all"
)
_DUE = Text("应于{due}前完成", "was due by {due}")


def kind_words(kind: str, lang: Lang, *, below_city: bool = False) -> str:
    """The name of a kind of gap; a county below a line of the whole city has its own name."""
    return (CITY_LINE_VERDICTS[Verdict.NOT_MET] if below_city else GAP_KINDS[kind]).of(lang)


def by_kind(gaps: Sequence[Gap], lang: Lang) -> Iterator[tuple[str, list[Gap]]]:
    """Open gaps by kind, then waived gaps by kind, so that the rows under a heading add up to its count."""
    for is_open in (True, False):
        own = (gap for gap in gaps if gap.open is is_open)
        for (kind, below), found in groupby(own, lambda gap: (gap.kind.value, gap.below_city)):
            said = kind_words(kind, lang, below_city=below)
            yield said if is_open else WAIVED_KIND.of(lang).format(kind=said), list(found)


def subject_id(gap: Gap) -> str:
    """The id of the criterion, target or indicator that the gap is about; empty where it is about several."""
    return gap.criterion or gap.task or (str(gap.indicator) if gap.indicator else "")


def magnitude_words(gap: Gap, lang: Lang) -> str:
    """The distance from the line with its side and unit; of totals, from the sum of the counties."""
    if gap.magnitude is None:
        return ""
    if gap.kind == "totals_disagree":
        return _APART.of(lang).format(n=distance_words(gap.magnitude, gap.unit, lang))
    said = margin_words(gap.row, lang) if gap.row is not None else ""
    return said or distance_words(gap.magnitude, gap.unit, lang)


def stated_words(gap: Gap, lang: Lang) -> str:
    """The figure or fact that misses the line; empty where there is none."""
    return "" if gap.row is None else value_words(gap.row, lang)


def demand_words(gap: Gap, lang: Lang) -> str:
    """The line with its direction, as 不低于98%; empty for gaps that are about no line."""
    if gap.row is None or gap.kind not in _LINES:
        return ""
    targets = handed_targets(gap.row.notes, lang, fall=is_fall(gap.row))
    if targets and isinstance(gap.row.rule, Assigned):
        return _HANDED.of(lang).format(targets=joined(targets, lang))
    return line_words(gap.row, lang)


def quantity_words(quantity: Quantity | None, lang: Lang) -> str:
    """What is lacking in the numerator, or what else is asked; empty where the distance itself says it."""
    if quantity is None:
        return ""
    lacks = quantity.lacking
    if lacks.event:
        return _EVENT.of(lang)
    if lacks.denominator is None:
        passed = _PASSED[lacks.up].of(lang).format(then=level(lacks.then, up=lacks.up)) if lacks.beyond else ""
        return (passed + _still_open(quantity, lang)).lstrip("；; ")
    return parts_words(quantity, lacks.denominator, lang, moved=True) + _still_open(quantity, lang)


def parts_words(quantity: Quantity, denominator: Amount, lang: Lang, *, moved: bool = False) -> str:
    """What the numerator lacks at the present denominator; if `moved`, with the numerator before and after."""
    lacks, words = quantity.lacking, PartWords(quantity.parts, lang)
    if lacks.beyond and lacks.amount == 0:
        said = _A_LITTLE[lacks.up].of(lang).format(of=words.of, now=words.above(lacks.now.shown))
    else:
        n, way = needed(lacks.amount), (lacks.up, lacks.beyond)
        said = _LACKS[way].of(lang).format(of=words.of, n=words.above(n))
        if moved:
            then = as_many_places(plain(lacks.now.exact + (1 if lacks.up else -1) * Fraction(n)), lacks.now.shown)
            said += _MOVES[way].of(lang).format(now=words.above(lacks.now.shown), then=words.above(then))
    return _OVER.of(lang).format(over=words.over, denominator=words.below(denominator.shown), lacks=said)


def _still_open(quantity: Quantity, lang: Lang) -> str:
    return "" if quantity.lacking.reaches is Verdict.MET else _STILL_OPEN.of(lang)


def pace_words(pace: Pace | None, lang: Lang) -> str:
    """The amount a month, rounded up so that it suffices; empty where no day was given, or the amount is zero."""
    if pace is None:
        return ""
    if pace.amount is None:
        return _OVERDUE.of(lang)
    if pace.amount == 0:
        return ""
    unit = chinese_only(pace.unit, lang) if pace.in_quantity else unit_of_distance(pace.unit, lang)
    return _PACE.of(lang).format(n=with_unit(needed(pace.amount), unit, lang))


def _waiver_words(gap: Gap, lang: Lang) -> str:
    """Until when, by whom and why the gap is waived, or why the waiver has no effect."""
    waiver = gap.waiver
    if waiver is None:
        return ""
    covers = joined([COVERED[one].of(lang) for one in waiver.covers], lang)
    text = _WAIVER if gap.waiver_flaw is None else WAIVER_FLAWS[gap.waiver_flaw]
    return text.of(lang).format(
        until=date_words(waiver.expires, lang), by=waiver.approved_by, reason=waiver.reason, covers=covers
    )


def why_words(gap: Gap, lang: Lang) -> str:
    """The reasons of an undetermined verdict, remarks, backing, details, due date and waiver, in one line."""
    row = gap.row
    reasons = joined(row_reasons(row, lang), lang) if row and gap.kind in _UNCLEAR else ""
    due = "" if gap.due is None or gap.kind in OF_REVIEWS else _DUE.of(lang).format(due=date_words(gap.due, lang))
    partly = PARTLY.of(lang) if isinstance(gap.about, Conflict) and gap.about.partly else ""
    backing = backing_word(row.backing if row else None, None, lang)
    review = decisive_words(row.review, lang) if row and gap.kind in OF_REVIEWS else ""
    changed = bool(review) and row is not None and row.review is not None and row.review.returned_then_changed
    again = clauses((RETURNED_CHANGED.of(lang), LOOK_AGAIN.of(lang)), lang) if changed else ""
    said = (reasons, *_beside(gap, lang), backing, review, again, gap.detail, partly, due, _waiver_words(gap, lang))
    return clauses(said, lang)


def _beside(gap: Gap, lang: Lang) -> list[str]:
    """The remarks without which the verdict would be misread; empty for kinds of gaps without a verdict."""
    row = gap.row
    if row is None or gap.kind not in _VERDICTS:
        return []
    shown = WEIGHTY | ({NoteCode.TARGETS} if gap.kind == "line_missed" else set())
    return [standing_so_far(row, lang), *(note_words(note, lang) for note in row.remarks if note.code in shown)]
