"""`review --format json`: what was recorded, and what was refused and why."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ecocheck.app.revision import stamp_of
from ecocheck.render.as_json.objects import dumps, head
from ecocheck.render.phrases.recorded_reviews import REFUSALS

if TYPE_CHECKING:
    from ecocheck.app.reviewing.given import Given
    from ecocheck.app.reviewing.grounds import Grounds
    from ecocheck.app.reviewing.recording import Recorded
    from ecocheck.findings import Lang


def recorded_json(grounds: Grounds, recorded: Recorded, lang: Lang, *, written: bool) -> bytes:
    """One object; `written` says whether anything was written, and `why` is the code of a refusal."""
    return dumps(
        head(stamp_of(grounds.checked))
        | {
            "written": written and bool(recorded.taken),
            "files": list(recorded.files),
            "taken": [_entry(one) | {"verdict": row.verdict.value, "name": row.name} for one, row in recorded.taken],
            "refused": [
                _entry(one.given)
                | {"why": one.why.value, "message": REFUSALS[one.why].of(lang).format(person=one.given.person)}
                for one in recorded.refused
            ],
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
