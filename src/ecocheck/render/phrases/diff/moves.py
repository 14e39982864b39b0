"""A move in words: from which verdict to which, or what moved beside a verdict that stayed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ecocheck.app.diff.beside import Beside
from ecocheck.app.diff.state import Aspect, Direction
from ecocheck.app.verdicts.row import TargetRow
from ecocheck.findings.entry import Text
from ecocheck.render.phrases import labels
from ecocheck.render.phrases.joins import COLON, COMMA, clauses, joined
from ecocheck.render.phrases.numbers import bound_words, margin_words, value_words
from ecocheck.render.phrases.standings import ONLY_CITED, reason_word
from ecocheck.render.phrases.verdicts import asked_words, backing_words, disagreement_words, judged_words
from ecocheck.render.phrases.waivers import COVERED
from ecocheck.verdict.outcome import Verdict
from ecocheck.verdict.totals import Undisputed
from ecocheck.verdict.words.bases import basis_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ecocheck.app.diff.bundles import Bundle
    from ecocheck.app.diff.state import State
    from ecocheck.app.diff.views import AnyRow, Decided, Move, SumMove
    from ecocheck.app.verdicts.row import Row
    from ecocheck.findings import Lang

DIRECTIONS: Final = {
    Direction.NO_LONGER_COUNTED: Text("不再计为不达标", "No longer counted as not met"),
    Direction.WORSE: Text("变差", "Worse"),
    Direction.NEWLY_UNCLEAR: Text("转为现状不清", "Newly unclear"),
    Direction.NEWLY_KNOWN: Text("新查明未达标", "Newly known to miss the line"),
    Direction.BETTER: Text("好转", "Better"),
    Direction.OTHER: Text("其他变动", "Other"),
}
BESIDE: Final = {
    Beside.EASED: Text("判定未变，标准、目标放宽", "The same verdict by an easier line"),
    Beside.LESS_BACKED: Text("判定未变，佐证减少", "The same verdict on less evidence"),
    Beside.OTHER: Text("判定未变，相关情况有变", "The same verdict, but something beside it moved"),
}
DECIDED: Final = Text("方案表述不一致事项", "Contradictions of the plan")
TO: Final = Text("{before} → {after}", "{before} → {after}")
_STATES: Final = {
    "open": Text("待明确", "open"),
    "partly": Text("部分明确", "partly settled"),
    "settled": Text("已明确", "settled"),
    None: labels.NOT_RECORDED,
}
_NOT_JUDGED: Final = Text("不在判定范围", "not judged")
MOVED: Final = Text("{what}由{before}变为{after}", "{what} {before} → {after}")
ASPECTS: Final = {
    Aspect.REASON: labels.REASON,
    Aspect.BOUND: labels.LINE,
    Aspect.MARGIN: Text("与标准的距离", "distance"),
    Aspect.VALUE: labels.VALUE,
    Aspect.BASIS: labels.BASIS,
    Aspect.BACKING: labels.BACKING,
}
_EVIDENCE: Final = Text("佐证材料的状态有变", "the state of the evidence moved")
_PLANS: Final = {True: Text("补充了计划安排", "a plan was added"), False: Text("不再有计划安排", "the plan is gone")}
SUMS: Final = Text("全市数与各县区合计", "Figures of the city and sums of its counties")
_UNDISPUTED: Final = {
    Undisputed.AGREES: Text("一致", "they agree"),
    Undisputed.NOT_SUMMED: Text("不按县区合计核对", "not checked against a sum"),
    Undisputed.NO_FIGURE: Text("不可比，全市没有可用的数", "not comparable: no sound figure of the city"),
    Undisputed.NO_PARTS: Text(
        "不可比，有的县区没有可用的分子、分母", "not comparable: a county has no sound numerator and denominator"
    ),
    Undisputed.ANOTHER_KIND: Text("不可比，时段或口径不同", "not comparable: the period or the basis differs"),
}
_REGIONS: Final = Text("{n}个地区：{regions}", "{n} regions: {regions}")


def row_of(one: AnyRow | None) -> Row | None:
    """The row of a verdict; of a target the row in it."""
    return one.row if isinstance(one, TargetRow) else one


def move_title(bundle: Bundle, lang: Lang, *, with_year: bool) -> str:
    """Region, id and name of what moved; of several regions their number and names."""
    one = bundle.first
    parts = [labels.OF_YEAR.of(lang).format(year=one.year)] if with_year else []
    if len(bundle.moves) == 1:
        return " ".join([one.region, *parts, one.id, one.name])
    names = joined((each.region for each in bundle.moves), lang)
    return " ".join([*parts, one.id, one.name, _REGIONS.of(lang).format(n=len(bundle.moves), regions=names)])


def moved_words(one: Move, lang: Lang) -> str:
    """From which verdict to which; where the verdict stayed, what moved beside it."""
    if one.of_verdict:
        before, after = (_standing(row, lang) for row in (one.before_row, one.after_row))
        return TO.of(lang).format(before=before, after=after)
    before_row, after_row = row_of(one.before_row), row_of(one.after_row)
    if before_row is None or after_row is None:
        return ""
    return judged_words(after_row, lang) + COLON.of(lang) + clauses(_aspects(one, before_row, after_row, lang), lang)


def _standing(found: AnyRow | None, lang: Lang) -> str:
    """The verdict with its distance, reason, lateness and waiver."""
    row = row_of(found)
    if row is None:
        return _NOT_JUDGED.of(lang)
    more = (
        margin_words(row, lang) if row.verdict is not Verdict.UNDETERMINED else "",
        "" if row.reason is None else reason_word(row.reason, lang),
        labels.LATE.of(lang) if isinstance(found, TargetRow) and found.late else "",
        labels.WAIVED.of(lang) if row.waived else "",
        "" if row.counted else ONLY_CITED.of(lang),
    )
    return COMMA.of(lang).join((judged_words(row, lang), *(each for each in more if each)))


def _aspects(one: Move, before: Row, after: Row, lang: Lang) -> Iterator[str]:
    for aspect in one.aspects:
        if aspect is Aspect.PLAN:
            yield _PLANS[after.measurement is None or after.measurement.planned_work is not None].of(lang)
            continue
        if aspect is Aspect.EVIDENCE:
            if Aspect.BACKING not in one.aspects:
                yield _EVIDENCE.of(lang)
            continue
        if aspect is Aspect.WAIVED_BESIDE:
            was, now = (_covered(state, lang) for state in (one.before, one.after))
            yield MOVED.of(lang).format(what=labels.WAIVER.of(lang), before=was, after=now)
            continue
        if aspect is Aspect.MARGIN and not (margin_words(before, lang) and margin_words(after, lang)):
            continue  # a line that asks for one number has no distance while it is kept
        was, now = (_aspect(aspect, row, lang) or labels.NONE.of(lang) for row in (before, after))
        if was != now:
            yield MOVED.of(lang).format(what=ASPECTS[aspect].of(lang), before=was, after=now)


def _covered(state: State | None, lang: Lang) -> str:
    """What else than the verdict is waived."""
    covers = sorted(state.waived_beside) if state is not None else ()
    return joined((COVERED[one].of(lang) for one in covers), lang) or labels.NONE.of(lang)


def _aspect(aspect: Aspect, row: Row, lang: Lang) -> str:
    match aspect:
        case Aspect.REASON:
            return "" if row.reason is None else reason_word(row.reason, lang)
        case Aspect.BOUND:
            return bound_words(row, lang) or asked_words(row, lang)
        case Aspect.MARGIN:
            return margin_words(row, lang)
        case Aspect.VALUE:
            return value_words(row, lang)
        case Aspect.BASIS:
            return "" if row.measurement is None else basis_of(row.measurement, row.subject).known or ""
        case _:
            return backing_words(row, lang)


def decided_words(one: Decided, lang: Lang) -> str:
    """A contradiction of the plan whose state moved."""
    before, after = (_STATES[state].of(lang) for state in (one.before, one.after))
    return f"{one.id} {one.name}{COLON.of(lang)}{TO.of(lang).format(before=before, after=after)}"


def sum_title(one: SumMove, lang: Lang, *, with_year: bool) -> str:
    """Region, id and name of a sum that moved."""
    year = [labels.OF_YEAR.of(lang).format(year=one.year)] if with_year else []
    return " ".join([one.region, *year, one.id, one.name])


def sum_words(one: SumMove, lang: Lang) -> str:
    """A figure of the city beside the sum of its counties, on both sides."""
    before, after = (
        _UNDISPUTED[each].of(lang) if isinstance(each, Undisputed) else disagreement_words(each, lang)
        for each in (one.before, one.after)
    )
    return TO.of(lang).format(before=before, after=after)
