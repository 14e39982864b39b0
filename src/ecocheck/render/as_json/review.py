"""`review --format json`: what was recorded, and what was refused and why."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ecocheck.app.reviewing.recording import returned_by_others
from ecocheck.app.revision import Stamp, stamp_of
from ecocheck.render.as_json.collect import problem_entry
from ecocheck.render.as_json.objects import dumps, head
from ecocheck.render.phrases.reviews.recorded import REFUSALS

if TYPE_CHECKING:
    from ecocheck.app.reviewing.given import Given
    from ecocheck.app.reviewing.made import Made
    from ecocheck.findings import Lang


def recorded_json(made: Made, lang: Lang) -> bytes:
    """One object; `written` says whether anything was written, and `why` is the code of a refusal."""
    recorded, form = made.recorded, made.form
    stamp = Stamp(made.drill, None, None, None) if made.checked is None else stamp_of(made.checked)
    return dumps(
        head(stamp)
        | {
            "written": made.written and bool(recorded.taken),
            "files": list(recorded.files),
            "taken": [
                _entry(one)
                | {"verdict": row.verdict.value, "name": row.name, "returned_by": list(returned_by_others(one, row))}
                for one, row in recorded.taken
            ],
            "refused": [
                _entry(one.given)
                | {"why": one.why.value, "message": REFUSALS[one.why].of(lang).format(person=one.given.person)}
                for one in recorded.refused
            ],
            "problems": [] if form is None else [problem_entry(one, lang) for one in form.problems],
            "silent": None if form is None else form.silent,
        }
    )


def _entry(one: Given) -> dict[str, Any]:
    return {
        "region": one.region,
        "year": one.year,
        "id": one.key,
        "opinion": one.opinion,
        "reason": one.reason,
        "agency": one.agency,
        "person": one.person,
        "date": one.date.isoformat(),
        "where": one.where,
    }
