"""Punctuation between a report's own words; sentences of the plan keep theirs in every language."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ecocheck.findings import Lang


@dataclass(frozen=True, slots=True)
class Signs:
    """By the names that templates use; blanks that belong to a sign stand in it."""

    colon: str
    comma: str
    semi: str
    stop: str
    lp: str
    """Opens a bracket."""
    rp: str
    lq: str
    """Opens a quotation."""
    rq: str

    def named(self) -> dict[str, str]:
        """Each sign by its name."""
        return asdict(self)


SIGNS: dict[Lang, Signs] = {
    "zh": Signs("：", "，", "；", "。", "（", "）", "“", "”"),
    "en": Signs(": ", ", ", "; ", ". ", " (", ")", "“", "”"),
}
