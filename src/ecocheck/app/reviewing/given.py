"""An opinion as somebody gives it, before it is recorded."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    import datetime

    from ecocheck.model.reviews import OpinionWord


@dataclass(frozen=True, slots=True)
class Given:
    """One opinion on one verdict."""

    region: str
    year: int
    key: str
    """The id of the criterion or target."""
    opinion: OpinionWord
    reason: str | None
    agency: str
    person: str
    date: datetime.date
    seen: str | None = None
    """The fingerprint of what the reviewer was shown; where it is another now, the opinion is refused."""
    where: str | None = None
    """Where it was given, for messages: 抽验表.xlsx 第5行."""


class Reviewer(NamedTuple):
    """Who reviews, and on which day."""

    agency: str
    person: str
    date: datetime.date

    def says(
        self, key: tuple[str, int, str], opinion: OpinionWord, reason: str | None, *, seen: str | None = None
    ) -> Given:
        """The opinion of this reviewer on the verdict of a region and year under an id."""
        return Given(*key, opinion, reason, self.agency, self.person, self.date, seen)
