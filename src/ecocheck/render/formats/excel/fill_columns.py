"""The columns of the list of gaps that offices fill in, and the code by which each row is found again."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from ecocheck.findings.entry import Text
from ecocheck.render.formats.excel.layout import FillIn, SheetColumn
from ecocheck.render.phrases import labels

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from ecocheck.findings import Lang
    from ecocheck.render.formats.excel.values import Value

CODE: Final = Text("识别码", "key")
"""The head of a hidden column; programs of both languages read it."""
MEASURES: Final = labels.MEASURES
PERSON: Final = labels.PERSON
DEADLINE: Final = labels.DEADLINE
PROGRESS: Final = labels.PROGRESS
FILLED: Final = (MEASURES, PERSON, DEADLINE, PROGRESS)

ABOUT: Final = (labels.KIND, labels.REGION, labels.YEAR, labels.ID, labels.MATTER)
"""The heads that say which gap a row was about."""

_STATES: Final = (labels.STATUSES["not_started"], labels.STATUSES["in_progress"], labels.STATUSES["done"])
_DAY_SAYS: Final = Text("填日期，例如 2026-06-30", "a date, such as 2026-06-30")
_STATE_SAYS: Final = Text("从列表中选择：{states}", "one of: {states}")
_CODE_WIDTH: Final = 24


def columns_to_fill(
    typed: Callable[[Any], Mapping[str, Value]], own: Iterable[str], lang: Lang
) -> list[SheetColumn[Any]]:
    """The columns to fill in, then the columns that an office added itself; `typed` gives a row's values by head."""
    states = tuple(one.of(lang) for one in _STATES)
    choice = FillIn(states, says=_STATE_SAYS.of(lang).format(states="、".join(states)))
    rules = (
        (MEASURES, 28, FillIn()),
        (PERSON, 9, FillIn()),
        (DEADLINE, 11, FillIn(day=True, says=_DAY_SAYS.of(lang))),
        (PROGRESS, 9, choice),
    )
    ours = [SheetColumn(head, wide, _typed(typed, head.of("zh")), fill=rule) for head, wide, rule in rules]
    theirs = [SheetColumn(Text(one, one), 14, _typed(typed, one), fill=FillIn()) for one in own]
    return [*ours, *theirs]


def _typed(typed: Callable[[Any], Mapping[str, Value]], head: str) -> Callable[[Any], Value]:
    return lambda entry: typed(entry).get(head)


def code_column(code: Callable[[Any], str]) -> SheetColumn[Any]:
    """The hidden column with the code of each row."""
    return SheetColumn(CODE, _CODE_WIDTH, lambda entry: code(entry) or None, paper=False, hidden=True)
