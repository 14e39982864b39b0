"""The sentences of a report's conclusion."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ecocheck.app.gaps.views import GapKind
from ecocheck.app.reviewing.overview import is_own_success
from ecocheck.findings.entry import Text
from ecocheck.render.phrases.gaps import subject_id
from ecocheck.render.phrases.joins import COMMA, bracketed, clauses, joined
from ecocheck.render.phrases.labels import COUNTIES
from ecocheck.render.phrases.natures import counted_by_nature
from ecocheck.render.phrases.report.coverage import stands_words, unknown_together, unknown_words
from ecocheck.render.phrases.report.forms import Forms, ended
from ecocheck.verdict.notes import NoteCode

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from ecocheck.app.gaps import Gap
    from ecocheck.app.reporting.conclusion import Conclusion, Coverage
    from ecocheck.app.reporting.pages import Report
    from ecocheck.app.verdicts.row import Row
    from ecocheck.findings import Lang

_FORMS: Final = {
    "city": Text("市级{n}项不达标{waived}", "the city misses {n} of its own lines{waived}"),
    "county": Text("{region}{n}项不达标{waived}", "{region} misses {n} of its own lines{waived}"),
    "counties": Text("{places}个县区合计{n}项不达标{waived}", "{places} counties miss {n} of theirs{waived}"),
    "led": Text(
        "牵头的判定项在{places}个地区有{n}项不达标{waived}",
        "of the criteria led, {n} are not met in {places} regions{waived}",
    ),
    "late": Text("任务目标逾期{n}项次{beside}", "{n} targets of tasks are late{beside}"),
    "undated": Text(
        "任务目标不达标（方案未定期限）{n}项次{beside}",
        "{n} targets of tasks are missed for which the plan sets no day{beside}",
    ),
    "whose": Text("市级{own}、县区{others}", "the city {own}, counties {others}"),
    "whose_city": Text("市级", "the city"),
    "whose_counties": COUNTIES,
    "waived": Text("其中已豁免{n}项", "{n} of them waived"),
    "nothing": Text("已有数据未显示不达标或逾期的事项", "the data at hand show nothing missed and nothing late"),
    "of_year": Text("{year}年", "{year}: "),
    "picked": Text("所选指标{ids}：", "Of the indicators {ids} only: "),
    "below": Text("未达全市要求{n}项（{apart}）", "{n} below a line of the whole city ({apart})"),
    "below_counties": Text(
        "县区未达全市要求{n}项（{apart}）", "counties are below {n} lines of the whole city ({apart})"
    ),
    "apart": Text("不计入不达标", "not counted as not met"),
    "nothing_yet": Text(
        "{year}年尚未结束，已有数据未显示不达标或逾期的事项",
        "{year} is not over; the data at hand show nothing missed and nothing late",
    ),
    "nothing_applies": Text("所选判定项均不适用，不作结论", "none of the criteria apply, so nothing is concluded"),
    "nothing_led": Text(
        "无牵头的判定项，不能据此认定没有问题",
        "it leads no criterion that applies, so nothing says that all is well",
    ),
    "silent": Text("任务目标{n}项次现状不清{whose}，{days}", "{n} targets of tasks are undetermined{whose}, {days}"),
    "silent_due": Text("均已到期", "all past their day"),
    "silent_undated": Text("方案均未定期限", "all without a day in the plan"),
    "silent_both": Text(
        "已到期{due}、方案未定期限{undated}", "{due} past their day, {undated} without a day in the plan"
    ),
    "contradicted": Text(
        "判达标的有{n}项与不达标事项相矛盾，待核实：{which}",
        "{n} counted as met contradict what is not met and are to be checked: {which}",
    ),
    "contradicting": Text("{region}{id}与{ids}", "{region} {id} with {ids}"),
    "stale": Text("复核已失效{n}项{met}：{which}", "changed since their review: {n}{met}: {which}"),
    "stale_of_several": Text("复核已失效{n}项{met}", "changed since their review: {n}{met}"),
    "stale_met": Text("判达标的{n}项", "{n} counted as met"),
    "unchanged": Text("{said}；复核不改变判定，须处理", "{said}; a review changes no verdict, and somebody must act"),
    "and_more": Text("{which}等", "{which} and more"),
    "before": Text(
        "{year}年不达标{n}项，{now}年尚未结束，尚无数据表明已整改",
        "in {year}, {n} lines were missed; {now} is not over, and nothing shows them put right",
    ),
    "unclear_both": Text(
        "市级{n}个、县区{others}个判定项现状不清，不能认定为没有问题",
        "{n} criteria of the city and {others} of the counties are undetermined; nothing says that all is well there",
    ),
    "unclear": Text(
        "现状不清的{n}个判定项不能认定为没有问题",
        "nothing says that all is well with the undetermined criteria ({n})",
    ),
}
_form: Final = Forms(_FORMS)
_NAMED: Final = 8
"""How many items a sentence names."""


def conclusion_words(report: Report, lang: Lang) -> list[str]:
    """The sentences that a reader needs first, each ended; the newest year first, and first what is missed."""
    found = report.conclusion
    years = sorted({one.year for one in found.coverage}, reverse=True)
    said = [one for year in years for one in _of_year(report, _Year(found, year, among_others=len(years) > 1), lang)]
    if found.before:
        said.append(ended(_before(found, lang), lang))
    if report.partial:
        ids = joined(report.partial, lang)
        said[0] = _form("picked", lang, ids=ids) + said[0]
    return said


class _Year:
    """The part of a conclusion that is of one year."""

    def __init__(self, found: Conclusion, year: int, *, among_others: bool) -> None:
        self.found, self.year, self.among_others = found, year, among_others
        self.coverage = [one for one in found.coverage if one.year == year]
        self.several = len(self.coverage) > 1
        self.lines = [gap for gap in (*found.missed, *found.counties) if gap.year == year]
        self.late = [gap for gap in found.late if gap.year == year]
        self.undated = [gap for gap in found.undated if gap.year == year]
        self.below = [gap for gap in found.below_city if gap.year == year]
        self.silent = [gap for gap in found.silent if gap.year == year]
        self.contradicted = [row for row in found.contradicted if row.year == year]
        self.stale = [gap for gap in found.reviews if gap.year == year and gap.kind is GapKind.REVIEW_STALE]
        self.missed = bool(self.lines or self.late or self.undated)


def _of_year(report: Report, one: _Year, lang: Lang) -> Iterator[str]:
    own = [part for part in one.coverage if part.region in report.places and part.applicable]
    if not one.missed and all(part.unknown for part in own):
        yield ended(_unjudged(report, own, lang), lang)
    else:
        year = _form("of_year", lang, year=one.year) if one.among_others else ""
        yield ended(year + COMMA.of(lang).join(_missed(report, one, lang)), lang)
        if len(own) == 1 and not report.agencies:
            yield ended(stands_words(own[0], lang), lang)
        yield from (ended(said, lang) for said in _unclear(report, one, own, lang))
    if one.contradicted:
        yield ended(_contradicted(one.contradicted, lang), lang)
    if one.stale:
        yield ended(_stale(one, lang), lang)
    if one.silent:
        yield ended(_silent(one, lang), lang)


def _unjudged(report: Report, own: Sequence[Coverage], lang: Lang) -> str:
    """That the state is unknown, or that nothing applies of which it could be known."""
    if not own:
        return _form("nothing_led" if report.agencies else "nothing_applies", lang)
    return unknown_words(own[0], lang) if len(own) == 1 and not report.agencies else unknown_together(own, lang)


def _missed(report: Report, one: _Year, lang: Lang) -> Iterator[str]:
    """What is missed, by the city, by counties and by tasks; or that nothing is."""
    if not one.missed:
        yield _form("nothing_yet" if one.year in report.unended else "nothing", lang, year=one.year)
    yield from _lines(report, one, lang) if one.lines else ()
    for key, gaps in (("late", one.late), ("undated", one.undated)):
        if gaps:
            beside = clauses([one for one in (_whose(one, gaps, lang), _waived(gaps, lang)) if one], lang)
            yield _form(key, lang, n=len(gaps), beside=bracketed(beside, lang) if beside else "")
    if one.below:
        apart = [one for one in (_waived(one.below, lang), _form("apart", lang)) if one]
        yield _form("below_counties" if one.several else "below", lang, n=len(one.below), apart=clauses(apart, lang))


def _whose(one: _Year, gaps: Sequence[Gap], lang: Lang) -> str:
    """How many are the city's own and how many of counties; empty where a report is of one region."""
    if not one.several:
        return ""
    own = sum(gap.region == one.found.city for gap in gaps)
    key = "whose" if 0 < own < len(gaps) else "whose_city" if own else "whose_counties"
    return _form(key, lang, own=own, others=len(gaps) - own)


