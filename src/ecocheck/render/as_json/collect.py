"""`collect --format json`: each form with what it changes and what is wrong in it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ecocheck.app.revision import Stamp
from ecocheck.findings.catalogue import severity_of
from ecocheck.render.as_json.objects import dumps, head
from ecocheck.render.phrases.forms.collected import mend_words, problem_words

if TYPE_CHECKING:
    from ecocheck.app.collecting.action_forms.action_form import CollectedActionForm
    from ecocheck.app.collecting.collect import CollectedForm
    from ecocheck.app.collecting.collection import Collection
    from ecocheck.app.collecting.handed_in import Problem
    from ecocheck.app.collecting.merge import Change
    from ecocheck.findings import Lang


def collect_json(collection: Collection, lang: Lang, *, tried: bool) -> bytes:
    """The whole output."""
    collected = collection.collected
    stamp = Stamp(collection.project.drill, collection.as_of, None, collection.registry)
    return dumps(
        {
            **head(stamp),
            "written": not tried,
            "forms": [_form(one, lang) for one in collected.forms],
            "actions": [_of_actions(one, lang) for one in collection.actions.forms],
            "problems": [problem_entry(one, lang) for one in collection.problems],
            "passed_over": collection.others,
            "files": [one.file for one in collection.files],
            "evidence": [{"file": one.file, "sha256": one.digest, "copied": one.copied} for one in collection.evidence],
        }
    )


def _form(one: CollectedForm, lang: Lang) -> dict[str, Any]:
    form = one.form
    return {
        "file": form.file,
        "form": form.ident or None,
        "region": form.region,
        "year": form.year,
        "agency": form.agency,
        "taken": one.taken,
        "filled": one.filled,
        "changes": [_change(each) for each in one.changes],
        "problems": [problem_entry(each, lang) for each in one.problems],
    }


def _of_actions(one: CollectedActionForm, lang: Lang) -> dict[str, Any]:
    return {
        "file": one.form.file,
        "form": one.form.ident or None,
        "agency": one.office,
        "taken": one.taken,
        "filled": one.filled,
        "changes": [_change(each) for each in one.changes],
        "problems": [problem_entry(each, lang) for each in one.problems],
    }


def _change(one: Change) -> dict[str, Any]:
    return {
        "section": one.key.section.value,
        "id": one.key.ident,
        "field": one.key.key,
        "old": one.old,
        "new": one.new,
        "why": one.why,
        "at": _place(one.place.file, one.place.sheet, one.place.address),
    }


def problem_entry(one: Problem, lang: Lang) -> dict[str, Any]:
    """A problem of a file that was handed in, with its code, its words and its place."""
    return {
        "code": one.finding.code,
        "severity": severity_of(one.finding).value,
        "message": problem_words(one.finding, lang),
        "hint": mend_words(one.finding, lang),
        "id": one.cell.ident if one.cell is not None else None,
        "field": one.cell.key if one.cell is not None else None,
        "at": _place(one.place.file, one.place.sheet, one.place.address),
    }


def _place(file: str, sheet: str | None, cell: str | None) -> dict[str, Any]:
    return {"file": file, "sheet": sheet, "cell": cell}
