"""责任清单: what every office leads, supports and owns, with counts by verdict."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ecocheck.app.verdicts.standing import Standing
from ecocheck.findings.entry import Text
from ecocheck.render.formats.excel.layout import Sheet, SheetColumn
from ecocheck.render.formats.excel.sheet_names import DUTIES
from ecocheck.render.phrases import labels
from ecocheck.render.phrases.standings import STANDINGS

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from ecocheck.app.ledger import Duty, Ledger
    from ecocheck.findings import Lang
    from ecocheck.render.columns.column import Tone
    from ecocheck.render.formats.excel.ledger import Heads

_ABOUT = Text(
    "各列为所选地区、年度的判定项（任务为目标）个数，按判定分列，空格为0；配合的指标在牵头单位已列，此处重复计列。",
    "Counts of criteria (targets for tasks) over the regions and years asked for, blank for 0; "
    "what is supported counts again there.",
)
_EVIDENCED = {
    Standing.MET: Text("达标且有佐证", "met, with evidence"),
    Standing.CITY_MET: Text("达到全市要求且有佐证", "reaches city line, with evidence"),
}
_REVIEWED = {
    Standing.MET: Text("达标且已复核", "met, and reviewed"),
    Standing.CITY_MET: Text("达到全市要求且已复核", "reaches city line, and reviewed"),
}
_PARTS = {
    "lead": Text("牵头指标", "leads indicator"),
    "support": Text("配合指标", "supports indicator"),
    "responsible": Text("负责任务", "owns task"),
}


def sheet(ledger: Ledger, heads: Heads, lang: Lang) -> Sheet[Duty]:
    """The sheet, with a row for each indicator and task of an office."""
    return Sheet(
        DUTIES.of(lang),
        heads.title(DUTIES),
        (heads.note(_ABOUT),),
        _columns(lang),
        ledger.duties,
        kept=1,
    )


def _missed(duty: Duty) -> Tone:
    """The tone of the count of what was missed, where the office answers for it."""
    return "bad" if duty.part != "support" and duty.state.not_met > 0 else ""


def _late(duty: Duty) -> Tone:
    return "bad" if duty.late > 0 else ""


def _columns(lang: Lang) -> list[SheetColumn[Duty]]:
    """The office, its part, the indicator or task, and its criteria or targets counted by verdict."""
    counted: list[SheetColumn[Duty]] = [column for kind, said in STANDINGS.items() for column in _counted(kind, said)]
    return [
        SheetColumn(labels.OFFICE, 22, lambda one: one.agency.name),
        SheetColumn(Text("领导小组席位", "leading group"), 10, lambda one: one.agency.leading_group, centred=True),
        SheetColumn(Text("责任", "part"), 11, lambda one: _PARTS[one.part].of(lang)),
        SheetColumn(labels.ID, 7, lambda one: one.id, centred=True),
        SheetColumn(labels.INDICATOR_OR_TASK, 40, lambda one: one.name),
        SheetColumn(Text("判定项或目标数", "criteria, targets"), 11, lambda one: one.state.total),
        *counted,
        SheetColumn(labels.LATE, 7, lambda one: one.late or None, tone=_late),
    ]


def _counted(kind: Standing, said: Text) -> Iterator[SheetColumn[Duty]]:
    """The column with the count of a standing; for a success also with evidence, and those reviewed."""
    yield SheetColumn(said, 9, _count(kind), tone=_missed if kind is Standing.NOT_MET else None)
    if kind in _EVIDENCED:
        yield SheetColumn(_EVIDENCED[kind], 9, lambda duty: duty.state.evidenced_of(kind) or None)
        yield SheetColumn(_REVIEWED[kind], 9, lambda duty: duty.state.reviewed_of(kind) or None, optional=True)


def _count(kind: Standing) -> Callable[[Duty], int | None]:
    """The count; None for zero, since a table full of zeros hides the others."""
    return lambda duty: dict(duty.state.parts)[kind] or None
