"""Punctuation between a report's own words; sentences of the plan keep theirs in every language."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING

from markupsafe import Markup

if TYPE_CHECKING:
    from collections.abc import Iterable

    from ecocheck.findings import Lang


class Sign(Markup):
    """A sign keeps the blank that belongs to it when a template prints it."""

    __slots__ = ()

    def join(self, iterable: Iterable[object], /) -> str:  # type: ignore[override] # plain, so that it is escaped yet
        """What is joined by a sign is text like any other, and escaped for the format where it is printed."""
        return str.join(str(self), map(str, iterable))


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

    def named(self) -> dict[str, Sign]:
        """Each sign by its name."""
        return {name: Sign(sign) for name, sign in asdict(self).items()}


SIGNS: dict[Lang, Signs] = {
    "zh": Signs("：", "，", "；", "。", "（", "）", "“", "”"),
    "en": Signs(": ", ", ", "; ", ". ", " (", ")", "“", "”"),
}
