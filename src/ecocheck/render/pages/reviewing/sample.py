"""The page of `sample`: a form for each verdict, to be checked against the documents and signed by hand."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ecocheck.findings.entry import Text
from ecocheck.render.pages.explain import VerdictSheet
from ecocheck.render.pages.frame import framed
from ecocheck.render.pages.tree import Break, Field, Fields, Note, Title
from ecocheck.render.phrases.joins import CLAUSES, joined
from ecocheck.render.phrases.numbers import value_words
from ecocheck.render.phrases.verdicts import judged_words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ecocheck.app.explaining import Explanation
    from ecocheck.app.sampling import Sample
    from ecocheck.findings import Lang
    from ecocheck.render.pages.tree import Page, Part

_TEXTS: dict[str, Text] = {
    "title": Text("抽验记录", "Review record"),
    "drawn": Text(
        "从{population}个判定中抽取{n}个（{years}年，不含不适用），按地区、领域分层，各层按比例抽取",
        "{n} of {population} verdicts ({years}, without those not applicable), by region and field in proportion",
    ),
    "all": Text("判定不足{wanted}个，已全部列出", "there are fewer than {wanted}; all are listed"),
    "again": Text(
        "随机种子{seed}：种子和数据相同，抽取结果相同",
        "seed {seed}: the same seed draws the same from the same data",
    ),
    "nothing": Text("无可抽取的判定。", "There is no verdict to draw."),
    "strata": Text("各地区抽取数：{counts}", "drawn by region: {counts}"),
    "stratum": Text("{region} {drawn}/{size}", "{region} {drawn}/{size}"),
    "years": Text("三年", "3 years"),
    "blank": Text("复核意见  [ ] 同意  [ ] 退回  [ ] 存疑：", "opinion  [ ] agreed  [ ] returned  [ ] doubted: "),
    "signed": Text("抽验人 ________________  日期 ____________", "by ________________  date ____________"),
}
_BLANK = 40


def _of(key: str, lang: Lang, **values: object) -> str:
    return _TEXTS[key].of(lang).format_map(values)


def sample_page(sample: Sample, lang: Lang) -> Page:
    """How the sample was drawn, then a form for each verdict."""
    return framed(sample.checked, lang, _parts(sample, lang))


def _parts(sample: Sample, lang: Lang) -> Iterator[Part]:
    yield Title(_of("title", lang))
    yield from map(Note, how_drawn(sample, lang))
    yield Break()
    for number, one in enumerate(sample.drawn, start=1):
        yield from _form(one, f"[{number}/{len(sample.drawn)}] ", lang)
        yield Break()


def how_drawn(sample: Sample, lang: Lang) -> Iterator[str]:
    """From what the verdicts were drawn, how many of each region, and by which seed."""
    if not sample.drawn:
        yield _of("nothing", lang)
        return
    years = joined(map(str, sample.years), lang)
    yield _of("drawn", lang, population=sample.population, n=len(sample.drawn), years=years)
    if sample.population < sample.wanted:
        yield _of("all", lang, wanted=sample.wanted)
    said = (_of("stratum", lang, region=name, drawn=drawn, size=size) for name, drawn, size in sample.regions())
    yield _of("strata", lang, counts=joined(said, lang))
    yield _of("again", lang, seed=sample.seed)


def _form(one: Explanation, mark: str, lang: Lang) -> Iterator[Part]:
    """The short sheet, and room for the reviewer."""
    yield from short_sheet(one, mark, lang)
    yield Note(_of("blank", lang) + "_" * _BLANK)
    yield Note(_of("signed", lang))


def short_sheet(one: Explanation, mark: str, lang: Lang) -> Iterator[Part]:
    """Verdict, rule, figure, years, plan and evidence; `mark` stands before the title."""
    sheet = VerdictSheet(one, lang)
    years = Field(_of("years", lang), (_years(one, lang),))
    support = sheet.support() if one.row.measurement is not None else ()
    yield sheet.title(mark, level=2)
    yield Fields([*sheet.verdict(), *sheet.rule(), *sheet.data(), years, *support])


def _years(one: Explanation, lang: Lang) -> str:
    """What the figure and the verdict were in each of the years."""
    said = (
        " ".join(filter(None, (str(row.year), value_words(row, lang), judged_words(row, lang)))) for row in one.years
    )
    return CLAUSES.of(lang).join(said)
