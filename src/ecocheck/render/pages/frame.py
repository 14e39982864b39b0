"""What stands around every page that rests on a check: that it is a drill, by which standard, which years go on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ecocheck.render.pages.tree import Break, Note
from ecocheck.render.phrases.banner import drill_words, standard_words, unended_words

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from ecocheck.app.checking import Checked
    from ecocheck.findings import Lang
    from ecocheck.render.pages.tree import Page, Part


def framed(checked: Checked, lang: Lang, parts: Iterable[Part]) -> Page:
    """The parts under what has to be known of all of them."""
    return drilled(checked, lang, (*_basis(checked, lang), *parts))


def drilled(checked: Checked, lang: Lang, parts: Iterable[Part]) -> Page:
    """The parts; that they rest on a drill is said before and after them."""
    drill = [Note(drill_words(lang), "drill")] if checked.project.drill else []
    return (*drill, Break(), *parts, *drill)


def _basis(checked: Checked, lang: Lang) -> Iterator[Part]:
    """By which standard it was judged, where there are several; which years are not over on the day asked about."""
    standard, unended = checked.standard, unended_words(checked.unended, checked.as_of, lang)
    if not standard.alone:
        yield Note(standard_words(standard, lang), "warn" if standard.checked is False else "strong")
        yield Break()
    if unended:
        yield Note(unended, "warn")
        yield Break()
