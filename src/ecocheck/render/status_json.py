"""`status --format json`: the matrix with everything behind each cell, sign-off included. No score, no sum."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ecocheck.render.as_json import SCHEMA_VERSION, dumps, standard_entry
from ecocheck.render.explain_json import record, verdict_entry

if TYPE_CHECKING:
    from ecocheck.app.readiness import Readiness
    from ecocheck.app.reporting.views import Tally
    from ecocheck.app.status import Board, Compared, Status, StatusCell, StatusLine, StatusRow


def status_json(status: Status) -> bytes:
    """`ecocheck status --format json`; readiness and sign-off are always there."""
    return dumps(
        {
            "schema_version": SCHEMA_VERSION,
            "drill": status.drill,
            "standard": standard_entry(status.standard),
            "years": list(status.years),
            "boards": [_board(board) for board in status.boards],
        }
    )


def _board(board: Board) -> dict[str, Any]:
    return {
        "year": board.year,
        "regions": list(board.places),
        "lines": [_line(line) for line in board.lines],
        "counts": [_count(region, tally) for region, tally in board.tallies],
        "compared": [_compared(one) for one in board.compared],
    }


def _count(region: str, tally: Tally) -> dict[str, Any]:
    numbers = {one.value: number for one, number in tally.parts}
    evidenced = {"met_evidenced": tally.evidenced, "city_met_evidenced": tally.city_evidenced}
    return {"region": region, "total": tally.total, **numbers, **evidenced}


def _line(line: StatusLine) -> dict[str, Any]:
    return {
        "id": line.id,
        "name": line.name,
        "domain": line.domain,
        "domain_name": line.domain_name,
        "cells": [_cell(cell) for cell in line.cells],
    }


def _cell(cell: StatusCell) -> dict[str, Any]:
    return {
        "region": cell.region,
        "standing": cell.standing.value,
        "backing": None if cell.backing is None else cell.backing.value,
        "readiness": readiness_entry(cell.readiness),
        "criteria": [_criterion(row) for row in cell.rows],
    }


def readiness_entry(ready: Readiness | None) -> dict[str, str] | None:
    """The three legs, or null where nothing is asked."""
    return None if ready is None else {name: leg.value for name, leg in ready.legs()}


def _criterion(one: StatusRow) -> dict[str, Any]:
    signed = record(one.reporter) or {}
    signoff = {key: signed.get(key) for key in ("agency", "person", "reviewer", "date")}
    return {
        "criterion": one.row.id,
        **verdict_entry(one.row),
        "readiness": readiness_entry(one.readiness),
        "signoff": {**signoff, "for_file": one.for_file},
        "waived": one.row.waived,
    }


def _compared(one: Compared) -> dict[str, Any]:
    return {
        "criterion": one.id,
        "name": one.name,
        "unit": one.unit,
        "regions": [verdict_entry(row) for row in one.rows],
    }
