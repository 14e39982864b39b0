"""The sentences of a report's conclusion, and the words in the table of what was missed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ecocheck.app.verdicts.standing import Standing
from ecocheck.findings.entry import Text, filled
from ecocheck.render.phrases.joins import BLANK, COMMA, STOP, bracketed, date_words, joined
from ecocheck.render.phrases.standings import STANDINGS

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from ecocheck.app.gaps import Gap
    from ecocheck.app.reporting.conclusion import Conclusion, Coverage
    from ecocheck.app.reporting.pages import Report
    from ecocheck.findings import Lang

_FORMS: dict[str, Text] = {
    "stands": Text(
        "{region}{year}年适用的{n}个判定项中，{counts}", "{region}, {year}: of the {n} criteria that apply, {counts}"
    ),
    "count": Text("{standing}{n}项", "{n} {standing}"),
    "backed": Text("{standing}{n}项（有佐证{evidenced}项）", "{n} {standing} ({evidenced} with evidence)"),
    "city": Text("市级{n}项不达标", "the city misses {n} of its own lines"),
    "county": Text("{region}{n}项不达标", "{region} misses {n} of its own lines"),
    "counties": Text("{places}个县区合计{n}项不达标", "{places} counties miss {n} of theirs"),
    "led": Text(
        "牵头的判定项在{places}个地区有{n}项不达标", "of the criteria led, {n} are not met in {places} regions"
    ),
    "late": Text("逾期任务{n}项", "{n} targets of tasks are late"),
    "nothing": Text("已有数据未显示不达标或逾期的事项", "the data at hand show nothing missed and nothing late"),
    "unclear": Text(
        "现状不清的{n}个判定项不能认定为没有问题",
        "nothing says that all is well with the undetermined criteria ({n})",
    ),
    "unknown": Text(
        "{region}{year}年共{total}个判定项，已报数{reported}个；适用的{n}个中可以判定的{judged}个，不足十分之一，"
        "总体状况不清，不能据此认定没有问题",
        "{region}, {year}: {reported} of {total} criteria have a figure, and {judged} of the {n} that apply can be "
        "judged. That is under a tenth: how things stand is unknown, and nothing says that all is well",
    ),
    "unknown_together": Text(
        "{places}个地区已报数{reported}个，适用的{n}个判定项中可以判定的{judged}个，各地区都不足十分之一，总体状况不清，"
        "不能据此认定没有问题",
        "{places} regions have reported {reported} figures, and {judged} of the {n} criteria that apply can be judged, "
        "under a tenth in each region: how things stand is unknown, and nothing says that all is well",
    ),
    "named": Text("不达标事项：{names}", "Not met: {names}"),
    "named_some": Text("不达标事项：{names}等{n}项", "Not met: {names} and others ({n})"),
    "due": Text("应于{due}完成", "was due on {due}"),
    "blank": Text(
        "整改时限空着的，由领导小组确定后填写。", "Deadlines that are blank are for the leading group to set."
    ),
    "given": Text("整改时限：{until}。", "To be put right by {until}."),
}
_NAMED = 6
"""So many failures are named in a sentence; the table below it has all."""
_WORST_FIRST = (
    Standing.NOT_MET,
    Standing.MET,
    Standing.FLASH_MET,
    Standing.CITY_NOT_MET,
    Standing.CITY_MET,
    Standing.CITY_FLASH_MET,
    Standing.UNDETERMINED,
)


def _form(key: str, lang: Lang, **values: object) -> str:
    return filled(_FORMS[key].of(lang), values)


def conclusion_words(report: Report, lang: Lang) -> list[str]:
    """The sentences that a reader needs first, each ended; the first says what is missed."""
    found = report.conclusion
    own = [one for one in found.coverage if one.region in report.places]
    if found.unknown and not report.agencies:
        return [_ended(_unknown(own[0], lang) if len(own) == 1 else _unknown_together(own, lang), lang)]
    said = [_ended(COMMA.of(lang).join(_missed(report, found, lang)), lang)]
    if len(own) == 1 and not report.agencies:
        said.append(_ended(_stands(own[0], lang), lang))
    unclear = sum(one.tally.undetermined for one in own)
    if unclear:
        said.append(_ended(_form("unclear", lang, n=unclear), lang))
    return said


def _missed(report: Report, found: Conclusion, lang: Lang) -> Iterator[str]:
    """What is missed, by the city, by counties and by tasks; or that nothing is."""
    if not found.items:
        yield _form("nothing", lang)
        return
    lines = (*found.missed, *found.counties)
    if report.agencies:
        if lines:
            yield _form("led", lang, n=len(lines), places=_places(lines))
    elif report.places == (found.city,) or len(report.places) > 1:
        own = sum(gap.region == found.city for gap in lines)
        if own:
            yield _form("city", lang, n=own)
        if len(lines) > own:
            counties = _places(gap for gap in lines if gap.region != found.city)
            yield _form("counties", lang, n=len(lines) - own, places=counties)
    elif lines:
        yield _form("county", lang, region=report.places[0], n=len(lines))
    if found.late:
        yield _form("late", lang, n=len(found.late))


def named_words(report: Report, lang: Lang, far: Callable[[Gap], str]) -> list[str]:
    """One sentence with the worst of what the regions of the report miss, each with its distance; else none."""
    missed = report.conclusion.missed
    if not missed:
        return []
    several = len({gap.region for gap in missed}) > 1
    names = joined((_name(gap, far(gap), lang, with_region=several) for gap in missed[:_NAMED]), lang)
    return [_ended(_form("named" if len(missed) <= _NAMED else "named_some", lang, names=names, n=len(missed)), lang)]


def _name(gap: Gap, far: str, lang: Lang, *, with_region: bool) -> str:
    name = f"{gap.region}{BLANK.of(lang)}{gap.name}" if with_region else gap.name
    return name + bracketed(far, lang) if far else name


def _places(gaps: Iterable[Gap]) -> int:
    return len({gap.region for gap in gaps})


def _stands(one: Coverage, lang: Lang) -> str:
    """How one region stands: each standing that is counted, with the successes that have evidence."""
    numbers = dict(one.tally.parts)
    counts = [_count(one, kind, numbers[kind], lang) for kind in _WORST_FIRST if numbers[kind]]
    return _form("stands", lang, region=one.region, year=one.year, n=one.applicable, counts=joined(counts, lang))


def _count(one: Coverage, kind: Standing, n: int, lang: Lang) -> str:
    standing, evidenced = STANDINGS[kind].of(lang), one.tally.evidenced_of(kind)
    key = "count" if evidenced is None else "backed"
    return _form(key, lang, standing=standing, n=n, evidenced=evidenced)


def _unknown(one: Coverage, lang: Lang) -> str:
    return _form(
        "unknown",
        lang,
        region=one.region,
        year=one.year,
        total=one.total,
        reported=one.reported,
        n=one.applicable,
        judged=one.judged,
    )


def _unknown_together(several: Sequence[Coverage], lang: Lang) -> str:
    return _form(
        "unknown_together",
        lang,
        places=len({one.region for one in several}),
        reported=sum(one.reported for one in several),
        n=sum(one.applicable for one in several),
        judged=sum(one.judged for one in several),
    )


def _ended(said: str, lang: Lang) -> str:
    return said[:1].upper() + said[1:] + STOP.of(lang).rstrip()


def far_words(gap: Gap, margin: str, lang: Lang) -> str:
    """The distance of a gap from its line; of a late target without a number, the day when it was due."""
    if margin or gap.due is None:
        return margin
    return _form("due", lang, due=date_words(gap.due, lang))


def deadline_words(found: Conclusion, lang: Lang) -> str:
    """Under the table: by when all is to be put right, or who sets the days that stand blank."""
    if found.until is None:
        return _form("blank", lang)
    return _form("given", lang, until=date_words(found.until, lang))
