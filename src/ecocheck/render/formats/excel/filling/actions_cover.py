"""The cover of a form of actions: whose it is, who fills it in and when, and how."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ecocheck.app.filling.actions_form import blocks, known_as
from ecocheck.app.filling.fields import FIELDS, Section
from ecocheck.render.formats.excel.file import height_of
from ecocheck.render.formats.excel.filling.validations import field_validation
from ecocheck.render.formats.excel.values import lines_of
from ecocheck.render.phrases.actions import form as words
from ecocheck.render.phrases.actions.words import NONE
from ecocheck.render.phrases.forms.filling import NUMBER
from ecocheck.render.phrases.joins import COLON, date_words, joined

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ecocheck.app.actions.listing import Listed
    from ecocheck.findings import Lang
    from ecocheck.render.formats.excel.filling.book import FormBook

_WIDTHS: Final = (18, 76)
_LAST: Final = len(_WIDTHS) - 1
_AGENCY: Final = "agency"


def cover_lines(agency: str | None) -> Iterator[tuple[str, str, str, str]]:
    """What the hidden sheet keeps of the cover; the office of a form of one office is not to be changed."""
    for field in FIELDS[Section.RECORD]:
        if agency is None or field.key != _AGENCY:
            yield Section.RECORD.value, "", field.key, ""


def title_of(listed: Listed, agency: str | None, lang: Lang) -> str:
    """The title of the form."""
    said = words.TITLE.of(lang).format(day=date_words(listed.as_of, lang))
    return said if agency is None else words.OF_OFFICE.of(lang).format(title=said, agency=agency)


def write_actions_cover(book: FormBook, listed: Listed, agency: str | None, ident: str) -> None:
    """Add the first sheet."""
    lang = book.lang
    page = book.sheet(words.COVER.of(lang))
    for place, width in enumerate(_WIDTHS):
        page.set_column(place, place, width)
    line = 0

    def over(text: str, look: str, height: float) -> None:
        nonlocal line
        book.merge(page, (line, 0), _LAST, text, look)
        page.set_row(line, height)
        line += 1

    over(book.marked(title_of(listed, agency, lang)), "cover", 40)
    over(NUMBER.of(lang).format(ident=ident), "small", 18)
    for said in _missing(listed, lang):
        over(said, "sentence", height_of(lines_of(said, sum(_WIDTHS))) + 2)
    over(words.WHO.of(lang), "part", 26)
    for field in FIELDS[Section.RECORD]:
        book.write(page, (line, 0), field.head.of(lang) + COLON.of(lang).strip(), "label")
        if field.key == _AGENCY and agency is not None:
            book.write(page, (line, 1), agency)
        else:
            book.fill(page, (line, 1), field, None)
            page.data_validation(line, 1, line, 1, field_validation(field, lang))
        page.set_row(line, 24)
        line += 1
    over(words.HOW.of(lang), "part", 26)
    for number, sentence in enumerate(words.INSTRUCTIONS, 1):
        text = f"{number}. {sentence.of(lang)}"
        over(text, "sentence", height_of(lines_of(text, sum(_WIDTHS))) + 2)
    page.print_area(0, 0, line - 1, _LAST)
    book.on_paper(page, upright=True)
    page.activate()


def _missing(listed: Listed, lang: Lang) -> Iterator[str]:
    """Which actions are not on the form though they were asked for."""
    found = blocks((one.action, one.at) for one in listed.all)
    twice = dict.fromkeys(one.action.id for one in listed.all if known_as(one.action.id) not in found)
    if twice:
        yield words.LEFT_OUT.of(lang).format(ids=joined(twice, lang))
    if listed.unread:
        yield words.UNREAD.of(lang).format(files=joined((at.file for at in listed.unread), lang))
    if not listed.all and not listed.unread:
        yield NONE.of(lang)
