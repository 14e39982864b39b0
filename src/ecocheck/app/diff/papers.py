"""The stored documents behind a figure on both sides, and their states where figures of both sides are mixed."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

from ecocheck.app.diff.factors import Factor, Kind, measurement_of
from ecocheck.app.evidence_files import EvidenceFiles
from ecocheck.quantity import FIRST_YEAR
from ecocheck.verdict.asked import NOTHING

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from ecocheck.app.diff.factors import Ground
    from ecocheck.app.diff.questions import Question
    from ecocheck.model.documents import Evidence
    from ecocheck.source.evidence import EvidenceState
    from ecocheck.verdict.asked import Asked

Document: TypeAlias = tuple[str, str | None]
"""Path and hash: a document that is named with another hash is another document, and part of the figure's entry."""


class Papers:
    """The documents that both sides name for one verdict."""

    def __init__(self, grounds: tuple[Ground, Ground], one: Question, beyond: Asked = NOTHING) -> None:
        """`one` is what is judged, `beyond` the other criteria at which its rule looks."""
        self._sides = grounds[0].side.papers, grounds[1].side.papers
        self._was, self._now = (
            dict(_named(ground, one, beyond)) | dict(_of_counties(ground, beyond)) for ground in grounds
        )

    def factors(self) -> tuple[Factor, ...]:
        """The figures of which a document that both sides name is in another state."""
        return tuple(dict.fromkeys(factor for factor, _, _, _ in self._moved()))

    def changes(self, factor: Factor) -> Iterator[tuple[str, EvidenceState, EvidenceState]]:
        """The documents of a figure that are in another state: path and both states."""
        return ((path, before, after) for one, (path, _), before, after in self._moved() if one == factor)

    def mixed(self, taken: frozenset[Factor]) -> EvidenceFiles:
        """The documents of the earlier side; those of figures in `taken`, and those it does not name, of the later."""
        moved = {document for factor, document, _, _ in self._moved() if factor in taken}
        return _Mixed(*self._sides, moved | (self._now.keys() - self._was.keys()))

    def _moved(self) -> Iterator[tuple[Factor, Document, EvidenceState, EvidenceState]]:
        for document, (factor, evidence) in self._now.items():
            if document in self._was:
                before, after = (side.state(evidence) for side in self._sides)
                if before is not after:
                    yield factor, document, before, after


class _Mixed(EvidenceFiles):
    """Looks at some documents on the later side and at all others on the earlier."""

    def __init__(self, before: EvidenceFiles, after: EvidenceFiles, later: set[Document]) -> None:
        self._before, self._after, self._later = before, after, later

    def state(self, evidence: Evidence) -> EvidenceState:
        return (self._after if _name(evidence) in self._later else self._before).state(evidence)


def _of_counties(ground: Ground, beyond: Asked) -> Iterator[tuple[Document, tuple[Factor, Evidence]]]:
    """The documents behind the counties' figures that the city's rule counts."""
    for county in ground.place.around.places() if beyond.counties else ():
        if not county.is_city:
            found = ground.place.around.figures(county.name, range(FIRST_YEAR, ground.year + 1))
            for figures in found.values():
                entries = (figures.measurements[key] for key in beyond.counties if key in figures.measurements)
                for each in (proof for one in entries for proof in one.stored):
                    yield _name(each), (Factor(Kind.COUNTY, county.name), each)


def _named(ground: Ground, one: Question, beyond: Asked) -> Mapping[Document, tuple[Factor, Evidence]]:
    """The documents that one side names, each with the newest figure that names it."""
    keys = [each.id for each in (one.criterion, one.task) if each is not None]
    keys += [*(lender.id for _, lender in one.lenders), *sorted(beyond.here)]
    found: dict[Document, tuple[Factor, Evidence]] = {}
    for year in sorted((one for one in ground.files if one <= ground.year), reverse=True):
        for key in keys:
            measurement = measurement_of(ground.files[year].figures, key, one)
            for each in measurement.stored if measurement is not None else ():
                found.setdefault(_name(each), (Factor(Kind.EVIDENCE, key, year), each))
    return found


def _name(one: Evidence) -> Document:
    return one.path, one.sha256
