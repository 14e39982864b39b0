"""`verify --format json`: every seal with what is wrong, and the verdicts that differ."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ecocheck import __version__
from ecocheck.app.revision import NO_PROJECT
from ecocheck.render.as_json.objects import dumps, head
from ecocheck.render.columns.verifying import same_verdicts
from ecocheck.render.phrases.verifying.problems import about, problem_words
from ecocheck.render.phrases.verifying.results import why_words
from ecocheck.render.phrases.verifying.states import differing_words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ecocheck.app.diff.state import State
    from ecocheck.app.verifying.views import Difference, Problem, Verified
    from ecocheck.findings import Lang


def verified_json(found: Sequence[Verified], lang: Lang) -> bytes:
    """`ecocheck verify --format json`."""
    return dumps(head(NO_PROJECT) | {"seals": [_seal(one, lang) for one in found]})


def _seal(one: Verified, lang: Lang) -> dict[str, Any]:
    manifest = one.manifest
    return {
        "result": one.result.value,
        "why": why_words(one, __version__, lang),
        "volumes": [
            {"path": each.path, "size": each.size, "sha256": each.sha256, "sm3": each.sm3} for each in one.volumes
        ],
        "manifest_digests": {"sha256": one.manifest_sha256, "sm3": one.manifest_sm3} if one.manifest_sha256 else None,
        "digest_confirmed": one.confirmed,
        "digest_confirmed_by": None if one.confirmed_by is None else " ".join(one.confirmed_by),
        "taken_along": list(one.taken_along),
        "repeated": [{"path": path, "same_as": like} for path, like in one.repeated],
        "city": one.city,
        "plan": one.plan,
        "years": None if manifest is None else list(manifest.years),
        "as_of": None if manifest is None else manifest.as_of.isoformat(),
        "standard": None if manifest is None else manifest.standard,
        "sealed_by": None if manifest is None else manifest.program,
        "files": {
            "sound": one.files.sound,
            "altered": one.files.altered,
            "missing": one.files.missing,
            "surplus": one.files.surplus,
            "withheld": one.files.withheld,
        },
        "verdicts": {
            "recorded": one.verdicts,
            "same": same_verdicts(one),
            "different": len(one.differences) if one.judged else None,
            "resting_on_withheld": one.resting,
        },
        "documents": {
            "state": one.remade.value,
            "same": one.remade_same,
            "different": one.remade_different,
            "differing": list(one.differing),
            "own_templates": list(one.own_templates),
        },
        "gaps": None if one.gaps is None else one.gaps.model_dump(mode="json"),
        "problems": [_problem(each, lang) for each in one.problems],
        "differences": [_difference(each, lang) for each in one.differences],
    }


def _problem(one: Problem, lang: Lang) -> dict[str, Any]:
    fault = one.fault
    return {
        "kind": one.kind.value if fault is None else fault.why.value,
        "about": about(one) or None,
        "volume": one.volume or None,
        "part": None if fault is None else fault.part.value,
        "offset": None if fault is None else fault.at,
        "message": problem_words(one, lang),
    }


def _difference(one: Difference, lang: Lang) -> dict[str, Any]:
    return {
        "region": one.region,
        "year": one.year,
        "id": one.id,
        "name": one.name or None,
        "recorded": _state(one.recorded),
        "judged": _state(one.judged),
        "message": differing_words(one, lang) or None,
    }


def _state(one: State | None) -> dict[str, Any] | None:
    """What is compared of a verdict; numbers are exact fractions as text."""
    if one is None:
        return None
    value = one.value
    return {
        "verdict": one.verdict.value,
        "standing": one.standing.value,
        "counted": one.counted,
        "reason": None if one.reason is None else one.reason.value,
        "late": one.late,
        "waives": sorted(one.waives),
        "value": str(value[0]) if isinstance(value, tuple) else value,
        "unit": value[1] if isinstance(value, tuple) else None,
        "bound": None if one.bound is None else str(one.bound),
        "margin": None if one.margin is None else str(one.margin),
        "basis": one.basis,
        "backing": None if one.backing is None else one.backing.value,
        "evidence": [each.value for each in one.evidence],
        "plan": one.plan,
    }
