"""Records of opinions as text, with the fingerprint that the program gives them."""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

import yaml

from ecocheck.model.reviews import Review
from ecocheck.verdict.opining import mark_of

if TYPE_CHECKING:
    from collections.abc import Mapping

SOME_GROUND: Final[Mapping[str, Mapping[str, str]]] = {"figure": {"value": "98.4"}, "verdict": {"verdict": "met"}}


@dataclass(frozen=True, slots=True)
class Said:
    """One opinion; `of` is the verdict for which it was recorded."""

    of: tuple[str, int, str]
    agency: str = "市生态环境局"
    person: str = "周正"
    date: str = "2025-06-20"
    opinion: str = "同意"
    reason: str | None = None
    ground: Any = None

    @property
    def said(self) -> dict[str, Any]:
        """What a person says."""
        found = {key: getattr(self, key) for key in ("agency", "person", "date", "opinion", "reason")}
        return {key: value for key, value in found.items() if value is not None}

    @property
    def review(self) -> Review:
        """The record."""
        ground = SOME_GROUND if self.ground is None else self.ground
        unmarked = Review.model_validate({**self.said, "fingerprint": "0" * 64, "rested_on": ground})
        return unmarked.model_copy(update={"fingerprint": mark_of(*self.of, unmarked)})

    def edited(self, **changed: str) -> dict[str, Any]:
        """The entry of a file, edited by hand after it was recorded."""
        return self.entry | changed

    @property
    def entry(self) -> dict[str, Any]:
        """The entry of a file."""
        one = self.review
        return {**self.said, "fingerprint": one.fingerprint, "rested_on": one.rested_on}


def text_of(region: str, year: int, opinions: Mapping[str, list[dict[str, Any]]]) -> str:
    """A file of reviews."""
    found = {key: [_dated(one) for one in several] for key, several in opinions.items()}
    return yaml.safe_dump({"region": region, "year": year, "reviews": found}, allow_unicode=True, sort_keys=False)


def _dated(entry: Mapping[str, Any]) -> dict[str, Any]:
    """The entry with its date as YAML writes dates: without quotes."""
    return {**entry, "date": datetime.date.fromisoformat(entry["date"])}
