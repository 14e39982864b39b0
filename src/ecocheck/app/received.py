"""Who has handed in: for each region and office the figures that it must report, and what became of its last form."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, Literal

from ecocheck.app.filling.building import forms, reporting_offices
from ecocheck.app.filling.fields import CARRIED, Section
from ecocheck.app.revision import stamp_of_data
from ecocheck.app.selection import NothingOfYearError, Wanted, asked_criteria
from ecocheck.app.typed_names import resolve_agency
from ecocheck.model.receipts import Receipts
from ecocheck.source.receipts import read_receipts

if TYPE_CHECKING:
    import datetime
    from collections.abc import Iterable, Iterator, Sequence

    from ecocheck.app.filling.form import Form, FormRow
    from ecocheck.app.revision import Stamp
    from ecocheck.findings import Finding
    from ecocheck.model.receipts import Receipt
    from ecocheck.source.project import Project

_FIGURE: Final = frozenset({"value", "numerator", "denominator", "fact"})


@dataclass(frozen=True, slots=True)
class Counts:
    """How many figures are due, and how far they have come."""

    due: int
    reported: int
    waiting: int
    conflicts: int
    last: datetime.date | None
    """When the last form came."""

    @property
    def lacking(self) -> bool:
        """Whether anything is left to do."""
        return self.reported < self.due or self.waiting > 0 or self.conflicts > 0


@dataclass(frozen=True, slots=True)
class OfficeLine:
    """One office in one region and year."""

    region: str
    year: int
    office: str
    due: tuple[str, ...]
    """The ids of the figures that it must report."""
    missing: tuple[str, ...]
    """Those of them that the data file does not hold."""
    waiting: tuple[str, ...]
    """The ids that its last form brought and that were returned."""
    conflicts: tuple[str, ...]
    """The ids of its last form that are in conflict."""
    last: datetime.date | None
    state: Literal["taken", "returned"] | None
    """What became of its last form; None where there is none."""

    @property
    def counts(self) -> Counts:
        """The line in numbers."""
        reported = len(self.due) - len(self.missing)
        return Counts(len(self.due), reported, len(self.waiting), len(self.conflicts), self.last)


@dataclass(frozen=True, slots=True)
class Sum:
    """A region or an office over all its lines; a figure that two offices share counts once."""

    name: str
    counts: Counts


@dataclass(frozen=True, slots=True)
class ReceivedYear:
    """One year: lines with something missing first, then sums by region and by office."""

    year: int
    lines: tuple[OfficeLine, ...]
    regions: tuple[Sum, ...]
    offices: tuple[Sum, ...]
    whole: Counts
    unreadable: tuple[str, ...]
    """Data files that cannot be read, so that nothing in them counts as reported."""
    findings: tuple[Finding, ...]
    """What is wrong with receipts that cannot be read; forms that they record are not shown."""


@dataclass(frozen=True, slots=True)
class Received:
    """The result of `status --received`."""

    project: Project
    years: tuple[ReceivedYear, ...]
    stamp: Stamp


def build_received(project: Project, wanted: Wanted) -> Received:
    """Count what has come in. A year without data counts as one in which nothing has.

    Raises UnknownNameError, NothingOfYearError where no year is asked for and none has data, OSError.
    """
    known = project.data.years()
    years = tuple(sorted(set(wanted.years))) or known[-1:]
    if not years:
        raise NothingOfYearError((), known)
    asked_criteria(project, wanted)
    made = tuple(received_in(project, wanted, year) for year in years)
    regions = {line.region for one in made for line in one.lines}
    return Received(project, made, stamp_of_data(project, regions, years))


def received_in(project: Project, wanted: Wanted, year: int) -> ReceivedYear:
    """One year. Raises UnknownNameError, OSError."""
    asked = {resolve_agency(project, name) for name in wanted.agencies}
    everyone = Wanted(counties=wanted.counties, indicators=wanted.indicators)
    lines: list[OfficeLine] = []
    unreadable: list[str] = []
    findings: list[Finding] = []
    for form in forms(project, everyone, year):
        unreadable += _unreadable(project, form)
        receipts = read_receipts(project.root, form.region, year)
        known = receipts.received if isinstance(receipts, Receipts) else ()
        findings += () if isinstance(receipts, Receipts) else receipts
        lines += _lines(project, form, known)
    lines = [one for one in lines if not asked or one.office in asked]
    names = dict.fromkeys(one.region for one in lines)
    offices = _in_order(project, (one.office for one in lines))
    return ReceivedYear(
        year,
        tuple(sorted(lines, key=lambda one: not one.counts.lacking)),
        tuple(Sum(name, _together([one for one in lines if one.region == name])) for name in names),
        tuple(Sum(name, _together([one for one in lines if one.office == name])) for name in offices),
        _together(lines),
        tuple(unreadable),
        tuple(findings),
    )


def _in_order(project: Project, offices: Iterable[str]) -> list[str]:
    """The offices in the order of units.yaml, and those that must report nothing after them."""
    known = reporting_offices(project)
    found = set(offices)
    return [*(one for one in known if one in found), *sorted(found - set(known))]


def _unreadable(project: Project, form: Form) -> Iterator[str]:
    """The path of the year's file, where it is there and cannot be read."""
    if not any(row.base for row in form.rows):
        for file in project.read_region(form.region, {form.year}).values():
            if not file.document.readable:
                yield file.document.file


