"""Says which inputs would decide an undetermined verdict."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from ecocheck.model.rule import base_years, compares_with, form_of, years_before
from ecocheck.model.rule_kinds.base import Against, Form
from ecocheck.quantity import same_unit
from ecocheck.verdict.notes import NoteCode
from ecocheck.verdict.outcome import Reason
from ecocheck.verdict.reading import PERCENT, stated_basis

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from ecocheck.model.measurement import Measurement
    from ecocheck.model.registry import Basis
    from ecocheck.model.rule import Rule
    from ecocheck.verdict.notes import Note


class Need(StrEnum):
    """An input that would decide an undetermined verdict; in the order in which outputs ask for them."""

    NOTHING = "nothing"
    """No input would help: there is no rule for that year, as for years before the plan."""
    FIX = "fix"
    FIX_TARGET = "fix_target"
    FIX_PRIOR = "fix_prior"
    FIX_EARLIER = "fix_earlier"
    FIX_BASELINE = "fix_baseline"
    FIX_WIDER = "fix_wider"
    FACT = "fact"
    COUNT = "count"
    NUMBER = "number"
    RATIO = "ratio"
    DOCUMENT = "document"
    PERIOD = "period"
    WHOLE_YEAR = "whole_year"
    UNIT = "unit"
    BASIS = "basis"
    SAME_BASIS = "same_basis"
    TARGET_BASIS = "target_basis"
    SAMPLE = "sample"
    SINCE = "since"
    TARGET_CITY = "target_city"
    TARGET_COUNTY = "target_county"
    TARGET_DUE = "target_due"
    TARGET_SPAN = "target_span"
    TARGET_DOCUMENT = "target_document"
    PRIOR = "prior"
    PRIOR_DOCUMENT = "prior_document"
    EARLIER = "earlier"
    EARLIER_DOCUMENT = "earlier_document"
    BASELINE = "baseline"
    BASELINE_DOCUMENT = "baseline_document"
    WIDER = "wider"
    WIDER_DOCUMENT = "wider_document"
    CONDITION = "condition"
    """What tells which branch of the rule applies: the figure of another criterion, or the region's class."""
    OTHER = "other"
    """What other criteria lack on which the verdict rests."""
    OTHER_COUNTIES = "other_counties"
    """What counties lack on whose verdicts the city's rests."""
    CONFIRMATION = "confirmation"
    """The document of an office above that the criterion does not concern the region."""
    INTERPRETATION = "interpretation"


_PLAIN = {
    Reason.PERIOD_UNKNOWN: Need.PERIOD,
    Reason.PARTIAL_PERIOD: Need.WHOLE_YEAR,
    Reason.TARGET_NOT_DUE: Need.TARGET_DUE,
    Reason.CONDITION_UNKNOWN: Need.CONDITION,
    Reason.AMBIGUOUS_RULE: Need.INTERPRETATION,
}
_RECORDED = {
    Reason.NO_PRIOR_YEAR: (NoteCode.BARE_PRIOR, Need.PRIOR_DOCUMENT, Need.PRIOR),
    Reason.NO_BASELINE: (NoteCode.BARE_BASELINE, Need.BASELINE_DOCUMENT, Need.BASELINE),
    Reason.NO_WIDER_FIGURE: (NoteCode.BARE_WIDER, Need.WIDER_DOCUMENT, Need.WIDER),
}
"""The note that what a figure is compared with is on record without a document; the need with it, and without it."""
_ON_RECORD = {
    NoteCode.OTHER_TARGET_SPAN: Need.TARGET_SPAN,
    NoteCode.BARE_TARGET: Need.TARGET_DOCUMENT,
    NoteCode.UNUSED_TARGET: Need.FIX_TARGET,
}
"""What a target lacks that is on record and does not count."""
_MENDED = {
    NoteCode.REFUSED_TARGET: Need.FIX_TARGET,
    NoteCode.REFUSED_PRIOR: Need.FIX_PRIOR,
    NoteCode.REFUSED_BASELINE: Need.FIX_BASELINE,
    NoteCode.REFUSED_WIDER: Need.FIX_WIDER,
}
_OTHER_UNITS = {NoteCode.BASELINE_UNIT: Need.FIX_BASELINE, NoteCode.WIDER_UNIT: Need.FIX_WIDER}
"""Notes that what a figure is compared with has another unit than the criterion."""
_OF_MORE_YEARS = {
    Need.PRIOR: Need.EARLIER,
    Need.PRIOR_DOCUMENT: Need.EARLIER_DOCUMENT,
    Need.FIX_PRIOR: Need.FIX_EARLIER,
}
"""The need where a rule reads more years than the last one; the notes name the year."""
_BESIDE_A_REASON = {
    Reason.BASIS_MISMATCH: (NoteCode.SMALL_SAMPLE, Need.SAMPLE),
    Reason.PERIOD_UNKNOWN: (NoteCode.NO_SINCE, Need.SINCE),
    Reason.NO_PRIOR_YEAR: (NoteCode.NO_BASE, Need.INTERPRETATION),
}
"""Notes that say better than the reason what lacks."""
MENDING = frozenset({Need.FIX, Need.FIX_EARLIER, *_MENDED.values()})
"""The needs to mend an entry that stands in a file."""
_UNCONFIRMED = frozenset({NoteCode.NOT_CONCERNED_BY_WHOM, NoteCode.NOT_CONCERNED_NO_PAPER})
_DOUBTFUL = frozenset({NoteCode.OUT_OF_SCALE, NoteCode.FRACTION, NoteCode.QUOTED})
"""Notes on a figure that could be read and is not believed."""
_ORDER = {need: place for place, need in enumerate(Need)}


