"""What stands at the top of tables: that they rest on a drill, and by which standard they judge."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ecocheck.findings.entry import Text
from ecocheck.render.formats.text_width import Line, Span
from ecocheck.render.phrases.joins import joined
from ecocheck.render.phrases.labels import DRILL

if TYPE_CHECKING:
    import datetime
    from collections.abc import Sequence

    from ecocheck.app.standards import NamedStandard
    from ecocheck.findings import Lang

_DRILL = Text("{word}：出自演练项目，不是真实情况", "{word}: this rests on an invented project, not on real figures")


_STANDARD = Text("判断依据：《{name}》（{document}）{about}", "judged by: “{name}” ({document}){about}")
_SHORT = Text("《{name}》（{document}）{about}", "“{name}” ({document}){about}")
_LEVEL = Text("，用于{levels}级", ", for level {levels}")
_UNCHECKED = Text("，文字未对照原文核对", ", its text not checked against the original")


def standard_words(standard: NamedStandard, lang: Lang) -> str:
    """By which standard everything was judged, for whom it is, and whether its text can be relied on."""
    level = _LEVEL.of(lang).format(levels=joined(standard.level, lang)) if standard.level else ""
    about = level + (_UNCHECKED.of(lang) if standard.checked is False else "")
    return _STANDARD.of(lang).format(name=standard.name, document=standard.document, about=about)


def standard_short(standard: NamedStandard, lang: Lang) -> str:
    """The same in a cell: name and document, and that nobody has checked its text."""
    return _SHORT.of(lang).format(
        name=standard.name,
        document=standard.document,
        about=_UNCHECKED.of(lang) if standard.checked is False else "",
    )


_UNENDED = Text(
    "{years}年还没有结束（截至{day}），全年的数还不能作判定。",
    "{years} is not over yet (as of {day}): no figure of the whole year is judged.",
)


def unended_words(years: Sequence[int], day: datetime.date, lang: Lang) -> str:
    """That years are not over on the day of the question; empty where all of them are."""
    return _UNENDED.of(lang).format(years=joined(years, lang), day=day) if years else ""


def drill_words(lang: Lang) -> str:
    """演练数据, and what that means."""
    return _DRILL.of(lang).format(word=DRILL.of(lang))


def drill_line(lang: Lang) -> Line:
    """The same in its colour."""
    return (Span(drill_words(lang), "bold magenta"),)
