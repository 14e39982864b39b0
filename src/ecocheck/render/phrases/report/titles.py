"""Sentences of a report on itself: its title, that nothing was missed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ecocheck.findings.entry import Text, filled
from ecocheck.render.phrases.joins import BLANK, joined
from ecocheck.render.phrases.labels import INDICATORS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ecocheck.app.reporting.pages import RegionReport, Report
    from ecocheck.findings import Lang

_MANY = 3
_FORMS: dict[str, Text] = {
    "title": Text("{places}{years}年度{subject}{what}完成情况报告", "Compliance report: {places}, {years}"),
    "all_title": Text(
        "{city}及各县区{years}年度{subject}{what}完成情况报告",
        "Compliance report: {city} and its counties, {years}",
    ),
    "work_title": Text("{agencies}{years}年度工作清单", "Work list: {agencies}, {years}"),
    "some": Text("{first}等{n}个地区", "{first} and others ({n})"),
    "nothing_missed": Text(
        "已有数据未显示不达标、逾期或未达全市要求的事项。",
        "The data at hand show no line missed, no task late, nothing below a city line.",
    ),
    "nothing_known": Text(
        "适用的{total}个判定项均无可供判定的数据，不能据此认定没有问题；需补报的材料及单位见下一节。",
        "None of the {total} criteria that apply has data to judge it by, so nothing says that all is well; "
        "the next section says who must supply what.",
    ),
    "little_known": Text(
        "适用的{total}个判定项中仅{n}个有可供判定的数据，其余{unclear}个现状不清，见下一节，不能据此认定没有问题。",
        "Only {n} of the {total} criteria that apply have data to judge them by; {unclear} are undetermined, see the "
        "next section, so nothing says that all is well.",
    ),
    "partly_known": Text(
        "适用的{total}个判定项中{n}个有可供判定的数据，其余{unclear}个现状不清，见下一节，不能据此认定没有问题。",
        "{n} of the {total} criteria that apply have data to judge them by; {unclear} are undetermined, see the "
        "next section, so nothing says that all is well.",
    ),
}


_BOTH = Text("指标和任务", "indicators and tasks")


def _form(key: str, lang: Lang, **values: object) -> str:
    return filled(_FORMS[key].of(lang), values)


def matters_words(report: Report, lang: Lang) -> str:
    """What a report of regions is about: indicators and tasks; indicators alone, where the plan lists no tasks."""
    return (_BOTH if report.lists_tasks else INDICATORS).of(lang)


def title_words(report: Report, lang: Lang) -> str:
    """The heading of the whole report."""
    years = joined(report.years, lang)
    if report.agencies:
        return _form("work_title", lang, agencies=joined(report.agencies, lang), years=years)
    about = {"subject": report.subject, "what": matters_words(report, lang)}
    if report.all_places and len(report.places) > 1:
        return _form("all_title", lang, city=report.city, years=years, **about)
    return _form("title", lang, places=some_words(report.places, lang), years=years, **about)


def some_words(places: Sequence[str], lang: Lang) -> str:
    """Up to three regions by name; of more, the first and their number."""
    return joined(places, lang) if len(places) <= _MANY else _form("some", lang, first=places[0], n=len(places))


def nothing_missed_words(part: RegionReport, lang: Lang) -> str:
    """That nothing was missed, after the number of criteria with data; without data, that nothing is known."""
    counted = part.by_criterion
    total = counted.total - counted.not_applicable
    decided = total - counted.undetermined
    if not counted.undetermined:
        return _form("nothing_missed", lang)
    if not decided:
        return _form("nothing_known", lang, total=total)
    key = "little_known" if 2 * decided < total else "partly_known"
    known = _form(key, lang, total=total, n=decided, unclear=counted.undetermined)
    return known + BLANK.of(lang) + _form("nothing_missed", lang)
