"""`evidence verify --format json`: every stored file with its state, and the files that nothing names."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ecocheck.render.as_json.objects import dumps, finding_entry, head, place
from ecocheck.render.columns.evidence import counts_of

if TYPE_CHECKING:
    from ecocheck.app.evidence.verifying import StoredEvidence, Verified
    from ecocheck.findings import Lang


def verified_json(verified: Verified, lang: Lang) -> bytes:
    """One object; `state` is sound, unhashed, broken or doubtful, and `finding` says what is wrong."""
    return dumps(
        head(verified.stamp)
        | {
            "counts": [
                {
                    "region": one.region,
                    "stored": one.stored,
                    "sound": one.sound,
                    "unhashed": one.unhashed,
                    "broken": one.broken,
                    "doubtful": one.doubtful,
                }
                for one in counts_of(verified)
            ],
            "stored": [_entry(one, lang) for one in verified.stored],
            "unnamed": list(verified.unnamed),
        }
    )


def _entry(one: StoredEvidence, lang: Lang) -> dict[str, Any]:
    target = one.id.startswith("T")
    return {
        "region": one.region,
        "year": one.year,
        "criterion": None if target else one.id,
        "target": one.id if target else None,
        "action": one.action,
        "name": one.name,
        "file": one.evidence.path,
        "title": one.evidence.title,
        "sha256": one.evidence.sha256,
        "state": _state(one),
        "finding": None if one.finding is None else finding_entry(one.finding, lang),
        "at": place(one.at),
    }


def _state(one: StoredEvidence) -> str:
    if one.finding is None:
        return "unhashed" if one.unhashed else "sound"
    return "broken" if one.broken else "doubtful"
