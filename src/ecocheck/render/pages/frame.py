"""The frame of every page that rests on a check: the mark of a drill, the standard, years that are not over."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ecocheck.render.pages.tree import Break, Imprint, Note
from ecocheck.render.phrases.banner import drill_words, standard_words, unended_words, year_before_words

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from ecocheck.app.checking import Checked
    from ecocheck.findings import Lang
    from ecocheck.render.pages.tree import Page, Part


def framed(checked: Checked, lang: Lang, parts: Iterable[Part]) -> Page:
    """The parts below the mark of a drill, the standard, and the years that are not over."""
    return drilled(checked, lang, (*_basis(checked, lang), *parts))


def tried(checked: Checked, lang: Lang, said: str, parts: Iterable[Part]) -> Page:
    """The parts of a trial between two marks that say so, within those of a drill."""
    mark = Note(said, "trial")
    return drilled(checked, lang, (mark, Break(), *_basis(checked, lang), *parts, mark))


def drilled(checked: Checked, lang: Lang, parts: Iterable[Part]) -> Page:
    """The parts; where they rest on a drill, a mark stands before and after them."""
    imprint = Imprint(f"{checked.project.registry.indicators.plan.number} {checked.as_of}", checked.as_of)
    return (imprint, *marked(lang, parts, drill=checked.project.drill))


def marked(lang: Lang, parts: Iterable[Part], *, drill: bool) -> Page:
    """The parts, between two marks of a drill where they rest on one."""
    mark = [Note(drill_words(lang), "drill")] if drill else []
    return (*mark, Break(), *parts, *mark)


def _basis(checked: Checked, lang: Lang) -> Iterator[Part]:
    """The standard that was judged by, where there are several; the years that are not over on the day of the check."""
    standard, unended = checked.standard, unended_words(checked.unended, checked.as_of, lang)
    if not standard.alone:
        yield Note(standard_words(standard, lang), "warn" if standard.checked is False else "strong")
        yield Break()
    if unended:
        yield Note(unended + year_before_words(checked.year_before, lang), "warn")
        yield Break()
