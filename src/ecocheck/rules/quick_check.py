"""Decides by a cheap look at each figure which checks are run on it.

Nearly every figure is in order, and all checks of each figure cost more than
reading the file. So a look at plain attributes tells which families of checks
may find something. It may select a family that finds nothing, but it must never
leave out one that would find something. `tests/rules/test_quick_check.py` compares the
findings with those of running every check.
"""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING

from ecocheck.model.rule_kinds.base import Form
from ecocheck.quantity import Month, earliest_day
from ecocheck.rules.beside_the_value import BESIDE_CHECKS, all_usual, counts_whole, eco512_other_spelling
from ecocheck.rules.doubtful import DOUBT_CHECKS, doubtful
from ecocheck.rules.evidence import EVIDENCE_CHECKS
from ecocheck.rules.figures.odd_parts import WHOLE_CHECKS, counts_days, denominators_apart
from ecocheck.rules.figures.others_figures import OTHERS_CHECKS
from ecocheck.rules.periods import PERIOD_CHECKS, eco609_date_to_come
from ecocheck.rules.references import eco438_no_such_count
from ecocheck.rules.since import since_is_missing
from ecocheck.rules.source_words import ADMITTED_CHECKS, SPAN_CHECKS, UNDONE_CHECKS
from ecocheck.rules.sources import AGE_CHECKS, BASIS_CHECKS, ORIGIN_CHECKS, WORD_CHECKS
from ecocheck.rules.targets.assigned_targets import assigned_of
from ecocheck.rules.values import VALUE_CHECKS
from ecocheck.rules.year_on_year import YEAR_ON_YEAR_CHECKS, same_parts, steady
from ecocheck.verdict.reading import PERCENT
from ecocheck.verdict.sources.documents import PUBLIC, impossible_year, names_document, too_old
from ecocheck.verdict.sources.others_papers import figure_elsewhere
from ecocheck.verdict.words.another_span import other_span
from ecocheck.verdict.words.targets import may_name_a_target
from ecocheck.verdict.words.undone import undone

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from ecocheck.findings import Finding
    from ecocheck.model.documents import Source
    from ecocheck.model.figures import Place
    from ecocheck.model.measurement import Measurement
    from ecocheck.model.registry import Criterion
    from ecocheck.rules.context import DataContext, Item
    from ecocheck.verdict.subject import Subject

    ItemChecks = tuple[Callable[[Item], Iterator[Finding]], ...]
    FileChecks = tuple[Callable[[DataContext], Iterator[Finding]], ...]

ITEM_CHECKS: ItemChecks = (
    *VALUE_CHECKS,
    *WORD_CHECKS,
    *BASIS_CHECKS,
    *ORIGIN_CHECKS,
    *AGE_CHECKS,
    *PERIOD_CHECKS,
    *YEAR_ON_YEAR_CHECKS,
    *WHOLE_CHECKS,
    *SPAN_CHECKS,
    *ADMITTED_CHECKS,
    *UNDONE_CHECKS,
    *DOUBT_CHECKS,
    *OTHERS_CHECKS,
)
"""Checks of one measurement."""

_FIGURE = frozenset({"value", "numerator", "denominator", "unit", "source"})
"""The keys of an ordinary measurement."""


