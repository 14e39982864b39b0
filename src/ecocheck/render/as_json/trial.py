"""A trial for other programs: under keys of its own, so that no verdict of it is taken for a real one."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ecocheck.app.trial.placing import row_in
from ecocheck.app.verdicts.row import TargetRow
from ecocheck.render.as_json.explain import written
from ecocheck.render.as_json.objects import standard_entry, verdict_entry
from ecocheck.render.phrases.trial import item_lines, mark_words, messages
from ecocheck.source.setting.edit import REMOVED

if TYPE_CHECKING:
    from ecocheck.app.diff.views import AnyRow
    from ecocheck.app.trial.views import Flip, Trial, TriedItem
    from ecocheck.findings import Lang


def trial_entry(trial: Trial | None, lang: Lang) -> dict[str, Any] | None:
    """What was tried, and every verdict of the trial; null where nothing was."""
    if trial is None:
        return None
    basis = trial.basis
    return {
        "mark": mark_words(trial, lang),
        "kind": basis.kind.value,
        "rules_of": basis.rules_of,
        "standard": standard_entry(basis.standard),
        "set": [_item(one, lang) for one in trial.items],
        "turned": [_flip(one, lang) for one in trial.turned],
        "beside": [_flip(one, lang) for one in trial.flips if not one.of_verdict],
        "trial_results": [
            *(tried_verdict(row, lang) for row in trial.tried.rows),
            *(tried_verdict(row, lang) for row in trial.tried.targets),
        ],
    }


def tried_verdict(found: AnyRow | None, lang: Lang) -> dict[str, Any] | None:
    """A verdict of a trial: it says first that it is one."""
    return None if found is None else {"trial": True, **verdict_entry(row_in(found), lang)}


def _item(one: TriedItem, lang: Lang) -> dict[str, Any]:
    tried = one.tried
    keys = {str(route[-1]): None if value is REMOVED else written(value) for route, value in tried.settings.items()}
    return {
        "id": tried.id,
        "asked": {asked.key: asked.text for asked in tried.asked},
        "keys": list(map(str, tried.route)),
        "recorded": tried.present is not None,
        "settings": keys,
        "by_figures": None if one.by_figures is None else one.by_figures.value,
        "words": [said for said in item_lines(one, lang) if said],
        "messages": list(messages(one, lang)),
    }


def _flip(one: Flip, lang: Lang) -> dict[str, Any]:
    row = one.row
    return {
        "region": row.region,
        "year": row.year,
        "id": row.id,
        "name": row.name,
        "direction": one.direction.value,
        "late": isinstance(one.after, TargetRow) and one.after.late,
        "before": None if one.before is None else verdict_entry(row_in(one.before), lang),
        "trial_verdict": tried_verdict(one.after, lang),
    }
