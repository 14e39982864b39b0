"""Series of years in words: the figures, where they break, their pace, and where that leads. Never a verdict."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ecocheck.app.trends.views import Crossing, NoSeries, Outlook, Unused
from ecocheck.app.verdicts.row import Apart
from ecocheck.findings.entry import Text
from ecocheck.quantity import Amount, same_unit
from ecocheck.render.phrases.joins import bracketed, clauses, joined, with_unit
from ecocheck.render.phrases.periods import months_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from ecocheck.app.trends.views import Mark, Trend, Without
    from ecocheck.app.verdicts.row import Point
    from ecocheck.findings import Lang

TITLE: Final = Text("多年走势", "Series of years")
YEARS: Final = Text("各年数值", "figures")
BREAKS: Final = Text("不能相连之处", "breaks")
COURSE: Final = Text("走向", "course")
PACE: Final = Text("每年变动", "change a year")
LEADS: Final = Text("按此推算", "at this pace")
MEAN: Final = Text("平均每年", "mean change a year")
LEAST: Final = Text("一年最小", "least change a year")
MOST: Final = Text("一年最大", "largest change a year")
CROSSES: Final = Text("推算年份", "year at this pace")

ABOUT: Final = (
    Text(
        "“→”两边的两年可以相比；“|”两边的不能：口径、计量单位不同或没有写明，有一年没有可用的全年数，规则有了新的版本。"
        "不足全年的数写明月份，不与其他年份相比。",
        "Years on both sides of “→” may be compared; of “|” they may not: the basis or the unit is another or is not "
        "stated, a year has no sound figure of the whole year, or the rule has a new revision. Figures of some months "
        "are named with them and compared with nothing.",
    ),
    Text(
        "只按最近几个可以相比的年份推算，少于3个的不推算：平均每年的变动是首尾两年之差除以年数，"
        "旁边是各年变动中最小和最大的。推算年份是从最近一年按直线往后数，最多10年。都是推算，不是预测，更不是判定。",
        "Only the newest years that may be compared count, and nothing is worked out from fewer than three: the mean "
        "change is that from the first to the last, divided by the years; beside it stand the least and the largest "
        "change of a single year. The year is counted on from the newest in a straight line, ten years at most. All of "
        "it is arithmetic, neither a forecast nor a verdict.",
    ),
)
SEE: Final = Text("多年走势和按此推算", "series of years")
NOTHING: Final = Text(
    "所选的判定项没有一年有可用的数。", "None of the selected criteria has a sound figure in any year."
)
_WITHOUT: Final = {
    NoSeries.NOT_APPLICABLE: Text("{id} {name}：{region}不适用", "{id} {name}: does not apply to {region}"),
    NoSeries.NO_NUMBER: Text(
        "{id} {name}：{region}填的是是否或文字，没有数值走势",
        "{id} {name}: {region} reports a fact or a word, which has no series",
    ),
    NoSeries.DERIVED: Text(
        "{id} {name}：由其他判定得出，不填数，{region}没有数值走势",
        "{id} {name}: rests on other verdicts and has no figure in {region}, so no series",
    ),
    NoSeries.NO_FIGURE: Text(
        "{id} {name}：{region}没有一年有可用的数", "{id} {name}: {region} has no sound figure in any year"
    ),
}
_PARTED: Final = {
    Apart.UNIT: Text("{year}年计量单位不同（{before}→{now}）", "{year}: another unit ({before} → {now})"),
    Apart.BASIS: Text("{year}年口径不同（{before}→{now}）", "{year}: another basis ({before} → {now})"),
    Apart.UNSTATED: Text("{year}年或上一年没有写口径", "{year}: a basis is not stated"),
    Apart.NO_FIGURE: Text("{year}年没有可用的全年数", "{year}: no sound figure of the whole year"),
}
_REFUSED: Final = Text(
    "{year}年登记的数有误{codes}，不能使用", "{year}: the recorded figure is wrong{codes}, so unusable"
)
_SPAN: Final = Text(
    "{year}年登记的数时段不明或不足全年，不能使用", "{year}: the recorded figure is not known to be of the whole year"
)
_PART: Final = Text("{year}年的数不足全年", "{year}: a figure of some months")
_NOT_OVER: Final = Text("{year}年度尚未结束", "{year} is not over yet")
_SO_FAR: Final = Text("年度尚未结束", "not over yet")
_NEW_RULE: Final = Text("{year}年规则有新的版本", "{year}: a new revision of the rule")


def without_words(found: Sequence[Without], lang: Lang) -> Iterator[str]:
    """Why criteria that were asked for have no series: a line for each criterion and reason, with its regions."""
    regions: dict[tuple[str, str, NoSeries], list[str]] = {}
    for one in found:
        regions.setdefault((one.criterion.id, one.criterion.name, one.why), []).append(one.region)
    for (key, name, why), names in regions.items():
        yield _WITHOUT[why].of(lang).format(id=key, name=name, region=joined(names, lang))


def years_words(one: Trend, lang: Lang) -> str:
    """The years with their figures: “→” between years that may be compared, “|” between others."""
    said = ""
    for place, mark in enumerate(one.marks):
        said += (" → " if mark.joined else " | ") if place else ""
        said += f"{mark.point.year} {_point_words(one, mark.point, lang)}"
    return said


def _point_words(one: Trend, point: Point, lang: Lang) -> str:
    """The figure of a year; that of some months with the months; with its unit where it is another; “—” without one."""
    line = _line(one)
    if point.amount is not None:
        other = not same_unit(point.unit, one.unit)
        return with_unit(point.amount.short(line), point.unit if other else None, lang)
    if point.part is None:
        return "—"
    span, said = point.part.span, point.part.amount.short(line)
    return said + (bracketed(_SO_FAR.of(lang), lang) if span.is_year(point.year) else months_of(span, point.year, lang))


def _line(one: Trend) -> Amount | None:
    found = one.outlook.crossing if isinstance(one.outlook, Outlook) else None
    return Amount(found.bound) if isinstance(found, Crossing) else None


def breaks(one: Trend, lang: Lang) -> list[str]:
    """Why years are not joined, one text for each reason and year."""
    before: Mark | None = None
    found: list[str] = []
    for mark in one.marks:
        found += _parted(before, mark, lang)
        before = mark
    return found


def _parted(before: Mark | None, mark: Mark, lang: Lang) -> Iterator[str]:
    point = mark.point
    if mark.new_rule:
        yield _NEW_RULE.of(lang).format(year=point.year)
    if mark.unused is Unused.REFUSED:
        codes = bracketed(joined(mark.codes, lang), lang) if mark.codes else ""
        yield _REFUSED.of(lang).format(year=point.year, codes=codes)
    elif point.part is not None:
        text = _NOT_OVER if point.part.span.is_year(point.year) else _PART
        yield text.of(lang).format(year=point.year)
    elif mark.unused is Unused.SPAN:
        yield _SPAN.of(lang).format(year=point.year)
    elif point.apart in _PARTED:
        was, now = _differing(point.apart, None if before is None else before.point, point)
        yield _PARTED[point.apart].of(lang).format(year=point.year, before=was, now=now)


def _differing(apart: Apart, before: Point | None, now: Point) -> tuple[str, str]:
    """The bases or the units of both years."""
    key = "unit" if apart is Apart.UNIT else "basis"
    return (getattr(before, key, None) or "—", getattr(now, key) or "—")


def breaks_words(one: Trend, lang: Lang) -> str:
    """Why years are not joined, in one line."""
    return clauses(breaks(one, lang), lang)
