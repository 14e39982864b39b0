"""What earlier forms of an office said, so that a form that is handed in again corrects its own figures."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from ecocheck.app.collecting.handed_in import CellKey
from ecocheck.app.filling.fields import Section
from ecocheck.findings import Severity
from ecocheck.findings.catalogue import severity_of
from ecocheck.model.receipts import Receipt, Receipts
from ecocheck.source.receipts import read_receipts

if TYPE_CHECKING:
    import datetime
    from collections.abc import Iterable, Mapping
    from pathlib import Path

    from ecocheck.app.collecting.collect import CollectedForm
    from ecocheck.app.collecting.handed_in import HandedIn
    from ecocheck.app.filling.form import Said

_CONFLICTS = frozenset({"ECO931", "ECO932"})


def known_receipts(root: Path, region: str, year: int) -> Receipts:
    """The receipts of a region and year; none where the file cannot be read, which costs only a conflict more."""
    found = read_receipts(root, region, year)
    return found if isinstance(found, Receipts) else Receipts(region=region, year=year)


class Given(NamedTuple):
    """What an office has said before."""

    said: Mapping[CellKey, Said]
    """What its taken forms said, by cell."""
    again: bool
    """Whether its last form is handed in again, so that a cell as it was made takes back what it said before.

    Any other copy of the form says nothing of the cells that it leaves as they were.
    """


def given_before(receipts: Receipts, form: HandedIn) -> Given:
    """What the office of a form said before; a form of no office corrects only what the same file said."""
    last = next((one for one in receipts.received if one.agency == form.agency), None)
    if last is None:
        return Given({}, again=False)
    again = (last.file, last.form) == (form.file, form.ident or None)
    known = last.cells if again or form.agency is not None else {}
    return Given({_key(name): said for name, said in known.items()}, again and form.agency is not None)


def handed_in_by(receipts: Receipts, key: CellKey, said: Said | None) -> tuple[str | None, datetime.date] | None:
    """The office whose last form said this in a cell, and the day; None where no form did."""
    found = (one for one in receipts.received if said is not None and one.cells.get(_name(key)) == said)
    return next(((one.agency, one.date) for one in found), None)


def was_corrected(receipts: Receipts, agency: str | None, digest: str | None) -> bool:
    """Whether a file was taken before and another file of the same office has taken its place since."""
    return any(digest in one.earlier for one in receipts.received if one.agency == agency)


def _key(name: str) -> CellKey:
    section, _, rest = name.partition(" ")
    ident, _, key = rest.partition(" ")
    return CellKey(Section(section) if section in set(map(str, Section)) else Section.FIGURE, ident, key)


def _name(key: CellKey) -> str:
    return f"{key.section} {key.ident} {key.key}"


def with_received(
    receipts: Receipts, forms: Iterable[CollectedForm], digests: Mapping[str, str], day: datetime.date
) -> Receipts:
    """The receipts with these forms: the last of an office takes the place of the one before."""
    known = {one.agency: one for one in receipts.received}
    for one in forms:
        if one.passed_over:
            continue
        before = known.get(one.form.agency)
        known[one.form.agency] = _receipt(one, before, digests[one.form.file], day)
    return Receipts(region=receipts.region, year=receipts.year, received=tuple(known.values()))


def _receipt(one: CollectedForm, before: Receipt | None, digest: str, day: datetime.date) -> Receipt:
    cells = dict(before.cells) if before is not None else {}
    if one.taken:
        cells |= {_name(key): said for key, said in one.said.items() if said != one.form.base.get(key)}
        emptied = {_name(change.key) for change in one.changes if change.new is None}
        cells = {name: said for name, said in cells.items() if name not in emptied}
    errors = [each for each in one.problems if severity_of(each.finding) is Severity.ERROR and each.cell is not None]
    conflicts = {each.cell.ident for each in errors if each.cell is not None and each.finding.code in _CONFLICTS} - {""}
    waiting = {each.cell.ident for each in errors if each.cell is not None} - conflicts - {""}
    earlier = () if before is None else before.earlier
    if before is not None and before.state == "taken" and before.sha256 != digest:
        earlier = (*earlier, before.sha256)
    return Receipt.model_validate(
        {
            "agency": one.form.agency,
            "form": one.form.ident or None,
            "file": one.form.file,
            "sha256": digest,
            "date": day.isoformat(),
            "state": "taken" if one.taken else "returned",
            "cells": cells,
            "conflicts": sorted(conflicts),
            "waiting": sorted(waiting),
            "earlier": [one for one in dict.fromkeys(earlier) if one != digest],
        }
    )
