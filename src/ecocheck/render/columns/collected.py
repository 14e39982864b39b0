"""The columns of what forms change in the data files, and of what is wrong in them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ecocheck.app.filling.fields import field_of
from ecocheck.findings.catalogue import severity_of
from ecocheck.findings.entry import Text
from ecocheck.render.columns.column import SHEETS, Column
from ecocheck.render.phrases import labels
from ecocheck.render.phrases.forms.collected import mend_words, problem_words
from ecocheck.render.phrases.labels import severity_word
from ecocheck.render.text.width import shown

if TYPE_CHECKING:
    from ecocheck.app.collecting.handed_in import Problem
    from ecocheck.app.collecting.merge import Change
    from ecocheck.findings import Lang
    from ecocheck.render.columns.column import Tone

_NOTHING = Text("（空）", "(empty)")
_SPARE: Final = 24


def _said(said: str | None, lang: Lang) -> str:
    return _NOTHING.of(lang) if said is None else shown(said)


CHANGES: Final[tuple[Column[Change], ...]] = (
    Column("id", labels.ID, lambda one, _: one.key.ident, width=10),
    Column("name", labels.NAME, lambda one, _: one.row.name, least=12, width=24),
    Column("field", Text("栏", "field"), lambda one, lang: field_of(one.key.section, one.key.key).head.of(lang)),
    Column("old", Text("原来", "before"), lambda one, lang: _said(one.old, lang), least=8, width=_SPARE),
    Column("new", Text("改为", "now"), lambda one, lang: _said(one.new, lang), least=8, width=_SPARE),
    Column("why", labels.REASON, lambda one, _: shown(one.why or ""), least=6, width=_SPARE),
    Column("place", labels.PLACE, lambda one, _: f"《{one.place.sheet}》{one.place.address or ''}", width=18),
)


def _place(problem: Problem, _: Lang) -> str:
    place = problem.place
    return f"《{place.sheet}》{place.address or ''}" if place.sheet else place.file


def _tone(problem: Problem) -> Tone:
    return "bad" if severity_of(problem.finding).value == "error" else "warn"


PROBLEMS: Final[tuple[Column[Problem], ...]] = (
    Column("file", labels.FILE, lambda one, _: one.place.file, forms=SHEETS, width=26),
    Column("place", labels.PLACE, _place, least=10, width=18, tone=_tone),
    Column("id", labels.ID, lambda one, _: one.cell.ident if one.cell is not None else "", width=10),
    Column("what", labels.FINDING, lambda one, lang: problem_words(one.finding, lang), least=20, width=40),
    Column("mend", labels.TO_DO, lambda one, lang: mend_words(one.finding, lang), least=20, width=40),
    Column(
        "severity",
        labels.SEVERITY,
        lambda one, lang: severity_word(severity_of(one.finding), lang),
        width=7,
        tone=_tone,
    ),
    Column("code", labels.CODE, lambda one, _: one.finding.code, width=9),
)
