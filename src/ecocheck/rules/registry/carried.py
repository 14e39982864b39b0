"""ECO472 and ECO473: whether the text of the plan lies in the project, so that the registry can be compared with it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ecocheck.findings import Finding, Spot
from ecocheck.model.base import TO_FILL
from ecocheck.rules.registry.quotes import cited_sentences
from ecocheck.source.written.characters import shown

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ecocheck.rules.context import RegistryContext

_MOST_NAMES: Final = 3
_WRITTEN: Final = {
    "ECO107": "plan_in_unicode",
    "ECO108": "plan_in_unicode",
    "ECO109": "plan_in_gbk",
    "ECO112": "plan_of_another_kind",
    "": "plan_not_opened",
}
"""How a file is written, by the code that the same bytes have in a data file; any other is damaged."""


def eco472_no_text_of_the_plan(context: RegistryContext) -> Iterator[Finding]:
    """The text of the plan lies in docs/plan; else no sentence is compared, and nobody would notice."""
    registry, text = context.project.registry, context.plan_text
    number = registry.indicators.plan.number
    if number == TO_FILL or text.find(number) is not None:
        return
    count = sum(one.document == number for one in cited_sentences(context, number))
    there = (*text.others, *(file.rpartition("/")[2] for file in (*text.files, *(one.file for one in text.unread))))
    params = {
        "number": shown(number),
        "count": str(count),
        "folder": text.folder,
        "phrase": "plan_files_there" if there else "plan_folder_empty",
        "names": "、".join(shown(name, 40) for name in there[:_MOST_NAMES]),
    }
    if count:
        yield Finding("ECO472", registry.indicators_document.spot(("plan", "number")), params)


def eco473_unread(context: RegistryContext) -> Iterator[Finding]:
    """A text in docs/plan can be read."""
    for one in context.plan_text.unread:
        phrase = _WRITTEN.get(one.code, "plan_damaged")
        yield Finding("ECO473", Spot(one.file, (), "value", 1, 1), {"phrase": phrase})


CARRIED_CHECKS = (eco472_no_text_of_the_plan, eco473_unread)
"""Checks of the texts that lie beside the registry; only who checks the whole project asks them."""
