"""`worklist` for other programs: flat lists, an entry for each office, thing, region and year."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ecocheck.quantity import plain
from ecocheck.render.as_json import SCHEMA_VERSION, dumps, finding_entry, place, so_far_entry, standard_entry
from ecocheck.render.gaps_json import count_entries, gap_entry, phase_entry
from ecocheck.render.work_words import indicators

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ecocheck.app.checking import Checked
    from ecocheck.app.reporting.views import Row
    from ecocheck.app.work import OfficeWork, Work
    from ecocheck.app.work.rectify import Rectify
    from ecocheck.findings import Lang


def _head(checked: Checked) -> dict[str, Any]:
    return {
        "schema_version": SCHEMA_VERSION,
        "drill": checked.project.drill,
        "years": list(checked.selection.years),
        "standard": standard_entry(checked.standard),
        "phases": [phase_entry(one) for one in checked.project.registry.indicators.phases],
    }


def _tail(checked: Checked, lang: Lang) -> dict[str, Any]:
    return {"findings": [finding_entry(finding, lang) for finding in checked.findings]}


def _verdict(row: Row) -> dict[str, Any]:
    """The state of one criterion or target in one region and year."""
    fact = None if row.fact is None else str(row.fact).lower()
    return {
        "region": row.region,
        "year": row.year,
        "verdict": row.verdict.value,
        "reasons": [reason.value for reason in row.reasons],
        "city_line": row.city_line,
        "value": row.value.beside(row.bound) if row.value else fact,
        "bound": row.bound.shown if row.bound else None,
        "unit": row.unit,
        "margin": None if row.margin is None else plain(row.margin),
        "carried": row.carried,
        "standard": row.standard.id,
        "waived": row.waived,
        "at": place(row.at),
        "rule_at": place(row.rule_at),
        "recorded_in": row.recorded_in,
        "backing": None if row.backing is None else row.backing.value,
        "so_far": so_far_entry(row.so_far),
    }


def _office(one: OfficeWork) -> dict[str, Any]:
    return {
        "agency": one.list.agency,
        "leads": [indicator.id for indicator in one.list.leads],
        "supports": [indicator.id for indicator in one.list.supports],
        "tasks": [task.id for task in one.list.tasks],
        "open": one.open,
        "waived": len(one.gaps) - one.open,
        "counts": count_entries(one.gaps),
    }


def _duties(one: OfficeWork) -> Iterator[dict[str, Any]]:
    for indicator in indicators(one.list):
        for rows in indicator.criteria:
            for row in rows:
                yield {
                    "agency": one.list.agency,
                    "role": "lead" if indicator.leads else "support",
                    "indicator": indicator.id,
                    "criterion": row.id,
                    "name": row.name,
                    **_verdict(row),
                }


def _tasks(one: OfficeWork) -> Iterator[dict[str, Any]]:
    """The tasks; what is reported of them is self-reported and never judged."""
    for task in one.list.tasks:
        yield {
            "agency": one.list.agency,
            "task": task.id,
            "title": task.title,
            "responsible": list(task.responsible),
            "targets": [found[0].row.id for found in task.targets],
            "self_reported": [
                {
                    "region": region,
                    "year": view.year,
                    "status": view.status,
                    "as_of": view.status_as_of.isoformat() if view.status_as_of else None,
                    "note": view.status_note,
                }
                for region, view in task.reports
            ],
            "at": place(task.at),
        }


def _targets(one: OfficeWork) -> Iterator[dict[str, Any]]:
    for task in one.list.tasks:
        for found in task.targets:
            for target in found:
                yield {
                    "agency": one.list.agency,
                    "task": task.id,
                    "target": target.row.id,
                    "name": target.row.name,
                    "due": target.due.isoformat() if target.due else None,
                    "strength": "must" if target.must else "strive",
                    "late": target.late,
                    **_verdict(target.row),
                }


def work_json(work: Work, lang: Lang) -> bytes:
    """`ecocheck worklist --format json`."""
    offices = work.offices
    return dumps(
        _head(work.checked)
        | {
            "offices": [_office(one) for one in offices],
            "duties": [entry for one in offices for entry in _duties(one)],
            "tasks": [entry for one in offices for entry in _tasks(one)],
            "targets": [entry for one in offices for entry in _targets(one)],
            "gaps": [gap_entry(gap, (one.list.agency,)) for one in offices for gap in one.gaps],
        }
        | _tail(work.checked, lang)
    )


def rectify_json(found: Rectify, lang: Lang) -> bytes:
    """`ecocheck worklist --rectify --format json`: each thing once, with its offices under `lead`."""
    overdue = [
        {"since": one.since.isoformat(), **gap_entry(one.gap), "contradictions": list(one.contradictions)}
        for one in found.overdue
    ]
    return dumps(_head(found.checked) | {"rectify": overdue} | _tail(found.checked, lang))
