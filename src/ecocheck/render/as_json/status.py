"""`status --format json`: the matrix with verdicts, readiness and sign-off behind each cell. No score, no sum."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ecocheck.app.lacking import lacking_in
from ecocheck.app.revision import stamp_of
from ecocheck.render.as_json.counts import counts_entry, nature_entries
from ecocheck.render.as_json.explain import record
from ecocheck.render.as_json.objects import dumps, head, standard_entry, verdict_entry
from ecocheck.render.as_json.yearly import yearly_entry

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ecocheck.app.lacking import Lacking
    from ecocheck.app.readiness import Readiness
    from ecocheck.app.status import Board, Compared, Status, StatusCell, StatusLine, StatusRow
    from ecocheck.app.verdicts.counting import Tally
    from ecocheck.findings import Lang
    from ecocheck.model.lack import Lack


def status_json(status: Status, lang: Lang, cases: Sequence[Lack] = ()) -> bytes:
    """`ecocheck status --format json`; readiness and sign-off are always there. `cases` are those of `--fail-on`."""
    return dumps(
        head(stamp_of(status.checked))
        | {
            "standard": standard_entry(status.checked.standard),
            "years": list(status.checked.selection.years),
            "fail_on": [one.value for one in cases],
            "lacking": [_lacking(one) for one in lacking_in(status, cases)] if cases else [],
            "boards": [_board(board, lang) for board in status.boards],
            "yearly": [yearly_entry(one, lang) for one in status.yearly],
        }
    )


def _lacking(one: Lacking) -> dict[str, Any]:
    return {
        "region": one.row.region,
        "year": one.row.year,
        "criterion": one.row.id,
        "name": one.row.name,
        "lead": list(one.row.lead),
        "lacks": [case.value for case in one.lacks],
        "waived": [case.value for case in one.waived],
        "partial": list(one.partial),
        "unusable_in": one.unusable_in,
    }


def _board(board: Board, lang: Lang) -> dict[str, Any]:
    return {
        "year": board.year,
        "regions": list(board.places),
        "lines": [_line(line, lang) for line in board.lines],
        "counts": [_count(region, tally) for region, tally in board.tallies],
        "natures": [entry for place, found in board.natures for entry in nature_entries(place, board.year, found)],
        "compared": [_compared(one, lang) for one in board.compared],
    }


def _count(region: str, tally: Tally) -> dict[str, Any]:
    return {"region": region, **counts_entry(tally)}


def _line(line: StatusLine, lang: Lang) -> dict[str, Any]:
    return {
        "id": line.id,
        "name": line.name,
        "domain": line.domain,
        "domain_name": line.domain_name,
        "cells": [_cell(cell, lang) for cell in line.cells],
    }


def _cell(cell: StatusCell, lang: Lang) -> dict[str, Any]:
    return {
        "region": cell.region,
        "standing": cell.standing.value,
        "backing": None if cell.backing is None else cell.backing.value,
        "review_state": None if cell.review_state is None else cell.review_state.value,
        "readiness": readiness_entry(cell.readiness),
        "criteria": [_criterion(row, lang) for row in cell.rows],
    }


def readiness_entry(ready: Readiness | None) -> dict[str, str] | None:
    """The state of plan, data and evidence, or null where nothing is asked."""
    return None if ready is None else {name: leg.value for name, leg in ready.legs()}


def _criterion(one: StatusRow, lang: Lang) -> dict[str, Any]:
    signed = record(one.reporter) or {}
    signoff = {key: signed.get(key) for key in ("agency", "person", "reviewer", "date")}
    return {
        **verdict_entry(one.row, lang),
        "readiness": readiness_entry(one.readiness),
        "signoff": {**signoff, "for_file": one.for_file},
    }


def _compared(one: Compared, lang: Lang) -> dict[str, Any]:
    return {
        "criterion": one.id,
        "name": one.name,
        "unit": one.unit,
        "regions": [verdict_entry(row, lang) for row in one.rows],
    }
