"""Words for one year against another: counts, directions, and what keeps two figures from being compared."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ecocheck.app.diff.state import Direction
from ecocheck.app.verdicts.standing import Standing
from ecocheck.app.yearly.views import Apart, Course, Nearer
from ecocheck.findings.entry import Text
from ecocheck.render.phrases.diff.head import COUNT
from ecocheck.render.phrases.diff.moves import DIRECTIONS, TO
from ecocheck.render.phrases.joins import COLON, COMMA, bracketed, clauses, joined
from ecocheck.render.phrases.numbers import bound_words, margin_words, value_words
from ecocheck.render.phrases.standings import STANDINGS, row_reasons
from ecocheck.render.phrases.verdicts import asked_words, judged_words
from ecocheck.verdict.outcome import Verdict
from ecocheck.verdict.words.bases import basis_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from ecocheck.app.verdicts.row import Row
    from ecocheck.app.yearly.views import RegionYears, YearMove, YearsCompared
    from ecocheck.findings import Lang

COURSES: Final[Mapping[Course, Text]] = {
    Course.WORSE: DIRECTIONS[Direction.WORSE],
    Course.NEWLY_UNCLEAR: DIRECTIONS[Direction.NEWLY_UNCLEAR],
    Course.NEWLY_KNOWN: DIRECTIONS[Direction.NEWLY_KNOWN],
    Course.BETTER: DIRECTIONS[Direction.BETTER],
    Course.NEWLY_MET: Text("新查明达标", "Newly known to meet the line"),
    Course.APART: Text("不可比", "Not comparable"),
    Course.OTHER: Text("转为适用或不适用", "Began or ceased to apply"),
    Course.UNCHANGED: Text("判定未变", "Unchanged"),
}
APART: Final = Text(
    "不可比（标准、口径或时段不同，不作升降比较）",
    "Not comparable (line, basis or period differs, so that nothing is said of the region)",
)
STILL: Final = Text("两年均不达标", "Not met in both years")
STILL_BELOW: Final = Text("两年均未达全市要求", "Below a city line in both years")
STILL_UNCLEAR: Final = Text("两年均现状不清", "Undetermined in both years")
AGAINST: Final = Text("与{year}年对照", "Against {year}")
TITLE: Final = Text("{year}年与{against}年对照", "{year} against {against}")
NEARER: Final[Mapping[Nearer, Text]] = {
    Nearer.NEARER: Text("差距缩小", "the distance shrank"),
    Nearer.FARTHER: Text("差距扩大", "the distance grew"),
    Nearer.SAME: Text("差距未变", "the same distance"),
}
_MISSES: Final = frozenset({Course.WORSE, Course.NEWLY_KNOWN})
_CITY_LINES: Final = Text("{region}（与全市标准比较）", "{region} (against city lines)")
_COUNTED: Final = Text(
    "{region}{year}年与{against}年对照判定项{n}个：{counts}",
    "{region}{n} criteria of {year} against {against}: {counts}",
)
_REGION: Final = Text("{region}", "{region}: ")
_NOTHING: Final = Text(
    "{region}{year}年与{against}年对照判定项{n}个：两年均现状不清{unclear}项，无从比较",
    "{region}{n} criteria of {year} against {against}: {unclear} undetermined in both years, so nothing to compare",
)
_WITHOUT: Final = Text(
    "{regions}没有{against}年的数据文件，不作对照", "{regions}: no data file of {against}, so nothing is compared"
)
_UNENDED: Final = Text(
    "{year}年尚未结束，还不能按全年的数判定的，不与{against}年比较",
    "{year} is not over: what it cannot decide yet is not compared with {against}",
)
_WHY: Final[Mapping[Apart, Text]] = {
    Apart.RULE: Text("规定有变：{change}", "the rule changed: {change}"),
    Apart.LINE: Text(
        "下达的目标或基线有变：{change}，按原来的标准判定结果不同",
        "the target or baseline changed: {change}; by the earlier one the verdict is another",
    ),
    Apart.BASIS: Text("口径不同：{change}", "the basis differs: {change}"),
    Apart.UNIT: Text("计量单位不同：{change}", "the unit differs: {change}"),
    Apart.PERIOD: Text(
        "两年的数时段长短不同或有一年时段不明，数值不作比较",
        "the figures are of spans of different length, or one is unknown",
    ),
}
_NO_RULE: Final = Text("没有生效的规定", "no rule in force")
_OF_YEAR: Final = Text("{year}年{why}", "{year}: {why}")


def title_words(one: YearsCompared, lang: Lang) -> str:
    """Which year against which."""
    return TITLE.of(lang).format(year=one.year, against=one.against)


def region_words(one: RegionYears, lang: Lang) -> str:
    """The region; marked where its verdicts are on lines of the whole city."""
    return _CITY_LINES.of(lang).format(region=one.region) if one.city_line else one.region


def heading_words(course: Course, lang: Lang) -> str:
    """The heading over the verdicts of one direction."""
    return (APART if course is Course.APART else COURSES[course]).of(lang)


def counts_words(one: YearsCompared, lang: Lang) -> str:
    """How many verdicts moved in each direction, and how many stayed."""
    counts = one.counts
    said = [
        COUNT.of(lang).format(what=COURSES[course].of(lang).lower(), n=n) + _lines_missed(one, course, lang)
        for course, n in counts.items()
        if n and course is not Course.UNCHANGED
    ]
    said.append(_unchanged(one, lang))
    region = _REGION.of(lang).format(region=one.listed[0]) if len(one.listed) == 1 else ""
    values = {
        "region": region,
        "year": one.year,
        "against": one.against,
        "n": sum(counts.values()),
        "counts": joined(said, lang),
    }
    if one.nothing_decided:
        return _NOTHING.of(lang).format(**values, unclear=one.still_unclear)
    return _COUNTED.of(lang).format(**values)


def _lines_missed(one: YearsCompared, course: Course, lang: Lang) -> str:
    """Of verdicts that miss their lines: how many are lines of the regions, and how many of the whole city."""
    own, city = one.missed(course)
    if course not in _MISSES or not city:
        return ""
    kinds = ((Standing.NOT_MET, own), (Standing.CITY_NOT_MET, city))
    said = (COUNT.of(lang).format(what=STANDINGS[kind].of(lang).lower(), n=n) for kind, n in kinds if n)
    return bracketed(joined(said, lang), lang)


def _unchanged(one: YearsCompared, lang: Lang) -> str:
    """How many verdicts stayed, and how many of these say that something is amiss or unknown."""
    still = (
        (STILL, one.still_missed - one.still_below_city),
        (STILL_BELOW, one.still_below_city),
        (STILL_UNCLEAR, one.still_unclear),
    )
    counted = [COUNT.of(lang).format(what=what.of(lang).lower(), n=n) for what, n in still if n]
    said = COUNT.of(lang).format(what=COURSES[Course.UNCHANGED].of(lang).lower(), n=one.counts[Course.UNCHANGED])
    return said + (bracketed(joined(counted, lang), lang) if counted else "")


def still_counts(one: RegionYears) -> tuple[int, int, int]:
    """Not met in both years, below a line of the city in both, undetermined in both: the order of the columns."""
    missed = one.still_missed
    return (0, missed, one.still_unclear) if one.city_line else (missed, 0, one.still_unclear)


def limits_words(one: YearsCompared, lang: Lang) -> str:
    """What is not compared at all: regions without the earlier file, and a year that is not over."""
    without = _WITHOUT.of(lang).format(regions=joined(one.without, lang), against=one.against) if one.without else ""
    unended = _UNENDED.of(lang).format(year=one.year, against=one.against) if one.unended else ""
    return clauses((without, unended), lang)


def figure_and_verdict(row: Row, lang: Lang) -> str:
    """The figure, the verdict and the distance of one year."""
    margin = margin_words(row, lang) if row.verdict is Verdict.NOT_MET else ""
    said = judged_words(row, lang) + (bracketed(margin, lang) if margin else "")
    value = value_words(row, lang)
    return COMMA.of(lang).join((value, said)) if value else said


def item_words(one: YearMove, lang: Lang, *, with_region: bool) -> str:
    """One verdict with both years, to stand in a list after its direction."""
    row = one.after
    name = " ".join((*((row.region,) if with_region else ()), row.id, row.name))
    both = TO.of(lang).format(before=figure_and_verdict(one.before, lang), after=figure_and_verdict(one.after, lang))
    return name + COLON.of(lang) + COMMA.of(lang).join((both, *_apart(one, lang)))


def beside_words(one: YearMove, lang: Lang) -> str:
    """What is said beside both years: what else differs, why a year cannot be judged, how a distance moved."""
    nearer = NEARER[one.nearer].of(lang) if one.nearer is not None else ""
    return clauses((nearer, *_apart(one, lang), *_reasons(one, lang)), lang)


def _apart(one: YearMove, lang: Lang) -> Iterator[str]:
    for why in one.apart:
        before, after = (_differing(why, row, lang) for row in (one.before, one.after))
        yield _WHY[why].of(lang).format(change=TO.of(lang).format(before=before, after=after))


def _differing(why: Apart, row: Row, lang: Lang) -> str:
    match why:
        case Apart.RULE:
            return asked_words(row, lang) or _NO_RULE.of(lang)
        case Apart.LINE:
            return bound_words(row, lang)
        case Apart.BASIS:
            return "" if row.measurement is None else basis_of(row.measurement, row.subject).known or ""
        case Apart.UNIT:
            return row.value_unit or ""
        case Apart.PERIOD:
            return ""


def _reasons(one: YearMove, lang: Lang) -> Iterator[str]:
    for row in (one.before, one.after):
        if row.reasons:
            yield _OF_YEAR.of(lang).format(year=row.year, why=row_reasons(row, lang)[0])