def _figure(rule: Rule | None, unit: str | None) -> Need:
    """The need for a missing figure: fact, count, ratio or number, by the rule's form and the unit."""
    form = form_of(rule)
    if form is Form.FACT:
        return Need.FACT
    if form is Form.COUNT:
        return Need.COUNT
    return Need.RATIO if unit == PERCENT else Need.NUMBER


def _basis(measurement: Measurement | None, bases: Iterable[Basis], rule: Rule | None) -> Need:
    """The need after a basis mismatch: replace a figure on another basis, otherwise state the basis."""
    stated = stated_basis(measurement.basis) if measurement is not None else None
    accepted = {basis.name for basis in bases if basis.accepted}
    if stated is not None and stated not in accepted:
        return Need.BASIS
    return Need.TARGET_BASIS if Against.TARGET in compares_with(rule) else Need.SAME_BASIS


def _fixes(notes: Iterable[Note], *, refused: bool) -> Iterator[Need]:
    """The needs to mend what has an error: the figure itself, and what it is compared with."""
    codes = {note.code for note in notes}
    beside = [need for code, need in _MENDED.items() if code in codes]
    if refused or not beside or codes & _DOUBTFUL:
        yield Need.FIX
    yield from beside


def _units(notes: Iterable[Note], measurement: Measurement | None, unit: str | None) -> Iterator[Need]:
    """The needs after a mismatch of units: mend what the figure is compared with, or the figure, or both."""
    codes = {note.code for note in notes}
    beside = [need for code, need in _OTHER_UNITS.items() if code in codes]
    if not beside or measurement is None or not same_unit(measurement.unit, unit):
        yield Need.UNIT
    yield from beside


def _targets(notes: Iterable[Note], *, is_city: bool) -> Iterator[Need]:
    """The needs where no target counts: what the targets on record lack, or a target."""
    codes = {note.code for note in notes}
    found = [need for code, need in _ON_RECORD.items() if code in codes]
    yield from found or (Need.TARGET_CITY if is_city else Need.TARGET_COUNTY,)


def _others(notes: Iterable[Note]) -> Iterator[Need]:
    """The needs where other verdicts are undetermined: of the same region, of counties, or of both."""
    codes = {note.code for note in notes}
    if NoteCode.COUNTIES_OPEN in codes:
        yield Need.OTHER_COUNTIES
    if NoteCode.OTHER_OPEN in codes or NoteCode.COUNTIES_OPEN not in codes:
        yield Need.OTHER


_UNCONFIRMED = frozenset({NoteCode.NOT_CONCERNED_BY_WHOM, NoteCode.NOT_CONCERNED_BY_NOBODY})


def _document(notes: Iterable[Note]) -> Iterator[Need]:
    """The need for a document: of what is claimed, or of the office above that confirms that nothing is concerned."""
    unconfirmed = any(note.code in _UNCONFIRMED for note in notes)
    yield Need.CONFIRMATION if unconfirmed else Need.DOCUMENT


_BY_NOTES = {Reason.OTHER_UNDECIDED: _others, Reason.NO_DOCUMENT: _document}
"""Reasons of which the notes tell what is lacking."""


def _told_better(reasons: Iterable[Reason], notes: Iterable[Note]) -> Iterator[tuple[Reason, Need]]:
    """The reasons of which a note says what lacks, with the need."""
    codes = {note.code for note in notes}
    return ((one, _BESIDE_A_REASON[one][1]) for one in reasons if _BESIDE_A_REASON.get(one, ("",))[0] in codes)


def needs_of(  # noqa: C901, PLR0913 a need depends on all of these, one arm for each reason
    reasons: tuple[Reason, ...],
    rule: Rule | None,
    *,
    notes: tuple[Note, ...],
    refused: bool,
    unit: str | None,
    measurement: Measurement | None,
    bases: tuple[Basis, ...],
    is_city: bool,
) -> tuple[Need, ...]:
    """Every missing input, each once; only `nothing` where there is no rule. `refused`: the figure itself is."""
    if Reason.NO_RULE in reasons:
        return (Need.NOTHING,)
    found: set[Need] = set()
    told = dict(_told_better(reasons, notes))
    for reason in reasons:
        if reason in told:
            found.add(told[reason])
        elif reason in _BY_NOTES:
            found.update(_BY_NOTES[reason](notes))
        elif reason is Reason.NO_MEASUREMENT:
            found.add(_figure(rule, unit))
        elif reason is Reason.UNUSABLE_VALUE:
            found.update(_fixes(notes, refused=refused))
        elif reason is Reason.BASIS_MISMATCH:
            found.add(_basis(measurement, bases, rule))
        elif reason is Reason.UNIT_MISMATCH:
            found.update(_units(notes, measurement, unit))
        elif reason is Reason.NO_ASSIGNED_TARGET:
            found.update(_targets(notes, is_city=is_city))
        elif reason in _RECORDED:
            code, document, figure = _RECORDED[reason]
            found.add(document if any(note.code is code for note in notes) else figure)
        else:
            found.add(_PLAIN[reason])
    more = _OF_MORE_YEARS if years_before(rule) > 1 or base_years(rule) else {}
    return tuple(sorted((more.get(need, need) for need in found), key=_ORDER.__getitem__))
