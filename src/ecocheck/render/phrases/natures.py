"""How many gaps are of binding lines and how many of lines for reference."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Final

from ecocheck.findings.entry import Text
from ecocheck.render.phrases.joins import joined
from ecocheck.render.phrases.standings import nature_word

if TYPE_CHECKING:
    from collections.abc import Iterable

    from ecocheck.app.gaps import Gap
    from ecocheck.findings import Lang
    from ecocheck.model.standard import Nature

_COUNTED: Final = Text("{nature}{n}项", "{nature}: {n}")
_OF_TASKS: Final = Text("任务目标{n}项", "targets of tasks: {n}")
_ORDER: Final[tuple[Nature | None, ...]] = ("约束性", "参考性", None)


def counted_by_nature(gaps: Iterable[Gap], lang: Lang) -> str:
    """How many are of each nature, the binding ones first, then targets of tasks; empty where no line has a nature."""
    found = list(gaps)
    natures = Counter(gap.row.nature if gap.row is not None else None for gap in found if gap.task is None)
    if not any(natures[one] for one in _ORDER if one is not None):
        return ""
    said = [_COUNTED.of(lang).format(nature=nature_word(one, lang), n=natures[one]) for one in _ORDER if natures[one]]
    tasks = len(found) - natures.total()
    return joined([*said, *([_OF_TASKS.of(lang).format(n=tasks)] if tasks else [])], lang)
