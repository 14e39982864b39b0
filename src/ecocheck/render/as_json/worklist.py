"""`worklist --format json`: flat lists, one entry for each office, criterion or target, region and year."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ecocheck.app.revision import stamp_of
from ecocheck.render.as_json.gaps import count_entries, gap_entry, phase_entry
from ecocheck.render.as_json.objects import dumps, finding_entry, head, place, standard_entry, verdict_entry
from ecocheck.render.phrases.worklist import indicators

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ecocheck.app.checking import Checked
    from ecocheck.app.reporting.pages import WorkList
    from ecocheck.app.work import Work
    from ecocheck.app.work.rectify import Rectify
    from ecocheck.findings import Lang


def _head(checked: Checked) -> dict[str, Any]:
    return head(stamp_of(checked)) | {
        "years": list(checked.selection.years),
        "standard": standard_entry(checked.standard),
        "phases": [phase_entry(one) for one in checked.project.registry.indicators.phases],
    }


def _tail(checked: Checked, lang: Lang) -> dict[str, Any]:
    return {"findings": [finding_entry(finding, lang) for finding in checked.findings]}


def _office(one: WorkList) -> dict[str, Any]:
    return {
        "agency": one.agency,
        "leads": [indicator.id for indicator in one.leads],
        "supports": [indicator.id for indicator in one.supports],
        "tasks": [task.id for task in one.tasks],
        "open": one.still_open,
        "waived": len(one.gaps) - one.still_open,
        "counts": count_entries(one.gaps),
    }


def _duties(one: WorkList, lang: Lang) -> Iterator[dict[str, Any]]:
    for indicator in indicators(one):
        for rows in indicator.criteria:
            for row in rows:
                yield {
                    "agency": one.agency,
                    "role": "lead" if indicator.leads else "support",
                    **verdict_entry(row, lang),
                }


def _tasks(one: WorkList) -> Iterator[dict[str, Any]]:
    """The tasks; their progress is self-reported and never judged."""
    for task in one.tasks:
        yield {
            "agency": one.agency,
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


def _targets(one: WorkList, lang: Lang) -> Iterator[dict[str, Any]]:
    for task in one.tasks:
        for found in task.targets:
            for target in found:
                yield {
                    "agency": one.agency,
                    "task": task.id,
                    "due": target.due.isoformat() if target.due else None,
                    "strength": "must" if target.must else "strive",
                    "late": target.late,
                    **verdict_entry(target.row, lang),
                }


def work_json(work: Work, lang: Lang) -> bytes:
    """`ecocheck worklist --format json`."""
    offices = work.offices
    return dumps(
        _head(work.checked)
        | {
            "offices": [_office(one) for one in offices],
            "duties": [entry for one in offices for entry in _duties(one, lang)],
            "tasks": [entry for one in offices for entry in _tasks(one)],
            "targets": [entry for one in offices for entry in _targets(one, lang)],
            "gaps": [gap_entry(gap, lang, (one.agency,)) for one in offices for gap in one.gaps],
        }
        | _tail(work.checked, lang)
    )


def rectify_json(found: Rectify, lang: Lang) -> bytes:
    """`ecocheck worklist --rectify --format json`: each item once, with its offices under `lead`."""
    overdue = [
        {"since": str(one.since), **gap_entry(one.gap, lang), "contradictions": list(one.contradictions)}
        for one in found.overdue
    ]
    return dumps(_head(found.checked) | {"rectify": overdue} | _tail(found.checked, lang))