class Look:
    """The result of a look at one file. It does not change once it is made."""

    def __init__(self, context: DataContext) -> None:
        """Look at every figure, and at the dates and units beside them."""
        self.context = context
        self._units: set[str | None] = set()
        self._evidence = self._counts = self._beside = self._late = False
        self._today, self._year = context.as_of, context.figures.year
        self._last_day = context.last_day
        self._over = self._year < self._today.year
        before = context.before
        past = before.figures.measurements if before is not None else {}
        self.asked: list[tuple[Item, ItemChecks]] = []
        """The measurements to check, each with the checks to run."""
        for one in context.figures.measurements.values():
            self._note(one)
        for item in context.items:
            if item.criterion is None:
                self._note(item.measurement)
                self.asked.append((item, ITEM_CHECKS))
                continue
            checks = self._families(item, item.criterion, past.get(item.subject.id))
            if checks:
                self.asked.append((item, checks))
        self._note_the_rest()

    def spared(self) -> FileChecks:
        """The checks of the file as a whole that would find nothing."""
        figures = self.context.figures
        return (
            *(() if self._evidence else EVIDENCE_CHECKS),
            *(() if self._counts else (eco438_no_such_count, counts_whole)),
            *(() if self._beside or figures.assigned or figures.baselines else BESIDE_CHECKS),
            *((eco512_other_spelling,) if all_usual(self._units) else ()),
            *(() if self._late else (eco609_date_to_come,)),
        )

    def _families(self, item: Item, criterion: Criterion, past: Measurement | None) -> ItemChecks:
        """The checks that may find something in a measurement."""
        one, subject = item.measurement, item.subject
        source = one.source
        asked: ItemChecks = ()
        if not item.plainly_sound:
            asked += VALUE_CHECKS
        beside = one.planned is not None or one.note is not None
        if source is not None and (criterion.confused_with or beside or _telling(source)):
            asked += WORD_CHECKS
        if subject.bases:
            asked += BASIS_CHECKS
        if criterion.survey or source is None or _bare(source, subject, self.context.place):
            asked += ORIGIN_CHECKS
        if subject.document_of != "any" and too_old(source, subject, self._year) is not None:
            asked += AGE_CHECKS
        if self._period_in_doubt(one, source) or since_is_missing(item):
            asked += PERIOD_CHECKS
        if self._moved(one, subject, past):
            asked += (*YEAR_ON_YEAR_CHECKS, *WHOLE_CHECKS)
        return asked + self._beside_the_figure(item, one, subject)

    def _beside_the_figure(self, item: Item, one: Measurement, subject: Subject) -> ItemChecks:
        """The checks of what the file says beside the figure."""
        asked: ItemChecks = ()
        if subject.form is not Form.FACT and (
            other_span(one, self._year) is not None or impossible_year(one.source, self._year) is not None
        ):
            asked += SPAN_CHECKS
        if figure_elsewhere(one.source, one.note, self.context.place) is not None:
            asked += OTHERS_CHECKS
        if subject.form is Form.NUMBER and undone(one, self._year) is not None:
            asked += UNDONE_CHECKS
        if (one.value is not None and one.numerator is not None) or subject.form is Form.COUNT or one.counts:
            asked += ADMITTED_CHECKS
        unit_in_doubt = subject.unit is None and (subject.form is not Form.FACT or one.unit is not None)
        if (
            one.zero is not None
            or one.survey is not None
            or unit_in_doubt
            or counts_days(item)
            or doubtful(one, subject)
        ):
            asked += DOUBT_CHECKS
        return asked

    def _period_in_doubt(self, one: Measurement, source: Source | None) -> bool:
        """Whether the figure does not plainly cover a year that is over, or was published before its end."""
        last_day = self._last_day
        if (
            not self._over
            or one.period is not None
            or one.valid_until is not None
            or one.since is not None
            or (one.as_of is not None and one.as_of < last_day)
        ):
            return True
        published = source.out_since if source is not None else None
        return published is not None and published < last_day

    @staticmethod
    def _moved(one: Measurement, subject: Subject, past: Measurement | None) -> bool:
        """Whether a figure jumped, has last year's value beside it, or is a share of 1 or less."""
        percent = subject.unit == PERCENT
        share = percent or one.unit == PERCENT or subject.unit_assigned
        if one.compare is not None or (share and one.value is not None and one.value <= 1):
            return True
        if past is None or subject.form is not Form.NUMBER:
            return False
        if denominators_apart(one, past):
            return True
        return same_parts(one, past) or not steady(one, past, percent=percent)

    def _note(self, one: Measurement) -> None:
        """Record what decides about the checks of the whole file."""
        source, today = one.source, self._today
        self._units.add(one.unit)
        if source is not None and source.out_since is not None and source.out_since > today:
            self._late = True
        if one.model_fields_set <= _FIGURE:
            return
        self._evidence = self._evidence or bool(one.evidence)
        self._counts = self._counts or bool(one.counts)
        for signed in (one.reported_by, one.survey):
            date = signed.date if signed is not None else None
            if isinstance(date, datetime.date | Month) and earliest_day(date) > today:
                self._late = True
        if one.planned is not None or one.compare is not None or one.also:
            self._beside = True
            self._units.update(other.unit for other in (one.planned, one.compare, *one.also) if other is not None)

    def _note_the_rest(self) -> None:
        """Units and dates that stand outside the measurements."""
        figures, head = self.context.figures, self.context.file.head
        prepared = head.prepared_by if head is not None else None
        dates: list[object] = [prepared.date if prepared is not None else None]
        for _, _, target in assigned_of(self.context):
            self._units.add(target.unit)
            dates.append(target.issued)
        for baseline in figures.baselines.values():
            self._units.add(baseline.unit)
            dates += [change.date for change in baseline.adjusted]
        dates += [report.as_of for report in figures.tasks.values()]
        days = (earliest_day(date) for date in dates if isinstance(date, datetime.date | Month))
        if any(day > self._today for day in days):
            self._late = True


def _telling(source: Source) -> bool:
    """Whether a source may mention a target, or quotes a sentence, or has a remark."""
    if source.quote is not None or source.note is not None:
        return True
    return source.title is not None and source.kind is None and may_name_a_target(source.title)


def _bare(source: Source, subject: Subject, place: Place) -> bool:
    """Whether a source has no title, names no document, or is a public report."""
    public = source.standing == PUBLIC
    return source.title is None or public or not names_document(source, subject.name, place)