def _lines(project: Project, form: Form, receipts: Sequence[Receipt]) -> Iterator[OfficeLine]:
    """A line for each office that must report something, and for each other one that handed in a form."""
    rows: dict[str, list[FormRow]] = {}
    for row in form.rows:
        for office in _offices_of(project, row):
            rows.setdefault(office, []).append(row)
    senders = {resolve_agency(project, one.agency) for one in receipts if one.agency is not None}
    for office in _in_order(project, (*rows, *senders)):
        own = rows.get(office, [])
        last = _last(project, office, frozenset(row.ident for row in own), receipts)
        due = [row for row in own if row.section is Section.FIGURE]
        if due or last:
            yield _line(form, office, due, last)


def _line(form: Form, office: str, due: Sequence[FormRow], last: Sequence[_Part]) -> OfficeLine:
    return OfficeLine(
        region=form.region,
        year=form.year,
        office=office,
        due=tuple(row.ident for row in due),
        missing=tuple(row.ident for row in due if not _reported(row)),
        waiting=tuple(sorted({ident for one in last for ident in one.waiting})),
        conflicts=tuple(sorted({ident for one in last for ident in one.conflicts})),
        last=last[0].receipt.date if last else None,
        state=None if not last else "returned" if any(one.receipt.state == "returned" for one in last) else "taken",
    )


def _reported(row: FormRow) -> bool:
    """Whether the data file holds the figure, or a state recorded earlier still holds."""
    return bool(_FIGURE & set(row.base)) or CARRIED in row.choices


def _offices_of(project: Project, row: FormRow) -> Iterable[str]:
    """The offices on whose forms the row stands, as `forms` deals them out."""
    named = row.lead[:1] if row.route[:1] == ("tasks",) else row.lead
    return dict.fromkeys(resolve_agency(project, name) for name in named)


@dataclass(frozen=True, slots=True)
class _Part:
    """What of a receipt is about one office."""

    receipt: Receipt
    waiting: tuple[str, ...]
    conflicts: tuple[str, ...]


def _last(project: Project, office: str, idents: frozenset[str], receipts: Iterable[Receipt]) -> list[_Part]:
    """The office's last form; where its own and a form of the whole region came on one day, both.

    A form of the whole region counts for an office of whose rows it says anything.
    """
    found = []
    for one in receipts:
        own = one.agency is not None and resolve_agency(project, one.agency) == office
        said = {name.split(" ", 2)[1] for name in one.cells if " " in name} | {*one.waiting, *one.conflicts}
        if own or (one.agency is None and idents & said):
            waiting, conflicts = (
                tuple(ident for ident in several if own or ident in idents) for several in (one.waiting, one.conflicts)
            )
            found.append(_Part(one, waiting, conflicts))
    day = max((one.receipt.date for one in found), default=None)
    return [one for one in found if one.receipt.date == day]


def _together(lines: Sequence[OfficeLine]) -> Counts:
    """The numbers of several lines together; each figure of a region counts once."""
    due, missing, waiting, conflicts = (
        len({(one.region, ident) for one in lines for ident in getattr(one, several)})
        for several in ("due", "missing", "waiting", "conflicts")
    )
    last = max((one.last for one in lines if one.last is not None), default=None)
    return Counts(due, due - missing, waiting, conflicts, last)
