"""Words at the top of tables: the mark of a drill, the standard, and years that are not over."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ecocheck.findings.entry import Text
from ecocheck.render.phrases.joins import date_words, joined
from ecocheck.render.phrases.labels import DRILL

if TYPE_CHECKING:
    import datetime
    from collections.abc import Sequence

    from ecocheck.app.standards import NamedStandard
    from ecocheck.findings import Lang

_DRILL = Text("{word}：出自演练项目，不是真实情况", "{word}: this rests on an invented project, not on real figures")


_STANDARD = Text("判断依据：《{name}》（{document}）{about}", "judged by: “{name}” ({document}){about}")
_SHORT = Text("《{name}》（{document}{about}）", "“{name}” ({document}{about})")
_LEVEL = Text("，用于{levels}级", ", for level {levels}")
_UNCHECKED = Text("，条文未与原文核对", ", its text not checked against the original")


def standard_words(standard: NamedStandard, lang: Lang) -> str:
    """The standard that was judged by, its levels, and a warning where its text was not checked."""
    level = _LEVEL.of(lang).format(levels=joined(standard.level, lang)) if standard.level else ""
    about = level + (_UNCHECKED.of(lang) if standard.checked is False else "")
    return _STANDARD.of(lang).format(name=standard.name, document=standard.document, about=about)


def standard_short(standard: NamedStandard, lang: Lang) -> str:
    """The standard in a cell or a sentence: name, and in brackets document and a warning of an unchecked text."""
    return _SHORT.of(lang).format(
        name=standard.name,
        document=standard.document,
        about=_UNCHECKED.of(lang) if standard.checked is False else "",
    )


_UNENDED = Text(
    "{years}年尚未结束（截至{day}），全年数据暂不作判定。",
    "{years} is not over yet (as of {day}): no figure of the whole year is judged.",
)


_YEAR_BEFORE = Text("上一年用 --year {year} 查看。", " For the year before use --year {year}.")


def year_before_words(year: int | None, lang: Lang) -> str:
    """How to see the year before, which has data; empty for None."""
    return "" if year is None else _YEAR_BEFORE.of(lang).format(year=year)


def unended_words(years: Sequence[int], day: datetime.date, lang: Lang) -> str:
    """That these years are not over on `day`; empty for no years."""
    return _UNENDED.of(lang).format(years=joined(years, lang), day=date_words(day, lang)) if years else ""


def drill_words(lang: Lang) -> str:
    """演练数据, with what it means."""
    return _DRILL.of(lang).format(word=DRILL.of(lang))
