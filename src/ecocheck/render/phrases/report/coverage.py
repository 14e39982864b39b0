"""How a region stands, in one sentence, or that nobody can say how it stands."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ecocheck.app.verdicts.standing import Standing
from ecocheck.findings.entry import Text
from ecocheck.render.phrases.joins import joined
from ecocheck.render.phrases.report.forms import Forms
from ecocheck.render.phrases.standings import STANDINGS

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from ecocheck.app.reporting.conclusion import Coverage
    from ecocheck.findings import Lang

_FORMS: Final = {
    "stands": Text(
        "{region}{year}年适用的{n}个判定项中，{counts}",
        "{region}, {year}: of the {n} criteria that apply, {counts}",
    ),
    "count": Text("{standing}{n}项", "{n} {standing}"),
    "backed": Text("{standing}{n}项（有佐证{evidenced}项）", "{n} {standing} ({evidenced} with evidence)"),
    "reviewed": Text(
        "{standing}{n}项（有佐证{evidenced}项，已复核{reviewed}项）",
        "{n} {standing} ({evidenced} with evidence, {reviewed} reviewed)",
    ),
    "unknown": Text(
        "{region}{year}年共{total}个判定项，已报数{reported}个{published}；适用的{n}个{judged}，"
        "总体状况不清，不能据此认定没有问题",
        "{region}, {year}: {reported} of {total} criteria are reported{published}; of the {n} that apply {judged}, so "
        "how things stand is unknown, and nothing says that all is well",
    ),
    "unknown_together": Text(
        "{places}个地区已报数{reported}个{published}；适用的{n}个判定项{judged}，总体状况不清，不能据此认定没有问题",
        "{places} regions have reported {reported} figures{published}; of the {n} criteria that apply {judged}, so how "
        "things stand is unknown, and nothing says that all is well",
    ),
    "published": Text(
        "，另有公开报道{n}个（未经牵头单位确认，不算报数）",
        ", besides {n} from public reporting, which the lead office has not confirmed",
    ),
    "none_judged": Text("均无法判定", "none can be judged"),
    "few_judged": Text("中可判定{n}个，不足十分之一", "{n} can be judged, under a tenth"),
    "few_judged_each": Text("中可判定{n}个，各地区均不足十分之一", "{n} can be judged, under a tenth in each region"),
}
_form: Final = Forms(_FORMS)
_WORST_FIRST: Final = (
    Standing.NOT_MET,
    Standing.MET,
    Standing.FLASH_MET,
    Standing.CITY_NOT_MET,
    Standing.CITY_MET,
    Standing.CITY_FLASH_MET,
    Standing.UNDETERMINED,
)


def stands_words(one: Coverage, lang: Lang) -> str:
    """How one region stands: each standing that is counted, with the successes that have evidence."""
    numbers = dict(one.tally.parts)
    counts = [_count(one, kind, numbers[kind], lang) for kind in _WORST_FIRST if numbers[kind]]
    return _form("stands", lang, region=one.region, year=one.year, n=one.applicable, counts=joined(counts, lang))


def _count(one: Coverage, kind: Standing, n: int, lang: Lang) -> str:
    evidenced, reviewed = one.tally.evidenced_of(kind), one.tally.reviewed_of(kind)
    key = "count" if evidenced is None else "backed" if reviewed is None else "reviewed"
    return _form(key, lang, standing=STANDINGS[kind].of(lang), n=n, evidenced=evidenced, reviewed=reviewed)


def unknown_words(one: Coverage, lang: Lang) -> str:
    """That nobody can say how one region stands, and what is known of it."""
    return _form(
        "unknown",
        lang,
        region=one.region,
        year=one.year,
        total=one.total,
        reported=one.reported,
        published=_published([one], lang),
        n=one.applicable,
        judged=_judged([one], "few_judged", lang),
    )


def unknown_together(several: Sequence[Coverage], lang: Lang) -> str:
    """The same of several regions together."""
    return _form(
        "unknown_together",
        lang,
        places=len({one.region for one in several}),
        reported=sum(one.reported for one in several),
        published=_published(several, lang),
        n=sum(one.applicable for one in several),
        judged=_judged(several, "few_judged_each", lang),
    )


def _published(several: Iterable[Coverage], lang: Lang) -> str:
    """How many figures are known from public reporting alone."""
    n = sum(one.published for one in several)
    return _form("published", lang, n=n) if n else ""


def _judged(several: Iterable[Coverage], few: str, lang: Lang) -> str:
    """How many can be judged, or that none can."""
    n = sum(one.judged for one in several)
    return _form(few, lang, n=n) if n else _form("none_judged", lang)
