"""`sample` for people: a form a verdict, to be checked against the papers and signed by hand."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ecocheck.findings.entry import Text
from ecocheck.render.formats.text_width import Line, Span, plain, wrap
from ecocheck.render.pages import explain_figures as figures
from ecocheck.render.pages.explain import Page
from ecocheck.render.phrases.banner import drill_line, standard_lines
from ecocheck.render.phrases.joins import joined
from ecocheck.render.phrases.numbers import value_words
from ecocheck.render.phrases.report import Words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ecocheck.app.explaining import Explanation
    from ecocheck.app.sampling import Sample
    from ecocheck.findings import Lang

_TEXTS: dict[str, Text] = {
    "title": Text("抽验记录", "Review record"),
    "drawn": Text(
        "从 {population} 个判定中抽出 {n} 个（{years}年，不含不适用），按地区和领域分层，各层按比例",
        "{n} of {population} verdicts ({years}, without those not applicable), by region and field in proportion",
    ),
    "all": Text("判定不足 {wanted} 个，已全部列出", "there are fewer than {wanted}; all are listed"),
    "again": Text(
        "种子 {seed}：同一种子、同一批数据，谁来抽都是这些",
        "seed {seed}: the same seed draws the same from the same data",
    ),
    "nothing": Text("没有可抽的判定。", "There is no verdict to draw."),
    "strata": Text("各地区抽取数：{counts}", "drawn by region: {counts}"),
    "stratum": Text("{region} {drawn}/{size}", "{region} {drawn}/{size}"),
    "years": Text("三年", "3 years"),
    "blank": Text("抽验意见  [ ] 属实  [ ] 有出入：", "opinion  [ ] correct  [ ] differs: "),
    "signed": Text("抽验人 ________________  日期 ____________", "by ________________  date ____________"),
}
_BLANK = 40


def _of(key: str, lang: Lang, **values: object) -> str:
    return _TEXTS[key].of(lang).format_map(values)


def sample_lines(sample: Sample, lang: Lang, room: int | None) -> Iterator[Line]:
    """How it was drawn, then a form for each."""
    if sample.checked.project.drill:
        yield from (drill_line(lang), ())
    yield from standard_lines(sample.checked.standard, lang)
    yield (Span(_of("title", lang), "bold"),)
    for text in _how(sample, lang):
        yield from (plain(line) for line in wrap(text, room))
    yield ()
    for number, one in enumerate(sample.drawn, start=1):
        yield from _form(one, f"[{number}/{len(sample.drawn)}] ", lang, room)
        yield ()
    if sample.checked.project.drill:
        yield drill_line(lang)


def _how(sample: Sample, lang: Lang) -> Iterator[str]:
    if not sample.drawn:
        yield _of("nothing", lang)
        return
    years = joined(sample.years, lang)
    yield _of("drawn", lang, population=sample.population, n=len(sample.drawn), years=years)
    if sample.population < sample.wanted:
        yield _of("all", lang, wanted=sample.wanted)
    said = (_of("stratum", lang, region=name, drawn=drawn, size=size) for name, drawn, size in sample.regions())
    yield _of("strata", lang, counts=joined(said, lang))
    yield _of("again", lang, seed=sample.seed)


def _form(one: Explanation, mark: str, lang: Lang, room: int | None) -> Iterator[Line]:
    """The short sheet: verdict, rule, figure, years, papers, and room for the reviewer."""
    page = Page(one, lang, room)
    yield from page.title(mark)
    yield from page.verdict()
    yield from page.rule()
    yield from page.data()
    yield from page.sheet.field(_of("years", lang), _years(one, lang))
    if one.row.measurement is not None:
        yield from page.support()
    yield (Span(_of("blank", lang) + "_" * _BLANK),)
    yield (Span(_of("signed", lang)),)


def _years(one: Explanation, lang: Lang) -> str:
    """What the figure and the verdict were in each of the years."""
    words = Words(lang)
    said = [
        " ".join(
            part
            for part in (
                str(row.year),
                value_words(row, lang),
                words.judged(row),
            )
            if part
        )
        for row in one.years
    ]
    return figures.apart(lang).join(said)
