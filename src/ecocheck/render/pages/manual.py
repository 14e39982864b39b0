"""The manual page of a finding's code, made from the catalogue of codes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ecocheck.findings.entry import Text
from ecocheck.render.columns.column import Column
from ecocheck.render.pages.tree import Note, Section, Table, Title, Verbatim
from ecocheck.render.phrases import labels
from ecocheck.render.phrases.findings import blank_message
from ecocheck.render.phrases.labels import severity_word

if TYPE_CHECKING:
    from collections.abc import Iterable

    from ecocheck.findings import Entry, Lang
    from ecocheck.render.pages.tree import Page, Part

_WHAT = Text("提示内容", "What it says")
_WHY = Text("原因", "Why")
_WRONG = labels.WRONG
_RIGHT = labels.RIGHT
_MEND = Text("更正办法", "How to mend it")
_INSET: Final = 2

_COLUMNS: Final[tuple[Column[Entry], ...]] = (
    Column("code", Text("编号", "code"), lambda entry, _: entry.code),
    Column("severity", labels.SEVERITY, lambda entry, lang: severity_word(entry.severity, lang)),
    Column("title", labels.NAME, lambda entry, lang: entry.title.of(lang), least=20),
)


def index_page(entries: Iterable[Entry], lang: Lang) -> Page:  # noqa: ARG001 the same parameters as every page
    """Every code with its severity and title."""
    return (Table(_COLUMNS, [Section(list(entries))]),)


def manual_page(entry: Entry, lang: Lang) -> Page:
    """The page of one code: title, message, why, wrong, right, how to mend."""
    return (
        Title(f"{entry.code}  {severity_word(entry.severity, lang)}  {entry.title.of(lang)}"),
        *_under(_WHAT.of(lang), Note(blank_message(entry.message.of(lang)).strip(), inset=_INSET)),
        *_under(_WHY.of(lang), Note(entry.why.of(lang).strip(), inset=_INSET)),
        *_under(_WRONG.of(lang), Verbatim(entry.wrong.strip("\n"), _INSET)),
        *_under(_RIGHT.of(lang), Verbatim(entry.right.strip("\n"), _INSET)),
        *_under(_MEND.of(lang), Note(blank_message(entry.hint.of(lang)).strip(), inset=_INSET)),
    )


def _under(title: str, part: Note | Verbatim) -> tuple[Part, ...]:
    """The part under its title; nothing where the part is empty."""
    return (Title(title, level=2), part) if part.text.strip() else ()
