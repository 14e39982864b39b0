"""The columns of stored evidence, and of its counts by region."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from ecocheck.findings.entry import Text
from ecocheck.render.columns.column import PEOPLE, SHEETS, Column
from ecocheck.render.phrases import evidence as words
from ecocheck.render.phrases import labels
from ecocheck.render.phrases.findings import spot_words

if TYPE_CHECKING:
    from ecocheck.app.evidence.verifying import StoredEvidence, Verified

_NAME: Final = Text("材料名称", "title")


@dataclass(frozen=True, slots=True)
class RegionCount:
    """How the stored evidence of one region stands."""

    region: str
    stored: int
    sound: int
    unhashed: int
    broken: int

    @property
    def doubtful(self) -> int:
        """How many have a warning only."""
        return self.stored - self.sound - self.unhashed - self.broken


def counts_of(verified: Verified) -> list[RegionCount]:
    """The counts of every selected region, in the order of units.yaml."""
    return [_count(region, verified.of_region(region)) for region in verified.regions]


def _count(region: str, stored: tuple[StoredEvidence, ...]) -> RegionCount:
    return RegionCount(
        region,
        len(stored),
        sum(one.sound for one in stored),
        sum(one.unhashed for one in stored),
        sum(one.broken for one in stored),
    )


COUNTS: Final[tuple[Column[RegionCount], ...]] = (
    Column("region", labels.REGION, lambda one, _: one.region),
    Column("stored", words.STORED, lambda one, _: str(one.stored)),
    Column("sound", words.SOUND, lambda one, _: str(one.sound)),
    Column(
        "unhashed", words.UNHASHED, lambda one, _: str(one.unhashed), tone=lambda one: "open" if one.unhashed else ""
    ),
    Column("broken", words.BROKEN, lambda one, _: str(one.broken), tone=lambda one: "bad" if one.broken else ""),
    Column(
        "doubtful", words.DOUBTFUL, lambda one, _: str(one.doubtful), tone=lambda one: "warn" if one.doubtful else ""
    ),
)

FILES: Final[tuple[Column[StoredEvidence], ...]] = (
    Column("region", labels.REGION, lambda one, _: one.region),
    Column("year", labels.YEAR, lambda one, _: str(one.year), exact=lambda one, _: one.year),
    # A spreadsheet would read 3-1, alone in a csv cell, as the third of January.
    Column("matter", labels.MATTER, lambda one, _: f"{one.action or one.id} {one.name}", forms=SHEETS),
    Column("id", labels.ID, lambda one, _: one.action or one.id, forms=PEOPLE),
    Column("state", words.STATE, words.state_words, tone=lambda one: "bad" if one.broken else "open"),
    Column("file", labels.FILE, lambda one, _: one.evidence.path, least=16),
    Column("title", _NAME, lambda one, _: one.evidence.title or "", forms=SHEETS),
    Column("sha256", labels.CHECKSUM, lambda one, _: one.evidence.sha256 or "", forms=SHEETS),
    Column("at", labels.PLACE, lambda one, _: spot_words(one.at), least=14),
)
