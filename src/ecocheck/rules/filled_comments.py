"""ECO663: an entry of a form that was filled in behind its `#`, and is therefore not read."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ecocheck.findings import Finding, Spot
from ecocheck.regex import regex
from ecocheck.source.written.keys import ID

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from ecocheck.rules.context import DataContext

_FILLED_AT_ALL: Final = regex(r"\n *#+ *(?:value|numerator|denominator): *[^ #\n]")
"""Most files have no such line, and are not gone through."""
_ENTRY: Final = regex(rf" *#+ *({ID}):(?: .*)?")
_FILLED: Final = regex(r"( *#+ *)(?:value|numerator|denominator): *[^ #].*")


def eco663_filled_but_a_comment(context: DataContext) -> Iterator[Finding]:
    """A figure behind `#` below an id behind `#`, unless the file has that id without `#` as well."""
    text = context.document.text
    if _FILLED_AT_ALL.search(text) is None:
        return
    known, entry = context.figures.measurements, ""
    for number, line in enumerate(text.splitlines(), 1):
        opened = _ENTRY.fullmatch(line)
        if opened is not None or not line.lstrip().startswith("#"):
            entry = opened[1] if opened is not None and opened[1] in context.index.criteria else ""
            continue
        found = _FILLED.fullmatch(line)
        if found is not None and entry and entry not in known:
            spot = Spot(context.document.file, (), "value", number, len(found[1]) + 1)
            yield Finding("ECO663", spot, {"id": entry, "name": context.index.criteria[entry].name})
            entry = ""


FILLED_COMMENT_CHECKS: tuple[Callable[[DataContext], Iterator[Finding]], ...] = (eco663_filled_but_a_comment,)