def _contradicted(rows: Sequence[Row], lang: Lang) -> str:
    """What counts as met and contradicts a missed line, each with that line."""
    which = [
        _form("contradicting", lang, region=row.region, id=row.id, ids=note.params["ids"])
        for row in rows
        for note in row.remarks
        if note.code is NoteCode.CONTRADICTED
    ]
    return _form("contradicted", lang, n=len(rows), which=joined(which, lang))


def _stale(one: _Year, lang: Lang) -> str:
    """What has changed since its review, with how many of them count as met; of several regions only numbers."""
    counted = sum(gap.row is not None and is_own_success(gap.row) for gap in one.stale)
    met = bracketed(_form("stale_met", lang, n=counted), lang) if counted else ""
    if one.several:
        return _form("unchanged", lang, said=_form("stale_of_several", lang, n=len(one.stale), met=met))
    named = [subject_id(gap) for gap in one.stale]
    which = joined(named[:_NAMED], lang)
    which = _form("and_more", lang, which=which) if len(named) > _NAMED else which
    return _form("unchanged", lang, said=_form("stale", lang, n=len(one.stale), met=met, which=which))


def _silent(one: _Year, lang: Lang) -> str:
    """How many targets nobody can judge, whose they are, and for how many of them the plan sets no day."""
    due, whose = sum(gap.due is not None for gap in one.silent), _whose(one, one.silent, lang)
    undated = len(one.silent) - due
    days = "silent_both" if due and undated else "silent_due" if due else "silent_undated"
    return _form(
        "silent",
        lang,
        n=len(one.silent),
        whose=bracketed(whose, lang) if whose else "",
        days=_form(days, lang, due=due, undated=undated),
    )


