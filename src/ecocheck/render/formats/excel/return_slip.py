"""退回单: what is wrong in a form that goes back, cell by cell, as a workbook."""

from __future__ import annotations

from pathlib import PurePosixPath
from typing import TYPE_CHECKING, Final

from ecocheck.app.collecting.action_forms.action_form import CollectedActionForm
from ecocheck.disk.naming import free_name, misfit
from ecocheck.findings.entry import Text
from ecocheck.render.columns.collected import PROBLEMS
from ecocheck.render.formats.excel.book import Book
from ecocheck.render.formats.excel.layout import Sheet, declared
from ecocheck.render.phrases.labels import DRILL

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ecocheck.app.collecting.collect import CollectedForm
    from ecocheck.app.collecting.collection import Collection
    from ecocheck.findings import Lang

_NAME: Final = Text("退回单", "return slip")
_TITLE: Final = Text("退回单：{file}", "return slip: {file}")
_ABOUT: Final = Text(
    "以下每行为一处问题：请在“位置”所列格中按“更正办法”更正，并重新报送原填报表。"
    "“程度”为错误的须更正，更正前本表全部内容未收；为警告的请核对，无误的不必更正。",
    "Each line is one fault: mend the cell as told and hand the form in again. Errors must be mended, and nothing of "
    "the form has been taken so far; warnings are to be checked.",
)


def return_slips(collection: Collection, lang: Lang) -> Iterator[tuple[str, bytes]]:
    """The name and the bytes of the slip of each form that goes back."""
    taken: set[str] = set()
    for one in collection.forms:
        if not one.taken:
            parts = (_NAME.of(lang), "".join(_whose(one)), PurePosixPath(one.form.file).stem)
            name = free_name("-".join(filter(None, parts)), taken)
            if misfit(name) is not None:
                name = free_name(f"{_NAME.of(lang)}-{one.form.ident or _whose(one)[0]}", taken)
            yield f"{name}.xlsx", _slip(collection, one, lang)


def _whose(one: CollectedForm | CollectedActionForm) -> tuple[str, ...]:
    """The region and year of a form, or the office of a form of actions."""
    if isinstance(one, CollectedActionForm):
        return (one.office or "",)
    return one.form.region, str(one.form.year or "")


def _slip(collection: Collection, one: CollectedForm | CollectedActionForm, lang: Lang) -> bytes:
    drill = collection.project.drill
    footer = " ".join(_whose(one))
    book = Book(lang, mark=DRILL.of(lang) if drill else None, footer=footer, day=collection.as_of)
    title = _TITLE.of(lang).format(file=one.form.file)
    notes = (_ABOUT.of(lang),)
    book.add(Sheet(_NAME.of(lang), title, notes, declared(PROBLEMS, lang), one.problems, kept=1))
    return book.finished()
