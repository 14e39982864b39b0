"""`test --format json`: every case with its expected and its actual outcome."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ecocheck.app.revision import stamp_of_registry
from ecocheck.quantity import plain
from ecocheck.render.as_json.objects import dumps, finding_entry, head, place, shown, standard_entry
from ecocheck.render.phrases.notes.words import note_words
from ecocheck.render.phrases.test import difference_words

if TYPE_CHECKING:
    from ecocheck.app.worked import Compared, Difference, Tried, Worked
    from ecocheck.findings import Lang


def worked_json(worked: Worked, lang: Lang) -> bytes:
    """One object; a case that could not be judged stands among the findings only."""
    return dumps(
        head(stamp_of_registry(worked.project))
        | {
            "files": list(worked.files),
            "cases": [_case(tried, lang) for tried in worked.tried],
            "findings": [finding_entry(finding, lang) for finding in worked.findings],
            "summary": {
                "cases": len(worked.tried) + worked.unsound,
                "passed": len(worked.tried) - worked.failed,
                "failed": worked.failed,
                "unsound": worked.unsound,
            },
        }
    )


def _case(tried: Tried, lang: Lang) -> dict[str, Any]:
    return {
        "name": tried.name,
        "passed": tried.passed,
        "region": tried.region,
        "year": tried.year,
        "standard": standard_entry(tried.standard),
        "why": tried.why,
        "at": place(tried.at),
        "results": [_compared(one, lang) for one in tried.compared],
        "undiscovered": [one.expected[0] for one in tried.undiscovered],
    }


def _compared(one: Compared, lang: Lang) -> dict[str, Any]:
    got = one.got
    value = got.value.beside(got.bound) if got.value is not None else None
    return {
        "id": one.id,
        "name": one.name,
        "at": place(one.at),
        "rule_at": place(got.rule_at),
        "verdict": got.verdict.value,
        "reasons": [reason.value for reason in got.reasons],
        "value": value if got.fact is None else str(got.fact).lower(),
        "bound": shown(got.bound),
        "unit": got.unit,
        "margin": None if got.margin is None else plain(got.margin),
        "so_far": None if got.so_far is None else plain(got.so_far),
        "line": got.line,
        "city_line": got.city_line,
        "arithmetic": got.arithmetic or None,
        "notes": [note_words(note, lang) for note in got.notes],
        "differences": [_difference(each, lang) for each in one.differences],
    }


def _difference(one: Difference, lang: Lang) -> dict[str, Any]:
    listed = one.field == "reasons"
    return {
        "field": one.field,
        "expected": list(one.expected) if listed else next(iter(one.expected), None),
        "got": list(one.got) if listed else next(iter(one.got), None),
        "message": difference_words(one, lang),
        "at": place(one.at),
    }
