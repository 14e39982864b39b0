"""责任清单: what every office leads, supports and owns, with counts by verdict."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ecocheck.app.verdicts.standing import Standing
from ecocheck.findings.entry import Text
from ecocheck.render.formats.excel.layout import Column
from ecocheck.render.phrases import labels
from ecocheck.render.phrases.standings import STANDINGS

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from ecocheck.app.ledger import Duty
    from ecocheck.findings import Lang

NAME = Text("责任清单", "duties")
KEPT = 1
_EVIDENCED = {
    Standing.MET: Text("达标且有佐证", "met, with evidence"),
    Standing.CITY_MET: Text("达到全市要求且有佐证", "reaches city line, with evidence"),
}
_PARTS = {
    "lead": Text("牵头指标", "leads indicator"),
    "support": Text("配合指标", "supports indicator"),
    "responsible": Text("负责任务", "owns task"),
}


def alarming(duty: Duty) -> bool:
    """Whether something that the office answers for was missed."""
    return duty.part != "support" and (duty.state.not_met > 0 or duty.late > 0)


def columns(lang: Lang) -> list[Column[Duty]]:
    """The office, its part, the indicator or task, and its criteria or targets counted by verdict."""
    counted: list[Column[Duty]] = [column for kind, said in STANDINGS.items() for column in _counted(kind, said)]
    return [
        Column(labels.OFFICE, 22, lambda one: one.agency.name),
        Column(Text("领导小组席位", "leading group"), 10, lambda one: one.agency.leading_group, centred=True),
        Column(Text("责任", "part"), 11, lambda one: _PARTS[one.part].of(lang)),
        Column(labels.ID, 7, lambda one: one.id, centred=True),
        Column(labels.INDICATOR_OR_TASK, 40, lambda one: one.name),
        Column(Text("判定项或目标数", "criteria, targets"), 11, lambda one: one.state.total),
        *counted,
        Column(labels.LATE, 7, lambda one: one.late),
    ]


def _counted(kind: Standing, said: Text) -> Iterator[Column[Duty]]:
    """The column with the count of a standing; for a success a second column with the count that has evidence."""
    yield Column(said, 9, _count(kind))
    if kind in _EVIDENCED:
        yield Column(_EVIDENCED[kind], 9, lambda duty: duty.state.evidenced_of(kind))


def _count(kind: Standing) -> Callable[[Duty], int]:
    return lambda duty: dict(duty.state.parts)[kind]
