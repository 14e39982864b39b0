"""Makes the volume index of a check: orders the entries, looks at their documents, and numbers each document once."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ecocheck.app.readiness import readiness_of
from ecocheck.app.volume_index.views import IndexEntry, Piece, VolumeIndex, Whereabouts
from ecocheck.source.evidence import EvidenceState
from ecocheck.source.plan import PlanText
from ecocheck.verdict.sources.papers import untold_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from ecocheck.app.checking import Checked
    from ecocheck.app.evidence_files import EvidenceFiles
    from ecocheck.app.verdicts.row import Row
    from ecocheck.findings import Spot
    from ecocheck.model.documents import Evidence, Source

_NOTHING: Final[Mapping[str, str]] = {}
_WHERE: Final = {EvidenceState.PRESENT: Whereabouts.STORED, EvidenceState.ALTERED: Whereabouts.ALTERED}


def build_volume_index(checked: Checked, papers: EvidenceFiles, stated: Mapping[str, str] = _NOTHING) -> VolumeIndex:
    """The volume index of what was judged.

    `papers` looks at the files. `stated` has a note beside a document, by its
    path from the project's root, such as that it is not in the volume.
    """
    builder = _Builder(checked, papers, stated)
    entries = tuple(builder.entry(row) for row in _ordered(checked))
    return VolumeIndex(checked, entries, builder.documents)


def _ordered(checked: Checked) -> Iterator[Row]:
    rows: dict[tuple[int, str], list[Row]] = {}
    for row in checked.rows:
        rows.setdefault((row.year, row.id), []).append(row)
    for year in checked.selection.years:
        for indicator in checked.selection.indicators:
            for criterion in indicator.criteria:
                yield from rows.get((year, criterion.id), ())


class _Builder:
    """Numbers the documents in the order in which they are first named."""

    def __init__(self, checked: Checked, papers: EvidenceFiles, stated: Mapping[str, str]) -> None:
        self._papers, self._stated = papers, stated
        self._numbers: dict[tuple[str, str], int] = {}
        registry = checked.project.registry_folder
        self._plan = PlanText(registry, checked.project.root, checked.project.registry.tasks.stands_in)
        self._lines: dict[str, Spot | None] = {}

    @property
    def documents(self) -> int:
        """How many documents have a number so far."""
        return len(self._numbers)

    def entry(self, row: Row) -> IndexEntry:
        """The entry of a verdict."""
        measurement = row.measurement
        proofs = () if measurement is None else measurement.evidence
        source = None if measurement is None else measurement.source
        pieces = tuple(self._piece(one, source) for one in proofs)
        return IndexEntry(row, readiness_of(row, self._papers), self._plan_at(row), pieces)

    def _plan_at(self, row: Row) -> Spot | None:
        if row.citation is None or row.standard.further:
            return None
        quote = row.citation.quote
        if quote not in self._lines:
            self._lines[quote] = self._plan.find(quote)
        return self._lines[quote]

    def _piece(self, evidence: Evidence, source: Source | None) -> Piece:
        state = self._papers.state(evidence)
        where = _WHERE.get(state, Whereabouts.UNFIT)
        if state is EvidenceState.ARCHIVED:
            where = Whereabouts.ARCHIVED if untold_of(evidence) is None else Whereabouts.UNTOLD
        number, again = self._number(evidence, where)
        return Piece(
            number,
            again,
            evidence,
            where,
            state,
            self._papers.digest(evidence),
            source if _is_of(source, evidence) else None,
            self._stated.get(evidence.path) if evidence.file is not None else None,
        )

    def _number(self, evidence: Evidence, where: Whereabouts) -> tuple[int | None, bool]:
        """The number of a document, and whether it had one before; a file that is not there gets none."""
        if where in {Whereabouts.UNFIT, Whereabouts.UNTOLD}:
            return None, False
        key = (evidence.held_by or "", evidence.archive_no or "") if evidence.file is None else ("", evidence.path)
        again = key in self._numbers
        return self._numbers.setdefault(key, len(self._numbers) + 1), again


def _is_of(source: Source | None, evidence: Evidence) -> bool:
    """Whether the source tells of this very document: both have the same title."""
    return source is not None and source.title is not None and source.title == evidence.title
