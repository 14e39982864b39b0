"""阶段情况 in words: how far a figure that cannot decide a verdict yet is ahead of its line or behind it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ecocheck.findings.entry import Text
from ecocheck.quantity import Amount
from ecocheck.render.phrases.joins import clauses, joined, with_unit
from ecocheck.render.phrases.numbers import FACTS, distance_words
from ecocheck.render.phrases.periods import part_of_year, period_word
from ecocheck.render.phrases.standings import reason_word
from ecocheck.verdict.outcome import Side

if TYPE_CHECKING:
    from collections.abc import Iterable

    from ecocheck.app.verdicts.row import LaterFigure
    from ecocheck.findings.entry import Lang
    from ecocheck.verdict.outcome import Interim, SoFar

_MARK = Text("阶段情况，不作判定：{said}", "so far, no verdict: {said}")
_WHOLE_BEFORE = Text("（与上年全年比）", " (against the whole year before)")
_WHOLE_WIDER = Text("（与全年平均水平比）", " (against the mean of the whole year)")
_INTERIM = Text("{span}{value}，{said}", "{value} for {span}, {said}")
_INTERIM_ALONE = Text("{span}{value}", "{value} for {span}")
_BESIDE = Text("年内数据，不作判定：{said}", "figures within the year, no verdict: {said}")
_PRIOR: dict[str, Text] = {
    "below": Text("较上年低{n}", "{n} below the year before"),
    "above": Text("较上年高{n}", "{n} above the year before"),
    "on": Text("与上年持平", "level with the year before"),
}
_JUST = Text("与{bound}持平", "level with {bound}")
_LINE: dict[tuple[Side, bool], Text] = {
    (Side.BEHIND, True): Text("对照{bound}差{n}", "{n} short of {bound}"),
    (Side.BEHIND, False): Text("对照{bound}超{n}", "{n} over {bound}"),
    (Side.AHEAD, True): Text("对照{bound}低{n}", "{n} below {bound}"),
    (Side.AHEAD, False): Text("对照{bound}高{n}", "{n} above {bound}"),
    (Side.ON, True): _JUST,
    (Side.ON, False): _JUST,
}
"""Keys: the side, and whether the figure lies below the line."""
_PROGRESS = Text(
    "已完成{value}，总目标{bound}，完成{done}%，时间进度{time}%",
    "{value} done of {bound} in all: {done}% reached, {time}% of the time over",
)

_LATER = Text("{year}年所报{value}不改变判定：{reasons}", "the {year} report{value} changes no verdict: {reasons}")
_LATER_ZERO = Text("{year}年分母为零，不改变判定", "the denominator of {year} is zero, which changes no verdict")
_LATER_VALUE = Text("{said}", " of {said}")


def later_words(later: LaterFigure, unit: str | None, lang: Lang) -> str:
    """A newer figure, why it does not change the verdict, and its 阶段情况; `unit` is that of the target."""
    if not later.reasons:
        return _LATER_ZERO.of(lang).format(year=later.year)
    value = _figure(later, lang)
    said = _LATER.of(lang).format(
        year=later.year,
        value=_LATER_VALUE.of(lang).format(said=value) if value else "",
        reasons=joined((reason_word(one, lang) for one in later.reasons), lang),
    )
    return clauses((said, so_far_words(later.so_far, unit, lang) if later.so_far else ""), lang)


def _figure(later: LaterFigure, lang: Lang) -> str:
    if later.fact is not None:
        return FACTS[later.fact].of(lang)
    if later.value is None:
        return ""
    return with_unit(later.value.short(), later.unit, lang) + part_of_year(later.measurement, later.year, lang)


def so_far_words(so_far: SoFar, unit: str | None, lang: Lang) -> str:
    """The comparison, marked as no verdict; `unit` is that of the figure."""
    if so_far.progress is not None:
        said = _progress(so_far, unit, lang)
    elif so_far.to_prior:
        key = "on" if so_far.margin == 0 else "below" if so_far.below else "above"
        said = _PRIOR[key].of(lang).format(n=distance_words(so_far.margin, unit, lang))
    else:
        bound = with_unit(so_far.bound.short(), unit, lang)
        said = _LINE[so_far.side, so_far.below].of(lang)
        said = said.format(bound=bound, n=distance_words(so_far.margin, unit, lang))
    said += _WHOLE_BEFORE.of(lang) if so_far.whole_before else _WHOLE_WIDER.of(lang) if so_far.whole_wider else ""
    if so_far.interim is not None:
        said = _INTERIM.of(lang).format(said=said, **_of_a_span(so_far.interim, so_far.bound, lang))
    return _MARK.of(lang).format(said=said)


def interim_words(figures: Iterable[Interim], lang: Lang) -> str:
    """The figures of parts of the year in one line, marked as no verdict, in the order of the months; else empty."""
    ordered = sorted(figures, key=lambda one: (one.span.first, one.span.months))
    said = clauses((_INTERIM_ALONE.of(lang).format_map(_of_a_span(one, None, lang)) for one in ordered), lang)
    return _BESIDE.of(lang).format(said=said) if said else ""


def _of_a_span(one: Interim, bound: Amount | None, lang: Lang) -> dict[str, str]:
    return {"span": period_word(one.span, lang), "value": with_unit(one.value.short(bound), one.unit, lang)}


def _progress(so_far: SoFar, unit: str | None, lang: Lang) -> str:
    """The progress of a target over years. Its rule asks at least the bound, so bound plus margin is the figure."""
    done, time = so_far.progress or (so_far.margin, so_far.margin)
    value = Amount(so_far.bound.exact + so_far.margin)
    return _PROGRESS.of(lang).format(
        value=with_unit(value.short(so_far.bound), unit, lang),
        bound=with_unit(so_far.bound.short(), unit, lang),
        done=Amount(done * 100).short(Amount(time * 100)),
        time=Amount(time * 100).short(Amount(done * 100)),
    )
