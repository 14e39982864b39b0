"""Makes the catalogue of a check: orders the entries, looks at their documents, and numbers each document once."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from ecocheck.app.readiness import readiness_of
from ecocheck.app.volume_index.views import IndexEntry, Listed, Piece, VolumeIndex, Whereabouts
from ecocheck.model.base import recorded
from ecocheck.source.evidence import EvidenceState
from ecocheck.source.plan import PlanText
from ecocheck.verdict.sources.papers import untold_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from ecocheck.app.checking import Checked
    from ecocheck.app.evidence_files import EvidenceFiles
    from ecocheck.app.verdicts.row import Row
    from ecocheck.findings import Spot
    from ecocheck.model.documents import Evidence, Source

    _Key = tuple[str, str, str]
    """Title, number, and the region of a document without a number."""

_NOTHING: Final[Mapping[str, str]] = {}
_WHERE: Final = {EvidenceState.PRESENT: Whereabouts.STORED, EvidenceState.ALTERED: Whereabouts.ALTERED}


def build_volume_index(checked: Checked, papers: EvidenceFiles, stated: Mapping[str, str] = _NOTHING) -> VolumeIndex:
    """The catalogue of what was judged.

    `papers` looks at the files. `stated` has a note beside a document, by its
    path from the project's root, such as that it is not in the volume.
    """
    builder = _Builder(checked, papers, stated)
    entries = [builder.entry(row) for row in _ordered(checked)]
    numbered = tuple(_with_sources(entries, builder.documents))
    return VolumeIndex(checked, numbered, builder.documents, _listed(numbered))


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


def _with_sources(entries: Sequence[IndexEntry], documents: int) -> Iterator[IndexEntry]:
    """The entries with the numbers of their sources, which go on behind `documents`; evidence keeps its own number."""
    known: dict[_Key, int] = {}
    for entry in entries:
        for piece in entry.pieces:
            key = _source_key(entry, piece.source)
            if key is not None and piece.number is not None:
                known.setdefault(key, piece.number)
    following = documents
    for entry in entries:
        measurement = entry.row.measurement
        key = None if measurement is None else _source_key(entry, measurement.source)
        if key is None:
            yield entry
            continue
        own = next((one.number for one in entry.pieces if one.source is not None and one.number is not None), None)
        if own is None and key not in known:
            following += 1
            known[key] = following
        yield replace(entry, source_number=own or known[key])


def _source_key(entry: IndexEntry, source: Source | None) -> _Key | None:
    """What tells one source from another; one without a document number is another document in each region.

    None where neither title nor number is recorded.
    """
    if source is None:
        return None
    title, document = ((one or "") if recorded(one) else "" for one in (source.title, source.document))
    return (title, document, "" if document else entry.row.region) if title or document else None


def _listed(entries: Iterable[IndexEntry]) -> tuple[Listed, ...]:
    found: dict[int, Listed] = {}
    for entry in entries:
        measurement = entry.row.measurement
        source = None if measurement is None else measurement.source
        named = [(piece.number, piece, piece.source) for piece in entry.pieces]
        for number, piece, told in (*named, (entry.source_number, None, source)):
            if number is None:
                continue
            before = found.get(number, Listed(number, piece, told, ()))
            entries_so_far = (
                before.entries if before.entries and before.entries[-1] is entry else (*before.entries, entry)
            )
            found[number] = Listed(number, before.piece or piece, before.source or told, entries_so_far)
    return tuple(found[number] for number in sorted(found))