def _waived(gaps: Sequence[Gap], lang: Lang) -> str:
    """How many of them are waived; empty for none."""
    waived = sum(gap.waived for gap in gaps)
    return _form("waived", lang, n=waived) if waived else ""


def _counted(key: str, gaps: Sequence[Gap], lang: Lang, **values: object) -> str:
    """A count of gaps, how many of them are of each nature, and how many are waived."""
    beside = clauses([one for one in (counted_by_nature(gaps, lang), _waived(gaps, lang)) if one], lang)
    return _form(key, lang, n=len(gaps), waived=bracketed(beside, lang) if beside else "", **values)


def _lines(report: Report, one: _Year, lang: Lang) -> Iterator[str]:
    """The own lines that are missed, by the city and by counties; a single county is named."""
    if report.agencies:
        yield _counted("led", one.lines, lang, places=_places(one.lines))
        return
    city = one.found.city
    own = [gap for gap in one.lines if gap.region == city]
    counties = [gap for gap in one.lines if gap.region != city]
    if own:
        yield _counted("city", own, lang)
    if counties:
        places = _places(counties)
        key = "counties" if places > 1 else "county"
        yield _counted(key, counties, lang, places=places, region=counties[0].region)


def _unclear(report: Report, one: _Year, own: Sequence[Coverage], lang: Lang) -> Iterator[str]:
    """How many criteria are undetermined, those of compared counties apart."""
    mine = sum(part.tally.undetermined for part in own)
    others = sum(part.tally.undetermined for part in one.coverage if part.region not in report.places)
    if others:
        yield _form("unclear_both", lang, n=mine, others=others)
    elif mine:
        yield _form("unclear", lang, n=mine)


def _before(found: Conclusion, lang: Lang) -> str:
    """What was missed in the last year that is over, since the report's own year cannot show it put right."""
    year = found.before[0].year
    return _form("before", lang, year=year, n=len(found.before), now=year + 1)


def _places(gaps: Iterable[Gap]) -> int:
    return len({gap.region for gap in gaps})
