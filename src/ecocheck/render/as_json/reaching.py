"""`explain --to met` for other programs: what would turn a verdict stands apart from the verdict, marked as a trial."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ecocheck.app.revision import stamp_of
from ecocheck.quantity import plain
from ecocheck.render.as_json.explain import ask_entry, rule_entry
from ecocheck.render.as_json.objects import dumps, head, shown, verdict_entry
from ecocheck.render.phrases.reaching import MARK, ReachWords

if TYPE_CHECKING:
    from ecocheck.app.reaching.views import Change, Part, Reach, Reached, Way
    from ecocheck.findings import Lang


def reaching_json(reached: Reached, lang: Lang) -> bytes:
    """`ecocheck explain --to met --format json`."""
    explained = reached.explained
    return dumps(
        head(stamp_of(explained.checked))
        | {
            "plan": explained.checked.project.registry.indicators.plan.number,
            "years": list(explained.years),
            "to": "met",
            "mark": MARK.of(lang),
            "reached": [_reach(one, lang) for one in reached.found],
        }
    )


def _reach(one: Reach, lang: Lang) -> dict[str, Any]:
    words = ReachWords(one, lang)
    return {
        **verdict_entry(one.explanation.row, lang),
        "trial": {
            "ways": [_way(way, one, words, None) for way in one.ways],
            "parts": [_part(part, one, words) for part in one.parts],
            "words": list(words.notes()),
        },
        "needs": [ask_entry(each, lang) for each in one.explanation.asks],
    }


def _way(way: Way, one: Reach, words: ReachWords, line: str | None) -> dict[str, Any]:
    return {"words": words.way(way, line), "changes": [_change(each, one, words, line) for each in way.changes]}


def _change(change: Change, one: Reach, words: ReachWords, line: str | None) -> dict[str, Any]:
    now, then = change.now, change.then
    return {
        "kind": change.kind.value,
        "words": words.change(change, line),
        "year": change.year,
        "file": one.files[change.year] if change.settings else None,
        "keys": list(map(str, change.keys)),
        "now": shown(now),
        "then": shown(then),
        "change": plain(then.exact - now.exact) if now is not None and then is not None else None,
        "about": change.about or None,
        "of": change.of or None,
        "rule": rule_entry(change.rule),
        "day": None if change.day is None else change.day.isoformat(),
    }


def _part(part: Part, one: Reach, words: ReachWords) -> dict[str, Any]:
    line, _ = words.part(part)
    return {
        "rule": rule_entry(part.rule),
        "words": line,
        "document": None if part.target is None else part.target.document,
        "trial_verdict": part.verdict.value,
        "reasons": [reason.value for reason in part.reasons],
        "ways": [_way(way, one, words, words.line(part)) for way in part.ways],
    }
